import { toIso } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { WatchedDuty } from '../domain/watched-duty.ts';
import type { WatchedDuties } from '../use-cases/ports.ts';

/** The duties of the law as the alarm rules see them. */
export function createWatchedDuties(em: EntityManager): WatchedDuties {
  return {
    async claimOverdue(at, limit) {
      const rows = await query<{ id: string }>(em, `
        update duty set check_at = null where id in (select id from duty where check_at < $1 order by check_at limit $2 for update skip locked) returning id`, [toIso(at), limit]);
      return rows.map(({ id }) => id);
    },

    async read(dutyIds) {
      const rows = await query<Omit<WatchedDuty, 'dueAt'> & { readonly due_at: string }>(em, `
        select d.id, d.unit_id as "unitId", d.state, d.due_at, d.due_basis as "dueBasis", d.clause_no as "clauseNo", d.target_id as "targetId",
          t.id as "ticketId", t.ticket_no as "ticketNo", t.queue_id as "queueId", t.tier
        from duty d left join ticket t on t.id = d.ticket_id where d.id = any($1::uuid[]) order by d.id`, [dutyIds]);
      return rows.map(({ due_at, ...duty }) => ({ ...duty, dueAt: parseInstant(due_at) }));
    },
  };
}
