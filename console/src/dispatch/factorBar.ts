import type { ChoicePartsFragment, DispatchFactor } from '../generated/graphql.ts';

type Candidate = ChoicePartsFragment['ranked'][number];

/** A factor's part of a candidate's total: as wide as it counts, as full as it scored. */
export interface FactorPart {
  readonly factor: DispatchFactor;
  /** Share of the whole bar, 0 to 1. */
  readonly width: number;
  /** Share of its own part, 0 to 1. */
  readonly fill: number;
}

export function factorParts({ factors }: Pick<Candidate, 'factors'>): readonly FactorPart[] {
  return factors.map(({ factor, score, weight }) => ({ factor, width: weight / 1_000, fill: score / 1_000 }));
}
