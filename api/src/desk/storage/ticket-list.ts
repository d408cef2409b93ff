import { parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { toDueTimes, type DueTimesRow } from '../../sla/storage/clock-reads.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { TICKET_FRAME_COLUMNS, TICKET_READ_COLUMNS, toTicketView, type TicketReadRow } from '../../tickets/storage/ticket-reads.ts';
import { COUNT_LIMIT, type ListedTicket, type ListPlace, type TicketListFilter, type TicketPart, type TicketSort } from '../use-cases/ticket-list.ts';
import { SqlConditions } from './sql-conditions.ts';

const ORDERS: Readonly<Record<TicketSort, { readonly column: string; readonly direction: 'asc' | 'desc' }>> = {
  DUE_AT: { column: 's.due_at', direction: 'asc' },
  RECEIVED_AT_DESC: { column: 't.received_at', direction: 'desc' },
  UPDATED_AT_DESC: { column: 't.updated_at', direction: 'desc' },
};

/** The clock that governs the ticket now, by its word (see sla/domain/clock.ts clockWord, which says the same of one clock). */
const WORD_CONDITIONS: Readonly<Record<string, string>> = {
  LATE: "(g.breached_at is not null or g.run = 'RUNNING' and g.due_at < now())",
  PAUSED: "(g.run = 'PAUSED' and g.breached_at is null)",
  AT_RISK: "(g.run = 'RUNNING' and g.breached_at is null and g.due_at >= now() and g.warns_at[1] < now())",
  ON_TIME: "(g.run = 'RUNNING' and g.breached_at is null and g.due_at >= now() and (g.warns_at[1] is null or g.warns_at[1] >= now()))",
};

/**
 * The tickets of the given units behind a place, at most `limit`.
 * @param part what of them is read
 */
export async function listTickets(
  em: EntityManager, unitIds: readonly string[], filter: TicketListFilter, sort: TicketSort, limit: number, after: ListPlace | null, part: TicketPart = 'WHOLE',
): Promise<readonly ListedTicket[]> {
  const { column, direction } = ORDERS[sort];
  const where = conditions(unitIds, filter);
  if (after !== null) addAfter(where, column, direction, after);
  const rows = await query<TicketReadRow & Omit<DueTimesRow, 'ticket_id'> & { readonly sort_value: string | null }>(em, `
    select ${part === 'WHOLE' ? TICKET_READ_COLUMNS : TICKET_FRAME_COLUMNS}, s.due_at, s.assessment_due_at, ${column} as sort_value
    ${FROM} where ${where.sql}
    order by ${column} ${direction} nulls last, t.id ${direction} limit ${where.parameter(limit)}`, where.parameters);
  return rows.map((row) => ({ ticket: toTicketView(row), dueTimes: toDueTimes(row), place: { value: parseInstantOrNull(row.sort_value), id: row.id } }));
}

/** How many tickets the filter matches, at most `COUNT_LIMIT`. */
export async function countTickets(em: EntityManager, unitIds: readonly string[], filter: TicketListFilter): Promise<number> {
  const where = conditions(unitIds, filter);
  const rows = await query<{ count: number }>(em, `select count(*)::int as count from (select 1 ${FROM} where ${where.sql} limit ${COUNT_LIMIT}) as matched`, where.parameters);
  return rows[0]!.count;
}

const FROM = `
  from ticket t
  join sla_ticket s on s.ticket_id = t.id
  left join sla_clock g on g.ticket_id = t.id and g.target_id = s.governing_target_id`;

function conditions(unitIds: readonly string[], filter: TicketListFilter): SqlConditions {
  const where = new SqlConditions();
  where.isAnyOf('t.unit_id', unitIds, 'uuid');
  where.isAnyOf('t.state', filter.states, 'text');
  where.isAnyOf('t.queue_id', filter.queueIds, 'uuid');
  where.isAnyOf('t.owner_id', filter.ownerId == null ? null : [filter.ownerId], 'uuid');
  where.isAnyOf('t.type', filter.types, 'text');
  where.isAnyOf('t.tier', filter.tiers, 'text');
  where.isAnyOf('t.origin', filter.origins, 'text');
  if (filter.open != null) where.add(`t.state ${filter.open ? '=' : '<>'} ${filter.open ? 'any' : 'all'}(${where.parameter(OPEN_STATES)}::text[])`);
  if (filter.words != null) where.add(`(${filter.words.flatMap((word) => WORD_CONDITIONS[word] ?? []).join(' or ') || 'false'})`);
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    where.add(`(starts_with(t.ticket_no, ${where.parameter(search)}) or t.customer_id = (select id from customer where customer_no = ${where.parameter(search.toUpperCase())}))`);
  }
  return where;
}

/** Rows that come after a place; rows without a value are last in either direction. */
function addAfter(where: SqlConditions, column: string, direction: 'asc' | 'desc', after: ListPlace): void {
  const beyond = direction === 'asc' ? '>' : '<';
  const id = where.parameter(after.id);
  if (after.value === null) {
    where.add(`${column} is null and t.id ${beyond} ${id}::uuid`);
  } else {
    const value = `to_timestamp(${where.parameter(after.value)}::float8 / 1000)`;
    where.add(`(${column} ${beyond} ${value} or ${column} = ${value} and t.id ${beyond} ${id}::uuid or ${column} is null)`);
  }
}
