import { percentile } from '../harness/arithmetic.ts';

/** The spread of a sample, in the sample's unit. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** @throws RangeError without a sample */
export function spreadOf(sample: readonly number[]): Spread {
  return { count: sample.length, p50: percentile(sample, 0.5), p99: percentile(sample, 0.99), max: percentile(sample, 1) };
}
