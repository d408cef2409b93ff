import { DAY_MS, toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import { ERASED } from '../../privacy/domain/mask.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import { OPEN_STATES } from '../domain/words.ts';
import type { TicketReads } from '../use-cases/ticket-reads.ts';
import type { TicketView } from '../use-cases/ticket-view.ts';
import { descriptionField } from './description-field.ts';
import { STORY_COLUMNS, toRecordedEvent, type StoryRow } from './ticket-stories.ts';
import type { TicketFacts } from './ticket.entity.ts';

/** How far apart two requests of a customer may be to be taken for one; a setting, not from the standard. */
const DUPLICATE_MS = 3 * DAY_MS;

/** A row of `ticket` as PostgreSQL gives it, without the description. */
export interface TicketReadRow {
  readonly id: string; readonly ticket_no: string; readonly unit_id: string; readonly queue_id: string; readonly customer_id: string; readonly owner_id: string;
  readonly channel: TicketView['channel']; readonly origin: TicketView['origin']; readonly state: TicketView['state']; readonly priority: number | null;
  readonly received_at: string; readonly accepted_at: string | null; readonly resolved_at: string | null; readonly closed_at: string | null;
  readonly observed_until: string | null; readonly title: string; readonly facts: TicketFacts; readonly version: number;
}

/** What stands in columns of its own: everything but the facts. */
export const TICKET_FRAME_COLUMNS =
  't.id, t.ticket_no, t.unit_id, t.queue_id, t.customer_id, t.owner_id, t.channel, t.origin, t.state, t.priority, t.received_at, t.accepted_at, ' +
  't.resolved_at, t.closed_at, t.observed_until, t.title, t.version';

export const TICKET_READ_COLUMNS = `${TICKET_FRAME_COLUMNS}, t.facts`;


export function toTicketView(row: TicketReadRow): TicketView {
  return {
    ...row.facts, id: row.id, ticketNo: row.ticket_no, unitId: row.unit_id, queueId: row.queue_id, customerId: row.customer_id, ownerId: row.owner_id,
    channel: row.channel, origin: row.origin, state: row.state, priority: row.priority, receivedAt: parseInstant(row.received_at),
    acceptedAt: parseInstantOrNull(row.accepted_at), resolvedAt: parseInstantOrNull(row.resolved_at), closedAt: parseInstantOrNull(row.closed_at), observedUntil: parseInstantOrNull(row.observed_until),
    title: row.title, version: row.version,
  };
}

/** Reads tickets; descriptions are in clear text only inside this file. */
export function createTicketReads(em: () => EntityManager, ciphers: FieldCiphers): TicketReads {
  const one = async (column: 'id' | 'ticket_no', value: string): Promise<TicketView | null> => {
    const rows = await query<TicketReadRow>(em(), `select ${TICKET_READ_COLUMNS} from ticket t where t.${column} = $1`, [value]);
    return rows[0] === undefined ? null : toTicketView(rows[0]);
  };
  return {
    byId: (ticketId) => one('id', ticketId),
    async byIds(ticketIds) {
      const rows = await query<TicketReadRow>(em(), `select ${TICKET_READ_COLUMNS} from ticket t where t.id = any($1::uuid[])`, [ticketIds]);
      return new Map(rows.map((row) => [row.id, toTicketView(row)]));
    },
    byNumber: (ticketNo) => one('ticket_no', ticketNo),

    async probableDuplicates({ id, customerId, unitId, confirmed, reported, receivedAt }) {
      const rows = await query<TicketReadRow>(em(), `
        select ${TICKET_READ_COLUMNS} from ticket t
        where t.customer_id = $1 and t.id <> $2 and t.unit_id = $3 and t.type = $4 and t.state = any($5::text[]) and t.received_at between $6 and $7
        order by t.received_at desc limit 10`, [customerId, id, unitId, (confirmed ?? reported).type, OPEN_STATES, toIso(receivedAt - DUPLICATE_MS), toIso(receivedAt + DUPLICATE_MS)]);
      return rows.map(toTicketView);
    },

    async descriptionMasked(ticket) {
      const [row] = await query<{ description_encrypted: Buffer }>(em(), 'select description_encrypted from ticket where id = $1', [ticket.id]);
      const cipher = await ciphers.forCustomer(ticket.customerId);
      return row === undefined || cipher === null ? ERASED : maskFreeText(cipher.decrypt(descriptionField(ticket.id), row.description_encrypted));
    },

    async events(ticketId, afterPlace, limit) {
      const rows = await query<StoryRow>(em(), `
        select ${STORY_COLUMNS} from event where subject_id = $1 and place > $2 order by place limit $3`, [ticketId, afterPlace, limit]);
      return rows.map(toRecordedEvent);
    },
  };
}
