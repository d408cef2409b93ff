import type { Instant } from '../../foundation/instant.ts';

/** A stretch of time, the end not included. */
export interface TimeSpan {
  readonly from: Instant;
  readonly to: Instant;
}

/** How a clock counts: which part of the time that passes is time in which the promise runs. */
export interface WorkingTime {
  /** The instant at which `ms` of working time have passed since `from`; with a negative `ms` the one before which they lie. */
  add(from: Instant, ms: number): Instant;
  /** The working time from `from` to `to`, in ms. */
  between(from: Instant, to: Instant): number;
  /** The working time from `from` to `to`, stretch by stretch; what follows without a break is one. */
  spans(from: Instant, to: Instant): readonly TimeSpan[];
  /** Whether it is known how every day from `from` to `to` is worked. */
  isKnown(from: Instant, to: Instant): boolean;
}

/** Natural hours: every hour counts (K15). */
export const NATURAL_TIME: WorkingTime = {
  add: (from, ms) => from + ms,
  between: (from, to) => to - from,
  spans: (from, to) => (from < to ? [{ from, to }] : []),
  isKnown: () => true,
};
