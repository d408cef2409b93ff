import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { isTrustworthy } from '../../console/src/live/freshness.ts';
import { openCable, type Cable } from './cable.ts';
import { moment, tell, times } from './options.ts';
import { until } from './until.ts';
import { expectTruth } from './verdict.ts';
import type { Wall } from './wall.ts';
import { openWorld, type World } from './world.ts';

const CUTS = times(5);
const APART_MS = 2_000;
const PATIENCE = { timeout: 60_000 };

let world: World;
let cable: Cable;
let behind: readonly Wall[];

beforeAll(async () => {
  world = await openWorld({ servers: 1, clients: 2, walls: 1 });
  cable = await openCable(world.servers[0]!.url);
  behind = [1, 2, 3].map(() => world.wall(() => cable.url));
  await until('the walls behind the cable to have their picture', () => behind.every((wall) => wall.picture() !== null));
});
afterEach(() => { cable.set('whole'); });
afterAll(async () => {
  await world.close();
  await cable.close();
});

it(`tells every wall of every breach once, though its cable is cut ${CUTS} times`, async () => {
  for (let cut = 0; cut < CUTS; cut += 1) {
    await world.receiveDue(4, 700);
    await pause(moment(APART_MS));
    cable.set('cut');
    await pause(moment(APART_MS));
    cable.set('whole');
  }
  await until('the walls to be back', () => behind.every((wall) => wall.freshness() === 'live'));
  expect(behind.every((wall) => wall.connections() > 1)).toBe(true);
});

it('lets a wall say itself that it is not to be trusted when nothing comes through any more, though no connection ends', async () => {
  cable.set('frozen');
  await world.receiveDue(4, 500);
  await until('the walls behind the cable to distrust their picture', () => behind.every((wall) => !isTrustworthy(wall.freshness())));
  await expect.poll(() => world.walls[0]!.freshness(), PATIENCE).toBe('live');
  cable.set('whole');
  await until('the walls behind it to be live again', () => behind.every((wall) => wall.freshness() === 'live'));
});

it('does not let a wall that reads slowly hold up the others, and lets it catch up', async () => {
  cable.set('slow');
  await world.receiveDue(10, 200);
  await until('the wall with a good cable to have all of them', () => world.walls[0]!.events.length >= world.due());
  await expect.poll(() => world.walls[0]!.freshness(), PATIENCE).toBe('live');
  cable.set('whole');
});

it('has told everybody the truth when all cables are whole', async () => {
  await world.traffic.stop();
  const verdict = await expectTruth(world);
  tell(`${CUTS} cuts: ${verdict.breaches} breaches, each once on each of ${world.walls.length} walls`);
});
