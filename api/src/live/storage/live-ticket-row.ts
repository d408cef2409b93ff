import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { LimitBook } from '../domain/limit-book.ts';
import type { LiveClock, LiveTicket } from '../domain/live-ticket.ts';

/** A clock as the statement below packs it: an array instead of an object, for there are many. Instants in epoch ms. */
type ClockCells = readonly [
  targetId: string, docId: string, version: string, run: LiveClock['run'], governing: boolean, budgetMs: number, startedAt: number, dueAt: number,
  warnsAt: readonly number[], pausedSince: number | null, pausedTotalMs: number, stoppedAt: number | null, breachedAt: number | null,
];

export interface LiveTicketRow {
  readonly id: string; readonly ticket_no: string; readonly unit_id: string; readonly queue_id: string; readonly team_id: string; readonly title: string;
  readonly type: LiveTicket['type']; readonly tier: LiveTicket['tier']; readonly state: LiveTicket['state']; readonly accepted: boolean;
  readonly received_ms: number; readonly ended_ms: number | null; readonly assessment_due_ms: number | null; readonly is_history: boolean;
  readonly confirmed: boolean; readonly suspend_reason: LiveTicket['suspendReason']; readonly restored_ms: number | null;
  readonly reopen_count: number; readonly chase_count: number; readonly pins: LiveTicket['policyPins']; readonly clocks: readonly ClockCells[];
}

const ms = (column: string): string => `date_part('epoch', ${column}) * 1000`;
const whole = (column: string): string => `(${ms(column)})::bigint`;

/** The states of tickets that are open, as SQL. */
export const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

/**
 * The columns of one ticket with its clocks, from `ticket t`, `agent a` (its owner), `sla_ticket s` and `sla_clock c`, by
 * ticket. Of a milestone of which a rate is made every stopped clock is read, because the one due first decides.
 * @param since stopped clocks that were due before do not matter otherwise; a parameter such as `$1`
 */
export const COLUMNS = `
  t.id, t.ticket_no, t.unit_id, t.queue_id, a.team_id, t.title, t.type, t.tier, t.state, t.accepted_at is not null as accepted,
  ${ms('t.received_at')} as received_ms, ${ms(`case when t.state not in (${OPEN}) then coalesce(t.closed_at, t.updated_at) end`)} as ended_ms,
  ${ms('s.assessment_due_at')} as assessment_due_ms, t.observed_until is not null as is_history,
  t.facts -> 'confirmed' <> 'null' as confirmed, t.facts #>> '{suspension,reason}' as suspend_reason, (t.facts ->> 'restoredAt')::float8 as restored_ms,
  (t.facts ->> 'reopenCount')::int as reopen_count, (t.facts ->> 'chaseCount')::int as chase_count, t.facts -> 'policyPins' as pins`;

export const CLOCKS = `
  json_agg(json_build_array(c.target_id, c.doc_id, c.doc_version, c.run, c.governing, c.budget_ms, ${whole('c.started_at')}, ${whole('c.due_at')},
    array(select ${whole('w')} from unnest(c.warns_at) w), ${whole('c.paused_since')}, c.paused_total_ms, ${whole('c.stopped_at')}, ${whole('c.breached_at')}))`;

export const clocksThatMatter = (since: string): string => `
  case c.run when 'STOPPED' then c.class <> 'ASSESSMENT' and (c.due_at >= ${since} or c.family in ('RESPOND', 'COMPLETE'))
             when 'CANCELLED' then false
             else c.governing or c.breached_at is not null end`;

/** The ticket that a row holds. */
export function toLiveTicket(row: LiveTicketRow, limits: LimitBook): LiveTicket {
  return {
    id: row.id, ticketNo: row.ticket_no, unitId: row.unit_id, queueId: row.queue_id, teamId: row.team_id, title: row.title, type: row.type, tier: row.tier,
    confirmed: row.confirmed, state: row.state, suspendReason: row.suspend_reason, accepted: row.accepted, receivedAt: row.received_ms,
    restoredAt: row.restored_ms, endedAt: row.ended_ms, assessmentDueAt: row.assessment_due_ms, reopenCount: row.reopen_count, chaseCount: row.chase_count,
    policyPins: row.pins, clocks: row.clocks.map((cells) => toLiveClock(cells, limits)),
  };
}

function toLiveClock(cells: ClockCells, limits: LimitBook): LiveClock {
  const [targetId, docId, version, run, governing, budgetMs, startedAt, dueAt, warnsAt, pausedSince, pausedTotalMs, stoppedAt, breachedAt] = cells;
  return {
    limit: limits.limit([{ docId, version }], targetId), run, governing, budgetMs, startedAt, dueAt, warnsAt, pausedSince, pausedTotalMs, stoppedAt, breachedAt,
  };
}
