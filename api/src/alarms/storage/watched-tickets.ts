import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { WatchedClock, WatchedTicket } from '../domain/watched-ticket.ts';
import type { WatchedTickets } from '../use-cases/ports.ts';

interface WatchedRow {
  readonly id: string; readonly ticket_no: string; readonly unit_id: string; readonly queue_id: string; readonly tier: WatchedTicket['tier'];
  readonly origin: WatchedTicket['origin']; readonly state: WatchedTicket['state']; readonly accepted: boolean; readonly is_history: boolean;
  readonly axes: WatchedTicket['axes']; readonly risk_imported: boolean; readonly incident_id: string | null; readonly clocks: readonly WatchedClock[];
  readonly progress_late: number | null; readonly late_orders: WatchedTicket['lateOrders'];
}

/** Whether the last event of a type that a ticket of imported origin has is itself imported; asked of no other ticket. */
const imported = (type: string, more = ''): string => `
  t.origin = 'IMPORT' and coalesce((
    select e.origin = 'IMPORT' from event e where e.subject_id = t.id and e.type = '${type}' ${more} order by e.place desc limit 1), false)`;

/** One statement for a whole batch: an alarm must be there while the breach is still news. */
const READ = `
  select t.id, t.ticket_no, t.unit_id, t.queue_id, t.tier, t.origin, t.state, t.accepted_at is not null as accepted, t.observed_until is not null as is_history,
    coalesce(nullif(t.facts -> 'confirmed', 'null'), t.facts -> 'reported') as axes, ${imported('RISK_FLAGGED')} as risk_imported,
    (select i.id from incident i where i.id = t.parent_incident_id and i.state in ('OPEN', 'RESTORING')) as incident_id,
    (t.facts -> 'progressWatch' ->> 'lateSince')::float8 as progress_late,
    case t.facts -> 'workOrders' when '[]' then '[]' else (
      select coalesce(jsonb_agg(jsonb_build_object('orderId', o ->> 'id', 'teamId', o ->> 'teamId', 'lateAt', (o ->> 'lateAt')::bigint)), '[]')
      from jsonb_array_elements(t.facts -> 'workOrders') o where o ->> 'lateAt' is not null and o ->> 'overAt' is null) end as late_orders,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'targetId', c.target_id, 'clauseNo', c.clause_no, 'class', c.class, 'bind', c.bind, 'run', c.run, 'governing', c.governing,
        'dueAt', (date_part('epoch', c.due_at) * 1000)::bigint, 'breachedAt', (date_part('epoch', c.breached_at) * 1000)::bigint,
        'breachMigrated', coalesce(c.breach_cause = 'MIGRATION', false),
        'lastWarningReached', c.warnings_reached > 0 and c.warnings_reached >= cardinality(c.warns_at),
        'breachImported', ${imported('BREACHED', "and e.payload ->> 'targetId' = c.target_id")}))
      from sla_clock c
      where c.ticket_id = t.id and c.run in ('RUNNING', 'PAUSED') and c.class <> 'ASSESSMENT' and c.bind = 'SHALL'), '[]') as clocks
  from ticket t where t.id = any($1::uuid[])`;

/** The tickets as the alarm rules see them, read without locks. */
export function createWatchedTickets(em: EntityManager): WatchedTickets {
  return {
    async read(ticketIds) {
      const rows = await query<WatchedRow>(em, READ, [ticketIds]);
      return rows.map((row) => ({
        ticketId: row.id, ticketNo: row.ticket_no, unitId: row.unit_id, queueId: row.queue_id, tier: row.tier, origin: row.origin, state: row.state,
        accepted: row.accepted, isHistory: row.is_history, axes: row.axes, riskImported: row.risk_imported, clocks: row.clocks, progressLateSince: row.progress_late, lateOrders: row.late_orders, incidentId: row.incident_id,
      }));
    },
  };
}
