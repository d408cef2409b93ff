import fc from 'fast-check';
import { AXES, AXIS_NAMES, type Axes } from '../../../api/src/standard/domain/axes.ts';
import type { Wait } from '../sla/random-plot.ts';

/** A wish for a life to go on: after how long, which of the likely deeds (or of all, when wild), and the yes-or-no answers within it. */
export interface WholeWish {
  readonly wait: Wait;
  readonly choice: number;
  readonly isWild: boolean;
  /** The timekeeper comes before the deed; else the deed comes first. */
  readonly isPunctual: boolean;
  /** Minutes by which the deed is recorded after it happened, where it is one that may be told later. */
  readonly toldLateBy: number;
  readonly bits: number;
}

/** A whole life as it is wished for, from the receipt to the archive. */
export interface WholePlot {
  readonly axes: Axes;
  readonly isHistory: boolean;
  readonly unobserved: readonly string[];
  /** Whether it lives by the workflow with gates and checklists. */
  readonly withGates: boolean;
  readonly wishes: readonly WholeWish[];
}

const anyAxes = fc.record(Object.fromEntries(AXIS_NAMES.map((axis) => [axis, fc.constantFrom(...AXES[axis])]))) as fc.Arbitrary<Axes>;
/** Faults and complaints have the most of a life of their own. */
const axes: fc.Arbitrary<Axes> = fc.tuple(anyAxes, fc.constantFrom<Axes['type'] | null>('FAULT', 'COMPLAINT', null)).map(([drawn, type]) => (type === null ? drawn : { ...drawn, type }));

const wait: fc.Arbitrary<Wait> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ minutes: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ minutes: fc.nat(600) }) },
  { weight: 1, arbitrary: fc.record({ minutes: fc.nat(3_000) }) },
  { weight: 2, arbitrary: fc.record({ mark: fc.nat(40), offsetMinutes: fc.constantFrom(-1, 0, 0, 1) }) },
);

const wish: fc.Arbitrary<WholeWish> = fc.record({
  wait, choice: fc.nat(10_000), isWild: fc.nat(9).map((n) => n === 0), isPunctual: fc.boolean(), bits: fc.nat(0xffff),
  toldLateBy: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(300) }),
});

const unobserved: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray(['FIRST_QUALIFYING_RESPONSE', 'DISPATCHED', 'SERVICE_RESTORED', 'RESOLVED', 'PRELIMINARY_REPLY']) },
);

/** @param shortest how many wishes a life has at least */
export function wholePlots(shortest = 0): fc.Arbitrary<WholePlot> {
  return fc.record({
    axes, unobserved,
    isHistory: fc.nat(6).map((n) => n === 0),
    withGates: fc.nat(3).map((n) => n > 0),
    wishes: fc.array(wish, { minLength: shortest, maxLength: 45, size: 'max' }),
  });
}
