import type { Instant } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { ClockDifference } from '../../sla/use-cases/verify-clocks.ts';
import type { WorkingTime } from '../../standard/domain/working-time.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { begin, evolve } from '../../tickets/domain/evolve.ts';
import type { OlaTerms, WorkOrder } from '../../tickets/domain/work-order.ts';
import { missingOlaMarks, traceOla } from '../domain/ola-clock.ts';
import { recordOf } from '../folds/project-orders.ts';
import { orderColumns, toOrderRow, type OrderRow } from './order-row.ts';

/** The work orders of tickets as they are kept, by ticket. */
export async function readOrderRows(em: EntityManager, ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly OrderRow[]>> {
  const rows = await query<OrderRow>(em, `select ${orderColumns()} from work_order where ticket_id = any($1::uuid[]) order by order_no`, [ticketIds]);
  return Map.groupBy(rows, (row) => row.ticket_id);
}

/**
 * Recomputes the work orders of a ticket, clocks and all, from its events and compares them with what is kept, as things stood at
 * the last fold. Marks that the log lacks are differences too.
 */
export function compareOrders(
  ticketId: string, story: readonly RecordedTicketEvent[], kept: readonly OrderRow[], timeOf: (ola: OlaTerms) => WorkingTime, at: Instant,
): readonly ClockDifference[] {
  const rest = new Map(kept.map((row) => [row.id, row]));
  const difference = (orderId: string, field: string, stored: unknown, recomputed: unknown): ClockDifference => ({ ticketId, targetId: orderId, field, stored, recomputed });
  const differences = ordersOf(story).flatMap((order) => {
    const trace = traceOla(order, story, timeOf(order.ola), at);
    const row = rest.get(order.id);
    rest.delete(order.id);
    const marks = missingOlaMarks(order, trace).map((mark) => difference(order.id, `mark ${mark.type}`, 'absent', mark.payload));
    if (row === undefined) return [difference(order.id, 'work order', 'absent', 'present'), ...marks];
    const stored = comparable(row);
    const recomputed = Object.entries(comparable(toOrderRow(recordOf(ticketId, order, trace, story))));
    return [...recomputed.filter(([field, value]) => JSON.stringify(stored[field]) !== JSON.stringify(value)).map(([field, value]) => difference(order.id, field, stored[field], value)), ...marks];
  });
  return [...differences, ...[...rest.keys()].map((orderId) => difference(orderId, 'work order', 'present', 'absent'))];
}

function ordersOf([received, ...others]: readonly RecordedTicketEvent[]): readonly WorkOrder[] {
  if (received?.type !== 'RECEIVED') return [];
  return others.reduce(evolve, begin(received.ticketId, received.origin, received)).workOrders;
}

/** A row with its instants as such: the database writes them otherwise than we do. */
function comparable({ clock, ...columns }: OrderRow): Readonly<Record<string, unknown>> {
  const instants = Object.entries(columns).map(([field, value]) => [field, field.endsWith('_at') && typeof value === 'string' ? parseInstant(value) : value]);
  return { ...Object.fromEntries(instants), ...clock };
}
