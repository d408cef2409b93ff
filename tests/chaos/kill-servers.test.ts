import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moment, tell, times } from './options.ts';
import { expectTruth } from './verdict.ts';
import { openWorld, type World } from './world.ts';

const KILLS = times(8);
/** Longer than a server takes to start: it is killed while it starts as well as while it works. */
const APART_MS = 1_500;
/** So often everybody is let come back, so that there is something to lose. */
const BREATH_EVERY = 4;

let world: World;

beforeAll(async () => { world = await openWorld({ servers: 3, clients: 6, walls: 4 }); });
afterAll(async () => { await world.close(); });

it(`loses nothing and doubles nothing while its servers are killed ${KILLS} times at random moments under load`, async () => {
  for (let kill = 0; kill < KILLS; kill += 1) {
    if (kill % BREATH_EVERY === 0) {
      await Promise.all(world.servers.map((server) => server.ready()));
      await world.receiveDue(BREATH_EVERY * 2, APART_MS / 4);
      if (kill % 100 === 0) tell(`${kill} kills, ${world.traffic.acknowledged.length} steps acknowledged`);
    }
    await pause(moment(APART_MS));
    const victim = world.servers[Math.floor(moment(world.servers.length))]!;
    await victim.kill();
    victim.start();
  }
  await Promise.all(world.servers.map((server) => server.ready()));
  await world.traffic.stop();
  const verdict = await expectTruth(world);
  tell(`${KILLS} kills: 0 lost, 0 doubled of ${verdict.acknowledged} acknowledged steps and ${verdict.breaches} breaches`);
  expect(verdict.acknowledged).toBeGreaterThan(KILLS);
});
