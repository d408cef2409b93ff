import type { Actor } from '../../foundation/event.ts';
import { toIso, toIsoOrNull } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { WorkOrderState } from '../../tickets/domain/words.ts';
import type { OlaClock, WorkOrderRecord } from '../use-cases/ports.ts';

/** A row of `work_order` as PostgreSQL gives it. */
export interface OrderRow {
  readonly id: string; readonly ticket_id: string; readonly order_no: number; readonly team_id: string; readonly state: WorkOrderState; readonly handler_id: string | null;
  readonly issued_by: string; readonly issued_by_kind: Actor['kind']; readonly issued_at: string; readonly issue_reason: string | null;
  readonly over_at: string | null; readonly over_reason: string | null; readonly address_changed_at: string | null; readonly limit_minutes: number;
  readonly due_at: string; readonly late_at: string | null; readonly clock: Omit<OlaClock, 'dueAt' | 'breachedAt'>; readonly next_mark_at: string | null;
}

const COLUMNS = [
  'id', 'ticket_id', 'order_no', 'team_id', 'state', 'handler_id', 'issued_by', 'issued_by_kind', 'issued_at', 'issue_reason', 'over_at', 'over_reason', 'address_changed_at',
  'limit_minutes', 'due_at', 'late_at', 'clock', 'next_mark_at',
] as const satisfies readonly (keyof OrderRow)[];

/** The columns of a row, in the table's own order or behind the name of a table. */
export const orderColumns = (table = ''): string => COLUMNS.map((column) => `${table}${column}`).join(', ');

/** The columns that a fold may change. */
export const CHANGING_COLUMNS: readonly string[] = COLUMNS.filter((column) => column !== 'id');


/** The row that keeps a work order, as JSON for `jsonb_populate_recordset`. */
export function toOrderRow({ ticketId, order, issuedBy, issueReason, overReason, clock, nextMarkAt }: WorkOrderRecord): OrderRow {
  const { dueAt, breachedAt, ...rest } = clock;
  return {
    id: order.id, ticket_id: ticketId, order_no: order.no, team_id: order.teamId, state: order.state, handler_id: order.handlerId, issued_by: issuedBy.id,
    issued_by_kind: issuedBy.kind, issued_at: toIso(order.issuedAt), issue_reason: issueReason, over_at: toIsoOrNull(order.overAt), over_reason: overReason,
    address_changed_at: toIsoOrNull(order.addressChangedAt), limit_minutes: order.ola.limitMinutes, due_at: toIso(dueAt), late_at: toIsoOrNull(breachedAt), clock: rest, next_mark_at: toIsoOrNull(nextMarkAt),
  };
}

/** The clock that a row keeps. */
export function toOlaClock(row: Pick<OrderRow, 'clock' | 'due_at' | 'late_at'>): OlaClock {
  return { ...row.clock, dueAt: parseInstant(row.due_at), breachedAt: parseInstantOrNull(row.late_at) };
}
