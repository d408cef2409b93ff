import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { TicketFinder, WorkNumbers } from '../use-cases/ports.ts';

/** Finds tickets for what comes in. */
export function createTicketFinder(em: EntityManager): TicketFinder {
  return {
    async byNumbers(ticketNos) {
      if (ticketNos.length === 0) return [];
      const rows = await query<{ id: string }>(em, 'select id from ticket where ticket_no = any($1::text[]) order by array_position($1::text[], ticket_no)', [ticketNos]);
      return rows.map(({ id }) => id);
    },

    async openOf(customerId) {
      const rows = await query<{ id: string; awaits: boolean }>(em, `
        select id, coalesce(facts -> 'suspension' ->> 'reason' = 'AWAIT_CUSTOMER', false) as awaits from ticket
        where customer_id = $1 and state = any($2::text[]) order by received_at desc limit 50`, [customerId, OPEN_STATES]);
      return rows.map(({ id, awaits }) => ({ ticketId: id, awaitsCustomer: awaits }));
    },
  };
}

/** What agents are called towards customers. */
export function createWorkNumbers(em: EntityManager): WorkNumbers {
  return {
    async of(agentId) {
      const [row] = await query<{ staff_no: string }>(em, 'select staff_no from agent where id = $1', [agentId]);
      return row?.staff_no ?? null;
    },
  };
}
