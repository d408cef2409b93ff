import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moment, times } from './options.ts';
import { expectTruth, lateClocks } from './verdict.ts';
import { openWorld, type World } from './world.ts';

/** How wrong the clocks of the servers are, in minutes. */
const SKEWS_MIN = [-7, 0, 7];
const ROUNDS = times(1);
/** So late a breach may be found by the clock of the database while servers come and go: far less than the clocks are wrong. */
const MOST_LAG_S = 15;

let world: World;

beforeAll(async () => { world = await openWorld({ servers: SKEWS_MIN.length, clients: 3, walls: 3, nodeArgs: (server) => ['--import', wrongBy(SKEWS_MIN[server]!)] }); });
afterAll(async () => { await world.close(); });

it('finds every breach when it is due by the clock of the database, whichever server with a wrong clock keeps the time', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const server of world.servers) {
      await Promise.all(world.servers.map((each) => each.ready()));
      await world.receiveDue(4, 500);
      await pause(moment(2_000));
      await server.kill();
      server.start();
    }
  }
  await Promise.all(world.servers.map((server) => server.ready()));
  await world.traffic.stop();
  await expectTruth(world);
  expect(Math.max(...(await lateClocks(world)).map(({ lagS }) => lagS))).toBeLessThan(MOST_LAG_S);
});

/** A module that Node loads first, and after which the process's clock is wrong. */
function wrongBy(minutes: number): string {
  const text = `const Real = Date; const by = ${minutes * 60_000};
    globalThis.Date = class Date extends Real { constructor(...given) { if (given.length === 0) super(Real.now() + by); else super(...given); } static now() { return Real.now() + by; } };`;
  return `data:text/javascript,${encodeURIComponent(text)}`;
}
