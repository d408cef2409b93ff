import type { Instant } from '../../foundation/instant.ts';
import type { Area, ServiceLine } from '../../standard/domain/axes.ts';
import type { IndicatorMetric, IndicatorReading } from '../domain/indicator.ts';

/** What became of readings that were sent. */
export interface IndicatorReport {
  readonly added: number;
  /** Known under the same metric, place and period with another value, which is replaced. */
  readonly corrected: number;
  readonly unchanged: number;
}

export interface IndicatorStore {
  /** @param source the id of whoever measured */
  keep(readings: readonly IndicatorReading[], source: string): Promise<IndicatorReport>;
}

export interface IndicatorQuery {
  readonly metric: IndicatorMetric;
  readonly unitIds: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly bucketMs: number;
}

/** The readings of one area and service line, period by period: the mean weighs each reading by its measurements. */
export interface IndicatorSeries {
  readonly area: Area;
  readonly serviceLine: ServiceLine;
  readonly points: readonly { readonly at: Instant; readonly mean: number; readonly lowest: number; readonly highest: number; readonly samples: number }[];
}

export interface IndicatorReads {
  series(query: IndicatorQuery): Promise<readonly IndicatorSeries[]>;
}
