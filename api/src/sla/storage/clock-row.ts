import type { StoredClock } from '../domain/clock.ts';
import { toIso, toIsoOrNull } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';

/** A row of `sla_clock` as PostgreSQL gives it. */
export interface ClockRow {
  readonly ticket_id: string; readonly target_id: string; readonly doc_id: string; readonly doc_version: string; readonly clause_no: string;
  readonly class: StoredClock['class']; readonly bind: StoredClock['bind']; readonly family: StoredClock['family']; readonly milestone: StoredClock['milestone'];
  readonly budget_ms: string; readonly run: StoredClock['run']; readonly started_at: string; readonly due_at: string; readonly warns_at: string[];
  readonly warnings_reached: number; readonly paused_since: string | null; readonly paused_total_ms: string; readonly excluded_total_ms: string;
  readonly stopped_at: string | null; readonly cancel_reason: StoredClock['cancelReason']; readonly breached_at: string | null; readonly breach_cause: StoredClock['breachCause'];
  readonly governing: boolean; readonly assessment_governing: boolean;
}

export const CLOCK_COLUMNS =
  'ticket_id, target_id, doc_id, doc_version, clause_no, class, bind, family, milestone, budget_ms, run, started_at, due_at, warns_at, warnings_reached, ' +
  'paused_since, paused_total_ms, excluded_total_ms, stopped_at, cancel_reason, breached_at, breach_cause, governing, assessment_governing';


/** The row that keeps a clock, as JSON for `jsonb_populate_recordset`. */
export function toClockRow(ticketId: string, clock: StoredClock) {
  return {
    ticket_id: ticketId, target_id: clock.targetId, doc_id: clock.pin.docId, doc_version: clock.pin.version, clause_no: clock.clauseNo,
    class: clock.class, bind: clock.bind, family: clock.family, milestone: clock.milestone, budget_ms: clock.budgetMs, run: clock.run,
    started_at: toIso(clock.startedAt), due_at: toIso(clock.dueAt), warns_at: clock.warnsAt.map(toIso), warnings_reached: clock.warningsReached,
    paused_since: toIsoOrNull(clock.pausedSince), paused_total_ms: clock.pausedTotalMs, excluded_total_ms: clock.excludedTotalMs, stopped_at: toIsoOrNull(clock.stoppedAt),
    cancel_reason: clock.cancelReason, breached_at: toIsoOrNull(clock.breachedAt), breach_cause: clock.breachCause, governing: clock.governing, assessment_governing: clock.assessmentGoverning,
  };
}

export function toStoredClock(row: ClockRow): StoredClock {
  return {
    targetId: row.target_id, pin: { docId: row.doc_id, version: row.doc_version }, clauseNo: row.clause_no, class: row.class, bind: row.bind,
    family: row.family, milestone: row.milestone, budgetMs: Number(row.budget_ms), run: row.run, startedAt: parseInstant(row.started_at),
    dueAt: parseInstant(row.due_at), warnsAt: row.warns_at.map((text) => parseInstant(text)), warningsReached: row.warnings_reached,
    pausedSince: parseInstantOrNull(row.paused_since), pausedTotalMs: Number(row.paused_total_ms), excludedTotalMs: Number(row.excluded_total_ms),
    stoppedAt: parseInstantOrNull(row.stopped_at), cancelReason: row.cancel_reason, breachedAt: parseInstantOrNull(row.breached_at),
    breachCause: row.breach_cause, governing: row.governing, assessmentGoverning: row.assessment_governing,
  };
}
