import type { ClockWord, RowClass } from '../generated/graphql.ts';
import type { Freshness } from '../live/freshness.ts';

/** One shape for each meaning, beside its colour and its word. */
export type Shape = 'statutory' | 'breach' | 'should' | 'warn' | 'paused' | 'ok' | 'live' | 'stale';
export type Tone = 'breach' | 'warn' | 'paused' | 'ok' | 'stale';

export interface Look {
  readonly shape: Shape;
  readonly tone: Tone;
}

export const LOOK_OF_ROW: Readonly<Record<RowClass, Look>> = {
  STATUTORY: { shape: 'statutory', tone: 'breach' },
  SLA: { shape: 'breach', tone: 'breach' },
  SHOULD: { shape: 'should', tone: 'warn' },
  AT_RISK: { shape: 'warn', tone: 'warn' },
  PAUSED: { shape: 'paused', tone: 'paused' },
};

export const LOOK_OF_FRESHNESS: Readonly<Record<Freshness, Look>> = {
  live: { shape: 'live', tone: 'ok' },
  delayed: { shape: 'warn', tone: 'warn' },
  stale: { shape: 'stale', tone: 'stale' },
  down: { shape: 'stale', tone: 'breach' },
};

/** The look of a clock on the desk. What its miss means (legal, by agreement, or only counted) decides the colour. */
export function lookOfClock(word: ClockWord, clock: { readonly class: string; readonly bind: string }): Look {
  const countedOnly = clock.class === 'ASSESSMENT' || clock.bind === 'SHOULD';
  if (word === 'LATE' || word === 'MISSED') {
    if (clock.class === 'STATUTORY') return LOOK_OF_ROW.STATUTORY;
    return countedOnly ? LOOK_OF_ROW.SHOULD : LOOK_OF_ROW.SLA;
  }
  if (word === 'AT_RISK') return LOOK_OF_ROW.AT_RISK;
  if (word === 'PAUSED') return LOOK_OF_ROW.PAUSED;
  return { shape: 'ok', tone: 'ok' };
}

export const TEXT_OF_TONE: Readonly<Record<Tone, string>> = {
  breach: 'text-breach',
  warn: 'text-warn',
  paused: 'text-paused',
  ok: 'text-ok',
  stale: 'text-stale',
};

export const EDGE_OF_TONE: Readonly<Record<Tone, string>> = {
  breach: 'border-breach',
  warn: 'border-warn-fill',
  paused: 'border-paused',
  ok: 'border-transparent',
  stale: 'border-stale',
};

export const FILL_OF_TONE: Readonly<Record<Tone, string>> = {
  breach: 'bg-breach',
  warn: 'hatch-warn',
  paused: 'dashes-paused',
  ok: 'bg-ok',
  stale: 'bg-stale',
};
