import type { Outcome } from './outcome.ts';

/** Runs work in one transaction with the stores it names; a refusal rolls it back. Implemented by the unit of work. */
export type Perform<Stores> = <T>(work: (stores: Stores) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
