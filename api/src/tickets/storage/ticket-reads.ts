import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { TicketView } from '../use-cases/ticket-view.ts';
import type { TicketFacts } from './ticket.entity.ts';

/** A row of `ticket` as PostgreSQL gives it, without the description. */
export interface TicketReadRow {
  readonly id: string; readonly ticket_no: string; readonly unit_id: string; readonly queue_id: string; readonly customer_id: string; readonly owner_id: string;
  readonly channel: TicketView['channel']; readonly origin: TicketView['origin']; readonly state: TicketView['state']; readonly priority: number | null;
  readonly received_at: string; readonly accepted_at: string | null; readonly resolved_at: string | null; readonly closed_at: string | null;
  readonly observed_until: string | null; readonly title: string; readonly facts: TicketFacts; readonly version: number;
}

export const TICKET_READ_COLUMNS =
  't.id, t.ticket_no, t.unit_id, t.queue_id, t.customer_id, t.owner_id, t.channel, t.origin, t.state, t.priority, t.received_at, t.accepted_at, ' +
  't.resolved_at, t.closed_at, t.observed_until, t.title, t.facts, t.version';

const instant = (text: string | null): number | null => (text === null ? null : parseInstant(text));

export function toTicketView(row: TicketReadRow): TicketView {
  return {
    ...row.facts, id: row.id, ticketNo: row.ticket_no, unitId: row.unit_id, queueId: row.queue_id, customerId: row.customer_id, ownerId: row.owner_id,
    channel: row.channel, origin: row.origin, state: row.state, priority: row.priority, receivedAt: parseInstant(row.received_at),
    acceptedAt: instant(row.accepted_at), resolvedAt: instant(row.resolved_at), closedAt: instant(row.closed_at), observedUntil: instant(row.observed_until),
    title: row.title, version: row.version,
  };
}

/** One ticket by id or by number; null when there is none. Whether the caller may see it is for the caller of this to ask. */
export async function readTicket(em: EntityManager, by: { readonly id: string } | { readonly ticketNo: string }): Promise<TicketView | null> {
  const [column, value] = 'id' in by ? ['id', by.id] : ['ticket_no', by.ticketNo];
  const rows = await query<TicketReadRow>(em, `select ${TICKET_READ_COLUMNS} from ticket t where t.${column} = $1`, [value]);
  return rows[0] === undefined ? null : toTicketView(rows[0]);
}

/** The encrypted description of a ticket. */
export async function readDescription(em: EntityManager, ticketId: string): Promise<Buffer | null> {
  const rows = await query<{ description_encrypted: Buffer }>(em, 'select description_encrypted from ticket where id = $1', [ticketId]);
  return rows[0]?.description_encrypted ?? null;
}
