import type { Instant } from '../../foundation/instant.ts';
import type { Notices } from '../domain/read-batch.ts';
import type { LiveBatch } from '../domain/notices.ts';

/** Gathers what happens for a moment, so that a burst goes out as one; what happens after a quiet moment goes out at once. */
export class HandOut {
  readonly #intervalMs: number;
  readonly #now: () => Instant;
  readonly #give: (batch: LiveBatch) => void;
  #gathered: Notices[] = [];
  #seq: number;
  #handedOut: number;
  #lastAt = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  /**
   * @param from the place in the log up to which everything was handed out before
   * @param give hands a batch out; called in the order of the log
   */
  constructor(from: number, intervalMs: number, now: () => Instant, give: (batch: LiveBatch) => void) {
    this.#seq = from;
    this.#handedOut = from;
    this.#intervalMs = intervalMs;
    this.#now = now;
    this.#give = give;
  }

  /** The place in the log up to which everything was handed out. */
  get seq(): number {
    return this.#handedOut;
  }

  /** Takes what the events up to `seq` mean. */
  put(notices: Notices, seq: number): void {
    this.#gathered.push(notices);
    this.#seq = seq;
    const waitMs = this.#lastAt + this.#intervalMs - performance.now();
    if (waitMs <= 0) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), waitMs);
  }

  /** Hands out at once what has gathered. */
  close(): void {
    if (this.#gathered.length > 0) this.#flush();
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#lastAt = performance.now();
    const gathered = this.#gathered;
    this.#gathered = [];
    const after = this.#handedOut;
    this.#handedOut = this.#seq;
    this.#give({
      after, seq: this.#seq, at: this.#now(),
      breaches: gathered.flatMap(({ breaches }) => breaches),
      alarms: gathered.flatMap(({ alarms }) => alarms),
      incidents: gathered.flatMap(({ incidents }) => incidents),
      tickets: gathered.flatMap(({ tickets }) => tickets),
    });
  }
}
