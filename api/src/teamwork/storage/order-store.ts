import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { OrderStore } from '../use-cases/ports.ts';
import { COLLABORATIONS } from './collaborations.ts';
import { CHANGING_COLUMNS, orderColumns, toOrderRow } from './order-row.ts';

/** The work orders of one transaction. Rows that a fold left as they were are not written again. */
export function createOrderStore(em: EntityManager): OrderStore {
  const ids = async (sql: string, parameters: readonly unknown[]): Promise<readonly string[]> => (await query<{ id: string }>(em, sql, parameters)).map(({ id }) => id);

  return {
    async write(records) {
      if (records.length > 0) await query(em, WRITE, [JSON.stringify(records.map(toOrderRow))]);
    },

    async ticketOf(orderId) {
      return (await ids('select ticket_id as id from work_order where id = $1', [orderId]))[0] ?? null;
    },

    claimDue: (limit) => ids(`
      select t.id from ticket t
      where t.id in (select w.ticket_id from work_order w where w.next_mark_at < now() order by w.next_mark_at limit $1)
      for update skip locked`, [limit]),

    workOf: (agentId) => ids(`
      select ticket_id as id from work_order where handler_id = $1 and over_at is null
      union select id from ticket where ${COLLABORATIONS}`, [agentId, OPEN_STATES]),

    async holdAgent(agentId) {
      const [row] = await query<{ team_id: string }>(em, 'select team_id from agent where id = $1 and left_at is null for key share', [agentId]);
      return row?.team_id ?? null;
    },
  };
}

const WRITE = `
  insert into work_order (${orderColumns()})
  select ${orderColumns()} from jsonb_populate_recordset(null::work_order, $1::jsonb)
  on conflict (id) do update set ${CHANGING_COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}
  where (${CHANGING_COLUMNS.map((column) => `work_order.${column}`).join(', ')}) is distinct from (${CHANGING_COLUMNS.map((column) => `excluded.${column}`).join(', ')})`;
