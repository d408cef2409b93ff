import type { ForecastPartsFragment } from '../generated/graphql.ts';

export interface ForecastBar {
  readonly from: number;
  readonly accepted: number;
  readonly unowned: number;
  readonly paused: number;
  readonly total: number;
}

/** The bars of the due-load forecast: certain counts of unmet governing clocks by the quarter of an hour in which they fall due. */
export function forecastBars(buckets: readonly ForecastPartsFragment[]): readonly ForecastBar[] {
  return buckets.map(({ from, accepted, unowned, paused }) => ({
    from: Date.parse(from),
    accepted,
    unowned,
    paused,
    total: accepted + unowned + paused,
  }));
}
