import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { testServer, type TestServer } from './server.ts';

/** What the browser stories of a file are played on. */
export interface Stage {
  readonly server: TestServer;
  readonly browser: Browser;
}

/**
 * Gives a file of browser stories a server and a browser of its own, from before its first story until after its last.
 * @param ready told when both are there
 * @param settings of the server, as `testServer` takes them
 */
export function onStage(ready: (stage: Stage) => void | Promise<void>, ...settings: Parameters<typeof testServer>): void {
  let stage: Stage | null = null;
  beforeAll(async () => {
    stage = { server: await testServer(...settings), browser: await openBrowser() };
    await ready(stage);
  });
  afterAll(async () => {
    await stage?.browser.close();
    await stage?.server.close();
  });
}
