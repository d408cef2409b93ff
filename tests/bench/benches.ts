import type { Bench } from './harness/bench.ts';

/** Every benchmark, in the order of the table; loaded when it is run. */
export const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {};
