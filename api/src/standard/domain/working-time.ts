import type { Instant } from '../../foundation/instant.ts';

/** How a clock counts: which part of the time that passes is time in which the promise runs. */
export interface WorkingTime {
  /** The instant at which `ms` of working time have passed since `from`; with a negative `ms` the one before which they lie. */
  add(from: Instant, ms: number): Instant;
  /** The working time from `from` to `to`, in ms. */
  between(from: Instant, to: Instant): number;
}

/** Natural hours: every hour counts (K15). */
export const NATURAL_TIME: WorkingTime = {
  add: (from, ms) => from + ms,
  between: (from, to) => to - from,
};
