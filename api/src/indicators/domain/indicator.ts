import { DAY_MS, MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { Area, ServiceLine } from '../../standard/domain/axes.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import type { FigureTarget, Metric, PolicyPin, Target } from '../../standard/domain/policy.ts';

/** What the network measures (§5.1). These are figures of the network and time no ticket (K12). */
export const INDICATOR_METRICS = ['NETWORK_SERVICE_RESPONSE_TIME', 'DATA_TRANSMISSION_ACCURACY'] as const satisfies readonly Metric[];
export type IndicatorMetric = (typeof INDICATOR_METRICS)[number];

/** The greatest value that can be true: of a response an hour, in seconds; of a share all of it, in percent. */
const GREATEST: { readonly [Name in IndicatorMetric]: number } = { NETWORK_SERVICE_RESPONSE_TIME: 3_600, DATA_TRANSMISSION_ACCURACY: 100 };

/** What was measured in a period that began at `at`: response times in seconds, accuracy in percent; the mean of so many measurements. */
export interface IndicatorReading {
  readonly metric: IndicatorMetric;
  readonly unitId: string;
  readonly area: Area;
  readonly serviceLine: ServiceLine;
  readonly at: Instant;
  readonly value: number;
  readonly samples: number;
}

const MOST_SAMPLES = 1_000_000_000;
const OLDEST_MS = 400 * DAY_MS;
const AHEAD_MS = 5 * MINUTE_MS;

/** What is wrong with a reading; null when it can be true. */
export function readingFault({ metric, value, samples, at }: IndicatorReading, index: number, now: Instant): Refusal | null {
  const path = ['readings', String(index)];
  if (!Number.isFinite(value) || value < 0 || value > GREATEST[metric]) return { code: 'OUT_OF_RANGE', message: `A value of ${metric} lies between 0 and ${GREATEST[metric]}.`, path: [...path, 'value'], clause: '5.1' };
  if (!Number.isInteger(samples) || samples < 1 || samples > MOST_SAMPLES) return { code: 'OUT_OF_RANGE', message: 'A reading stands for at least one measurement.', path: [...path, 'samples'], clause: '5.1' };
  if (at > now + AHEAD_MS || at < now - OLDEST_MS) return { code: 'OUT_OF_RANGE', message: 'A reading is of the past, and of the last 400 days.', path: [...path, 'at'], clause: '5.1' };
  return null;
}

/** The limit of an indicator in the standard that is in force; null where it names none. */
export function indicatorLimit(catalogue: PolicyCatalogue, metric: IndicatorMetric, now: Instant): { readonly pin: PolicyPin; readonly target: FigureTarget } | null {
  for (const pin of catalogue.pinsInForce(now)) {
    const target = catalogue.document(pin)?.document.targets.find((each): each is FigureTarget => isFigure(each) && each.metric === metric);
    if (target !== undefined) return { pin, target };
  }
  return null;
}

/** Whether a value keeps a limit. */
export function keeps({ op, value: limit }: Pick<FigureTarget, 'op' | 'value'>, value: number): boolean {
  return op === '>=' ? value >= limit : value <= limit;
}

function isFigure(target: Target): target is FigureTarget {
  return target.enabled && 'metric' in target;
}
