import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import { makeServerClock } from './serverClock.ts';

const serverClock = makeServerClock();

/** The server's time, in epoch ms; this computer's own clock stands in until the server has spoken. */
export function serverNow(): number {
  return serverClock.at(performance.now()) ?? Date.now();
}

/** Takes a reading of the server's clock, as it arrives. `serverTime` is ISO 8601. */
export function readServerTime(serverTime: string): void {
  serverClock.add({ serverMs: Date.parse(serverTime), localMs: performance.now() });
}

/** The second of the moment by the server's clock, in epoch ms: the one tick that every countdown of the page shares. */
export const now: ShallowRef<number> = shallowRef(serverNow());

function tick(): void {
  now.value = serverNow();
  setTimeout(tick, 1_000 - (now.value % 1_000));
}

tick();
