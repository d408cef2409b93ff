import fc from 'fast-check';
import { AXES, AXIS_NAMES, type Axes } from '../../../api/src/standard/domain/axes.ts';

/** How long until the next step: so many minutes, or up to, just before or just after an instant at which a clock or the ticket acts. */
export type Wait = { readonly minutes: number } | { readonly mark: number; readonly offsetMinutes: number };

/** A wish for the story to go on: when, by which of the likely commands (or of all, when wild), and the yes-or-no answers within it. */
export interface Wish {
  readonly wait: Wait;
  readonly choice: number;
  readonly isWild: boolean;
  /** The timekeeper comes before the step; else the step comes first. */
  readonly isPunctual: boolean;
  readonly bits: number;
}

export interface Plot {
  readonly axes: Axes;
  /** Imported history: every guard is waived, and the ticket does nothing by itself. */
  readonly isHistory: boolean;
  readonly unobserved: readonly string[];
  readonly wishes: readonly Wish[];
  /** From the last step to the instant at which the clocks are looked at; it may go back into the story. */
  readonly end: Wait;
}

const axes = fc.record(Object.fromEntries(AXIS_NAMES.map((axis) => [axis, fc.constantFrom(...AXES[axis])]))) as fc.Arbitrary<Axes>;

const aimed: fc.Arbitrary<Wait> = fc.record({ mark: fc.nat(40), offsetMinutes: fc.constantFrom(-1, 0, 0, 1) });

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ minutes: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ minutes: fc.nat(600) }) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.nat(6_000) }) },
  { weight: 3, arbitrary: aimed },
);

const wish: fc.Arbitrary<Wish> = fc.record({
  wait, choice: fc.nat(1_000), isWild: fc.nat(9).map((n) => n === 0), isPunctual: fc.boolean(), bits: fc.nat(0xfff),
});

const unobserved: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.subarray(['FIRST_QUALIFYING_RESPONSE', 'DISPATCHED', 'SERVICE_RESTORED', 'RESOLVED', 'PRELIMINARY_REPLY']) },
);

export const plots: fc.Arbitrary<Plot> = fc.record({
  axes,
  isHistory: fc.nat(4).map((n) => n === 0),
  unobserved,
  wishes: fc.array(wish, { maxLength: 30, size: 'max' }),
  end: fc.oneof(wait, fc.record({ minutes: fc.integer({ min: -3_000, max: 30_000 }) })),
});
