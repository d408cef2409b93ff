import { MINUTE_MS } from '../../foundation/instant.ts';
import { durationMs } from './limit.ts';
import type { TimeUnit } from './limit.ts';

/** When to warn: at a ratio of the budget (0.75), or a length of time before the due instant. */
export type WarnRule = number | { readonly beforeDue: number; readonly unit: TimeUnit };

/** A warning that comes later than this before due leaves nobody time to act. */
const LATEST_BEFORE_DUE_MS = 5 * MINUTE_MS;

/**
 * The warning instants of a budget, as milliseconds of running time after the start, ascending. None comes later than
 * 5 minutes before due, equal instants give one warning, and a budget too short for any gives none.
 */
export function warningOffsetsMs(warnAt: readonly WarnRule[], budgetMs: number): readonly number[] {
  const latestMs = budgetMs - LATEST_BEFORE_DUE_MS;
  const offsets = warnAt.map((rule) => Math.min(offsetMs(budgetMs, rule), latestMs)).filter((offset) => offset > 0);
  return [...new Set(offsets)].sort((a, b) => a - b);
}

function offsetMs(budgetMs: number, rule: WarnRule): number {
  return typeof rule === 'number' ? Math.round(budgetMs * rule) : budgetMs - durationMs(rule.beforeDue, rule.unit);
}
