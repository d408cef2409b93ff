import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { LimitBook, PinnedLimits } from '../domain/limit-book.ts';
import { liveTicket, type LiveClock, type LiveTicket } from '../domain/live-ticket.ts';

/** A ticket as the statements below give it: instants in epoch ms, its clocks packed into one text. */
export interface LiveTicketRow {
  readonly id: string; readonly version: number; readonly ticket_no: string; readonly unit_id: string; readonly queue_id: string; readonly team_id: string; readonly title: string;
  readonly type: LiveTicket['type']; readonly tier: LiveTicket['tier']; readonly state: LiveTicket['state']; readonly accepted: boolean;
  readonly received_ms: number; readonly ended_ms: number | null; readonly assessment_due_ms: number | null; readonly is_history: boolean;
  readonly confirmed: boolean; readonly suspend_reason: LiveTicket['suspendReason']; readonly restored_ms: number | null;
  readonly reopen_count: number; readonly chase_count: number; readonly pins: LiveTicket['policyPins']; readonly clocks: string | null;
}

/** Rounded when it is read: a float can be a hair's breadth off the whole millisecond, and a cast in SQL costs more. */
const ms = (column: string): string => `date_part('epoch', ${column}) * 1000`;
const msOrEmpty = (column: string): string => `coalesce((${ms(column)})::text, '')`;

const OPEN = OPEN_STATES.map((state) => `'${state}'`).join(', ');

const TICKET = `
  t.id, t.version, t.ticket_no, t.unit_id, t.queue_id, a.team_id, t.title, t.type, t.tier, t.state, t.accepted_at is not null as accepted,
  ${ms('t.received_at')} as received_ms, ${ms(`case when t.state not in (${OPEN}) then coalesce(t.closed_at, t.updated_at) end`)} as ended_ms,
  ${ms('s.assessment_due_at')} as assessment_due_ms, t.observed_until is not null as is_history,
  t.facts -> 'confirmed' <> 'null' as confirmed, t.facts #>> '{suspension,reason}' as suspend_reason, (t.facts ->> 'restoredAt')::float8 as restored_ms,
  (t.facts ->> 'reopenCount')::int as reopen_count, (t.facts ->> 'chaseCount')::int as chase_count, t.facts -> 'policyPins' as pins
  from ticket t join agent a on a.id = t.owner_id left join sla_ticket s on s.ticket_id = t.id`;

/** A line a clock, its cells apart by tabs: there are many, and JSON costs twice as much to make. */
const CLOCKS = `
  string_agg(concat_ws(E'\\t', c.target_id, c.run, c.governing, c.budget_ms, ${ms('c.started_at')}, ${ms('c.due_at')},
    ${msOrEmpty('c.paused_since')}, c.paused_total_ms, ${msOrEmpty('c.stopped_at')}, ${msOrEmpty('c.breached_at')}), E'\\n') as clocks`;

/** Of a milestone of which a rate is made every stopped clock is read, because the one due first decides; any other only while its due instant is of interest. */
const THAT_MATTER = `
  case c.run when 'STOPPED' then c.class <> 'ASSESSMENT' and (c.due_at >= $1::timestamptz or c.family in ('RESPOND', 'COMPLETE'))
             when 'CANCELLED' then false
             else c.governing or c.breached_at is not null end`;

/** Tickets by id; `$1` since when stopped clocks matter, `$2` the ids. */
export const SOME_TICKETS = `
  select k.clocks, ${TICKET}
  left join lateral (select ${CLOCKS} from sla_clock c where c.ticket_id = t.id and ${THAT_MATTER}) k on true
  where t.id = any($2::uuid[])`;

/** Every ticket that is open, or that ended or has a stopped clock that was due since `$1`. */
export const EVERY_TICKET = `
  select k.clocks, ${TICKET}
  left join (select c.ticket_id, ${CLOCKS} from sla_clock c where ${THAT_MATTER} group by c.ticket_id) k on k.ticket_id = t.id
  where t.observed_until is null and (t.state in (${OPEN}) or t.closed_at >= $1::timestamptz or t.id in (
    select c.ticket_id from sla_clock c where c.due_at >= $1::timestamptz and c.class <> 'ASSESSMENT' and c.run = 'STOPPED'))`;

/** The ticket that a row holds. People write numbers of persons into titles too: they are hidden before anybody can be sent them. */
export function toLiveTicket(row: LiveTicketRow, limits: LimitBook): LiveTicket {
  const pinned = limits.pinned(row.pins);
  return liveTicket({
    id: row.id, version: row.version, ticketNo: row.ticket_no, unitId: row.unit_id, queueId: row.queue_id, teamId: row.team_id, title: maskFreeText(row.title),
    type: row.type, tier: row.tier, confirmed: row.confirmed, state: row.state, suspendReason: row.suspend_reason, accepted: row.accepted,
    receivedAt: Math.round(row.received_ms), restoredAt: row.restored_ms, endedAt: rounded(row.ended_ms), assessmentDueAt: rounded(row.assessment_due_ms),
    reopenCount: row.reopen_count, chaseCount: row.chase_count, policyPins: pinned.pins,
  }, row.clocks === null ? [] : row.clocks.split('\n').map((line) => toLiveClock(line, pinned, limits)));
}

function toLiveClock(line: string, pinned: PinnedLimits, limits: LimitBook): LiveClock {
  const [targetId, run, governing, budget, startedAt, due, pausedSince, pausedTotal, stoppedAt, breachedAt] = line.split('\t') as [
    string, LiveClock['run'], 't' | 'f', string, string, string, string, string, string, string];
  const limit = pinned.limit(targetId);
  const budgetMs = Number(budget);
  const dueAt = Math.round(Number(due));
  return {
    limit, run, governing: governing === 't', budgetMs, startedAt: Math.round(Number(startedAt)), dueAt,
    warnsAt: limits.warningsBeforeDueMs(limit, budgetMs).map((beforeMs) => dueAt - beforeMs),
    pausedSince: instant(pausedSince), pausedTotalMs: Number(pausedTotal), stoppedAt: instant(stoppedAt), breachedAt: instant(breachedAt),
  };
}

function rounded(instantMs: number | null): number | null {
  return instantMs === null ? null : Math.round(instantMs);
}

function instant(cell: string): number | null {
  return cell === '' ? null : Math.round(Number(cell));
}
