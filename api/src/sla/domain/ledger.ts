import type { Instant } from '../../foundation/instant.ts';
import type { WorkingTime } from '../../standard/domain/working-time.ts';
import type { TracedClock } from './fold.ts';
import type { Stretch } from './run-clock.ts';

/** LEFT: what was left of the time when the clock stopped, or is left while it is paused. */
export const LEDGER_KINDS = ['RUNNING', 'PAUSED', 'EXCLUDED', 'CLOSED_HOURS', 'LEFT'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** One line of a clock's ledger: from when to when it was in some way, and the place in the ticket's story of the event that made it so. */
export interface LedgerEntry {
  readonly kind: LedgerKind;
  readonly from: Instant;
  readonly to: Instant;
  readonly causePlace: number;
}

/**
 * The ledger of a clock from its start to its due time, without gaps: what it ran, waited and stood outside working hours.
 * The lines add up to due − start, and those in which it ran or which are left to its budget (invariant I12); a clock that is late
 * ran the whole of its budget, and what it overran is not in it.
 */
export function ledgerOf({ pinned: { workingTime }, clock }: TracedClock): readonly LedgerEntry[] {
  return clock.stretches.flatMap((stretch, index) => {
    const end = clock.stretches[index + 1]?.from ?? clock.dueAt;
    const to = Math.min(end, clock.dueAt);
    return stretch.from < to ? entries(stretch, to, workingTime, index === clock.stretches.length - 1) : [];
  });
}

function entries({ from, kind, causePlace }: Stretch, to: Instant, workingTime: WorkingTime, isLast: boolean): readonly LedgerEntry[] {
  const counts = kind === 'RUNNING' || isLast;
  if (!counts) return [{ kind: kind === 'STOPPED' ? 'LEFT' : kind, from, to, causePlace }];
  const running: LedgerKind = kind === 'RUNNING' ? 'RUNNING' : 'LEFT';
  const lines: LedgerEntry[] = [];
  let at = from;
  for (const span of workingTime.spans(from, to)) {
    if (at < span.from) lines.push({ kind: 'CLOSED_HOURS', from: at, to: span.from, causePlace });
    lines.push({ kind: running, ...span, causePlace });
    at = span.to;
  }
  if (at < to) lines.push({ kind: 'CLOSED_HOURS', from: at, to, causePlace });
  return lines;
}
