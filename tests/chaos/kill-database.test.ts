import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moment, tell, times } from './options.ts';
import { until } from './until.ts';
import { expectTruth } from './verdict.ts';
import { openWorld, type World } from './world.ts';

const KILLS = times(3);
const DOWN_MS = 1_500;
const UP_MS = 3_000;

let world: World;

beforeAll(async () => { world = await openWorld({ servers: 2, clients: 4, walls: 2 }); });
afterAll(async () => { await world.close(); });

it(`loses nothing while the database is killed ${KILLS} times under load, and no server needs a restart for it`, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    await Promise.all(world.servers.map((server) => server.ready()));
    await world.receiveDue(6, 1_000);
    const before = world.traffic.acknowledged.length;
    await until('work to go on', () => world.traffic.acknowledged.length > before + 5);
    await pause(moment(UP_MS));
    await world.postgres.kill();
    await pause(moment(DOWN_MS));
    await world.postgres.start();
  }
  await Promise.all(world.servers.map((server) => server.ready()));
  await world.traffic.stop();
  expect(world.servers.map((server) => server.isUp())).toEqual([true, true]);
  const verdict = await expectTruth(world);
  tell(`${KILLS} kills of the database: 0 lost, 0 doubled of ${verdict.acknowledged} acknowledged steps and ${verdict.breaches} breaches`);
});
