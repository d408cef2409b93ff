import { Lru } from '../graphql/lru.ts';

/** How much may be done at once, and how much in the long run. */
export interface BucketSize {
  /** What a full bucket holds. */
  readonly capacity: number;
  /** What it gets back each second, up to its capacity. */
  readonly perSecond: number;
}

/** A clock that only ever goes forward, in ms. */
export type ElapsedMs = () => number;

/** A bucket of tokens: whoever does something takes some out, and it fills again with time. It begins full. */
export class TokenBucket {
  readonly size: BucketSize;
  readonly #elapsedMs: ElapsedMs;
  #left: number;
  #asOfMs: number;

  constructor(size: BucketSize, elapsedMs: ElapsedMs = () => performance.now()) {
    this.size = size;
    this.#elapsedMs = elapsedMs;
    this.#left = size.capacity;
    this.#asOfMs = elapsedMs();
  }

  /** How many tokens there are now; below zero when more was spent than was there. */
  get left(): number {
    const now = this.#elapsedMs();
    this.#left = Math.min(this.size.capacity, this.#left + ((now - this.#asOfMs) / 1_000) * this.size.perSecond);
    this.#asOfMs = now;
    return this.#left;
  }

  /** How long until it holds so many tokens, in ms; 0 when it does. More than it can hold is never waited for: a full one is enough. */
  waitMs(tokens: number): number {
    const missing = Math.min(tokens, this.size.capacity) - this.left;
    return missing <= 0 ? 0 : Math.ceil((missing / this.size.perSecond) * 1_000);
  }

  /**
   * Takes tokens out if they are there.
   * @returns 0, or how long to wait in ms, in which case nothing was taken
   */
  take(tokens: number): number {
    const waitMs = this.waitMs(tokens);
    if (waitMs === 0) this.spend(tokens);
    return waitMs;
  }

  /** Takes tokens out for what is done already, whether they are there or not; at most one whole bucket is owed. */
  spend(tokens: number): void {
    this.#left = Math.max(this.left - tokens, -this.size.capacity);
  }

  /** Puts tokens back. */
  giveBack(tokens: number): void {
    this.#left = Math.min(this.size.capacity, this.left + tokens);
  }
}

/** Beyond so many the one that was used longest ago is forgotten, and begins full if it comes again. */
const KEPT = 20_000;

/** Buckets of one size, one for each who does something. They live in this process: each server counts for itself. */
export class TokenBuckets {
  readonly #size: BucketSize;
  readonly #elapsedMs: ElapsedMs | undefined;
  readonly #byKey = new Lru<string, TokenBucket>(KEPT);

  constructor(size: BucketSize, elapsedMs?: ElapsedMs) {
    this.#size = size;
    this.#elapsedMs = elapsedMs;
  }

  of(key: string): TokenBucket {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const bucket = new TokenBucket(this.#size, this.#elapsedMs);
    this.#byKey.set(key, bucket);
    return bucket;
  }
}
