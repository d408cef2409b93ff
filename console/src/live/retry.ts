const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * How long to wait before retry number `retries` (from 0), in ms: doubling from 1 s, capped at 30 s, of which a random
 * half is taken off so that a thousand walls do not come back in the same instant. `random` is in [0, 1).
 */
export function retryWaitMs(retries: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(retries, 10));
  return Math.round(ceiling * (1 - random / 2));
}
