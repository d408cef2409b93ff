import { toIso } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { DispatchReads, DispatchView, MisrouteCount } from '../use-cases/ports.ts';

type DispatchReadRow = Omit<DispatchView, 'dueAt' | 'at'> & { readonly dueAt: string | null; readonly at: string };

/** Reads for the board and the ticket page. */
export function createDispatchReads(em: () => EntityManager): DispatchReads {
  const numbers = async (sql: string, values: readonly unknown[]): Promise<ReadonlyMap<string, number>> =>
    new Map((await query<{ key: string; n: number }>(em(), sql, values)).map(({ key, n }) => [key, n]));
  return {
    async ofTickets(ticketIds) {
      const rows = await query<DispatchReadRow>(em(), DISPATCHES, [ticketIds]);
      return Map.groupBy(rows.map((row): DispatchView => ({ ...row, dueAt: parseInstantOrNull(row.dueAt), at: parseInstant(row.at) })), ({ ticketId }) => ticketId);
    },

    loads: (agentIds) => numbers('select owner_id as key, sum(load)::int as n from ticket where owner_id = any($1::uuid[]) and load > 0 group by owner_id', [agentIds]),

    misroutes: (queueIds, from, to) => query<MisrouteCount>(em(), MISROUTES, [queueIds, toIso(from), toIso(to)]),

    waitingCounts: (queueIds) => numbers(`
      select queue_id as key, count(*)::int as n from ticket where queue_id = any($1::uuid[]) and state = 'CLASSIFIED' and observed_until is null group by queue_id`, [queueIds]),

    heldLoads: (queueIds) => numbers('select queue_id as key, sum(load)::int as n from ticket where queue_id = any($1::uuid[]) and load > 0 group by queue_id', [queueIds]),

    async passedOver(queueId) {
      const [row] = await query<{ n: number }>(em(), 'select passed_over as n from queue_turn where queue_id = $1', [queueId]);
      return row?.n ?? 0;
    },
  };
}

const DISPATCHES = `
  select id, ticket_id as "ticketId", kind, assignee_id as "assigneeId", team_id as "teamId", queue_id as "queueId", by_actor as "byActor", automatic,
    due_at as "dueAt", follow_up as "followUp", override_reason as "overrideReason", explanation, at, place
  from dispatch where ticket_id = any($1::uuid[]) order by at, place`;

/** What happened to a ticket between one hand-over and the next is told by the places of its events. */
const MISROUTES = `
  with handed as (
    select d.ticket_id, d.queue_id, d.by_actor, d.place, coalesce(n.place, 2147483647) as until
    from dispatch d
    left join lateral (select place from dispatch later where later.ticket_id = d.ticket_id and later.place > d.place order by place limit 1) n on true
    where d.queue_id = any($1::uuid[]) and d.at >= $2::timestamptz and d.at < $3::timestamptz and d.place > 0)
  select h.queue_id as "queueId", h.by_actor as "byActor", count(*)::int as dispatches,
    count(*) filter (where exists (
      select 1 from event e where e.subject_id = h.ticket_id and e.place > h.place and e.place < h.until
        and (e.type = 'OFFER_DECLINED' or (e.type = 'RETURNED' and not coalesce((e.payload ->> 'exhausted')::boolean, false)))))::int as misrouted,
    count(*) filter (where exists (
      select 1 from event e where e.subject_id = h.ticket_id and e.place > h.place and e.place < h.until and e.type = 'OFFER_LAPSED'))::int as lapsed
  from handed h group by 1, 2 order by 1, 2`;
