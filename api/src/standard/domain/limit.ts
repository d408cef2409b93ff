import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';

/** Units of time, of the fixed length they have in natural (24×7) hours (K15). */
export const TIME_UNITS = ['s', 'min', 'h', 'd'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Units of a limit: of time, a percentage, or a multiple of some average (`x`). */
export const UNITS = [...TIME_UNITS, '%', 'x'] as const;
export type Unit = (typeof UNITS)[number];

/** How the measured value must stand to the limit; `~` belongs to a claim, which demands nothing. */
export const OPERATORS = ['<=', '>=', '~'] as const;
export type Operator = (typeof OPERATORS)[number];

const UNIT_MS: { readonly [Key in TimeUnit]: number } = { s: SECOND_MS, min: MINUTE_MS, h: HOUR_MS, d: DAY_MS };

const UNIT_WORDS: { readonly [Key in Unit]: LocalText } = {
  s: { zh: '秒', en: ' s' },
  min: { zh: '分', en: ' min' },
  h: { zh: '时', en: ' h' },
  d: { zh: '天', en: ' d' },
  '%': { zh: '%', en: '%' },
  x: { zh: '倍', en: '×' },
};

const OPERATOR_SIGNS: { readonly [Key in Operator]: string } = { '<=': '≤', '>=': '≥', '~': '≈' };

/** A length of time in milliseconds. */
export function durationMs(value: number, unit: TimeUnit): number {
  return value * UNIT_MS[unit];
}

/** The time a clock allows, in milliseconds. */
export function budgetMs(clock: { readonly value: number; readonly unit: TimeUnit }): number {
  return durationMs(clock.value, clock.unit);
}

interface ShownLimit {
  readonly measure: string;
  readonly op: Operator;
  readonly value: number;
  readonly unit: Unit;
}

/** The limit as a screen shows it: `2时` / `2 h` for a clock, whose direction goes without saying, `≥85%` for every other measure. */
export function limitText(limit: ShownLimit): LocalText {
  const sign = limit.measure === 'CLOCK' ? '' : OPERATOR_SIGNS[limit.op];
  const words = UNIT_WORDS[limit.unit];
  return { zh: `${sign}${limit.value}${words.zh}`, en: `${sign}${limit.value}${words.en}` };
}
