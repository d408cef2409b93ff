import type { Instant } from '../../foundation/instant.ts';

/** How many of the last readings are compared; the quickest of them is the truest. */
const READINGS = 8;

interface Reading {
  readonly offsetMs: number;
  readonly tookMs: number;
}

/** The database's clock without asking it each time: this machine's clock corrected by what the readings say. */
export class ServerClock {
  readonly #readings: Reading[] = [];
  #offsetMs = 0;

  /** How far the database's clock is ahead of this machine's, in ms. */
  get aheadMs(): number {
    return this.#offsetMs;
  }

  now(): Instant {
    return Math.floor(Date.now() + this.#offsetMs);
  }

  /**
   * Takes in one reading of the database's clock.
   * @param askedAt when it was asked and `answeredAt` when the answer was there, by this machine's clock
   */
  read(databaseNow: Instant, askedAt: Instant, answeredAt: Instant): void {
    this.#readings.push({ offsetMs: databaseNow - (askedAt + answeredAt) / 2, tookMs: answeredAt - askedAt });
    if (this.#readings.length > READINGS) this.#readings.shift();
    this.#offsetMs = this.#readings.reduce((best, reading) => (reading.tookMs < best.tookMs ? reading : best)).offsetMs;
  }
}
