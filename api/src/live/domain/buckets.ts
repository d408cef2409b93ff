import { MINUTE_MS, type Instant } from '../../foundation/instant.ts';

/** The grain of everything that is counted along time. Quarters of an hour, hours and days of every time zone are made of it. */
export const BUCKET_MS = 5 * MINUTE_MS;

/** The bucket that holds an instant. */
export function bucketOf(instant: Instant): number {
  return Math.floor(instant / BUCKET_MS);
}

/** What is counted along time, by bucket. */
export type Series =
  | 'received' | 'ended'
  | 'dueAccepted' | 'dueUnowned' | 'duePausedAfter'
  | 'complianceMet' | 'complianceBreached'
  | 'responseMet' | 'responseDue'
  | 'resolutionMet' | 'resolutionDue';

/** One count in one bucket of a series. */
export interface Point {
  readonly series: Series;
  readonly bucket: number;
}

/** Counts by bucket; what falls to zero is forgotten. */
export class BucketCounts {
  readonly #counts = new Map<number, number>();

  add(bucket: number, count: number): void {
    const next = (this.#counts.get(bucket) ?? 0) + count;
    if (next === 0) this.#counts.delete(bucket);
    else this.#counts.set(bucket, next);
  }

  at(bucket: number): number {
    return this.#counts.get(bucket) ?? 0;
  }

  /** The counts from a bucket up to and without another. */
  sum(from: number, to: number): number {
    let sum = 0;
    if (to - from < this.#counts.size) for (let bucket = from; bucket < to; bucket += 1) sum += this.at(bucket);
    else for (const [bucket, count] of this.#counts) if (bucket >= from && bucket < to) sum += count;
    return sum;
  }
}
