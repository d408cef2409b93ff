import { MINUTE_MS, type Instant } from '../../foundation/instant.ts';

/** The grain of everything that is counted along time. Quarters of an hour, hours and days of every time zone are made of it. */
export const BUCKET_MS = 5 * MINUTE_MS;

/** The bucket that holds an instant. */
export function bucketOf(instant: Instant): number {
  return Math.floor(instant / BUCKET_MS);
}

/** What is counted along time, by bucket. */
export const SERIES = [
  'received', 'ended',
  'dueAccepted', 'dueUnowned', 'duePausedAfter',
  'complianceMet', 'complianceBreached',
  'responseMet', 'responseDue',
  'resolutionMet', 'resolutionDue',
] as const;
export type Series = (typeof SERIES)[number];

/** One count in one bucket of a series, as one small integer: there are several for every ticket, and they are compared and kept as cheaply as can be. */
export type Point = number;

/** More than there are series, so that neighbouring buckets do not meet. */
const STEP = 16;
const PLACE = Object.fromEntries(SERIES.map((series, place) => [series, place])) as Readonly<Record<Series, number>>;

export function point(series: Series, bucket: number): Point {
  return bucket * STEP + PLACE[series];
}

/** Counts by series and bucket; what falls to zero is forgotten. */
export class BucketCounts {
  /** By the series' place, each made when something is first counted in it. */
  readonly #series: Map<Point, number>[] = [];

  add(at: Point, count: number): void {
    const counts = (this.#series[at % STEP] ??= new Map());
    const next = (counts.get(at) ?? 0) + count;
    if (next === 0) counts.delete(at);
    else counts.set(at, next);
  }

  /** Adds what others have counted. */
  addAll(others: BucketCounts): void {
    for (const counts of others.#series) if (counts !== undefined) for (const [at, count] of counts) this.add(at, count);
  }

  /** How much of a series lies in the buckets from one up to and without another. */
  sum(series: Series, from: number, to: number): number {
    const counts = this.#series[PLACE[series]];
    if (counts === undefined) return 0;
    const [first, end] = [point(series, from), point(series, to)];
    let sum = 0;
    if (to - from < counts.size) for (let at = first; at < end; at += STEP) sum += counts.get(at) ?? 0;
    else for (const [at, count] of counts) if (at >= first && at < end) sum += count;
    return sum;
  }
}
