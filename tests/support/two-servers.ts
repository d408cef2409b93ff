import { afterAll, beforeAll } from 'vitest';
import type { House } from '../../api/src/house.ts';
import { openSecond, testHouse, type TestHouse } from './house.ts';
import { startLiveServer, type LiveServer } from './live.ts';

/** Two servers on one database, as an operator runs them. */
export interface TwoServers {
  readonly test: TestHouse;
  readonly second: House;
  readonly servers: LiveServer[];
}

/** Gives a file of tests two servers of its own, from before its first test until after its last. @param ready told when they run */
export function onTwoServers(ready: (opened: TwoServers) => void): void {
  let opened: TwoServers | null = null;
  beforeAll(async () => {
    const test = await testHouse();
    const second = await openSecond(test.house);
    opened = { test, second, servers: [await startLiveServer(test.house), await startLiveServer(second)] };
    ready(opened);
  });
  afterAll(async () => {
    await Promise.all(opened?.servers.map((server) => server.close()) ?? []);
    await opened?.second.close();
    await opened?.test.close();
  });
}
