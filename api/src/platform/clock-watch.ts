import type { Logger } from './log.ts';

/** From this on the clocks of two machines that keep time have drifted apart. */
const APART_MS = 1_000;
/** Under this they agree again; between the two nothing is said, so that a clock on the border does not fill the log. */
const AGREED_MS = 500;

/**
 * Tells when this machine's clock and the database's part, and when they agree again. What is due is decided by the
 * database's clock alone; whoever reads this machine's log, or has a session here, goes by the other.
 * @returns takes in how far the database's clock is ahead of this machine's, in ms
 */
export function createClockWatch(log: Logger): (aheadMs: number) => void {
  let apart = false;
  return (aheadMs) => {
    if (!apart && Math.abs(aheadMs) > APART_MS) {
      apart = true;
      log.warn({ aheadMs }, "the database's clock and this machine's have parted: let both follow one time server");
    } else if (apart && Math.abs(aheadMs) < AGREED_MS) {
      apart = false;
      log.info({ aheadMs }, "the database's clock and this machine's agree again");
    }
  };
}
