import type { Actor } from '../../foundation/event.ts';
import { toIso } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { ERASED } from '../../privacy/domain/mask.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import { OPEN_STATES, type TicketState } from '../../tickets/domain/words.ts';
import type { NoteView, OrderView, TeamworkReads } from '../use-cases/order-reads.ts';
import type { NoteKind } from '../use-cases/ports.ts';
import { COLLABORATIONS } from './collaborations.ts';
import { noteField } from './note-store.ts';
import { orderColumns, toOlaClock, type OrderRow } from './order-row.ts';

interface ViewRow extends OrderRow {
  readonly ticket_no: string; readonly title: string; readonly ticket_unit_id: string; readonly owner_id: string; readonly ticket_state: TicketState; readonly customer_id: string;
}

interface NoteRow {
  readonly id: string; readonly ticket_id: string; readonly customer_id: string; readonly order_id: string | null; readonly kind: NoteKind; readonly by_kind: Actor['kind']; readonly by_id: string;
  readonly at: string; readonly text_encrypted: Buffer;
}

const SELECT = `
  select ${orderColumns('w.')}, t.ticket_no, t.title, t.unit_id as ticket_unit_id, t.owner_id, t.state as ticket_state, t.customer_id
  from work_order w join ticket t on t.id = w.ticket_id`;

/** Reads work orders and notes; what people wrote is in clear text only inside this file. */
export function createTeamworkReads(em: () => EntityManager, ciphers: FieldCiphers): TeamworkReads {
  async function notes(condition: string, parameters: readonly unknown[]): Promise<readonly (NoteRow & { readonly textMasked: string })[]> {
    const rows = await query<NoteRow>(em(), `select id, ticket_id, customer_id, order_id, kind, by_kind, by_id, at, text_encrypted from ticket_note where ${condition} order by at, id`, parameters);
    const byCustomer = await ciphers.forCustomers([...new Set(rows.map((row) => row.customer_id))]);
    return rows.map((row) => {
      const cipher = byCustomer.get(row.customer_id);
      return { ...row, textMasked: cipher === undefined ? ERASED : maskFreeText(cipher.decrypt(noteField(row.id), row.text_encrypted)) };
    });
  }

  async function views(condition: string, parameters: readonly unknown[]): Promise<readonly OrderView[]> {
    const rows = await query<ViewRow>(em(), `${SELECT} where ${condition}`, parameters);
    const texts = rows.length === 0 ? [] : await notes('order_id = any($1::uuid[])', [rows.map(({ id }) => id)]);
    const textOf = (orderId: string, kind: NoteKind): string | null => texts.find((note) => note.order_id === orderId && note.kind === kind)?.textMasked ?? null;
    return rows.map((row) => ({
      id: row.id, no: row.order_no, teamId: row.team_id, state: row.state, handlerId: row.handler_id, issuedBy: { kind: row.issued_by_kind, id: row.issued_by },
      issuedAt: parseInstant(row.issued_at), issueReason: row.issue_reason, overAt: parseInstantOrNull(row.over_at), overReason: row.over_reason, addressChangedAt: parseInstantOrNull(row.address_changed_at),
      limitMinutes: row.limit_minutes, clock: toOlaClock(row), descriptionMasked: textOf(row.id, 'ORDER') ?? '', reportMasked: textOf(row.id, 'REPORT'),
      ticket: { id: row.ticket_id, ticketNo: row.ticket_no, titleMasked: maskFreeText(row.title), unitId: row.ticket_unit_id, ownerId: row.owner_id, state: row.ticket_state },
    }));
  }

  return {
    async byId(orderId) {
      return (await views('w.id = $1', [orderId]))[0] ?? null;
    },
    async ofTickets(ticketIds) {
      return Map.groupBy(await views('w.ticket_id = any($1::uuid[]) order by w.order_no', [ticketIds]), ({ ticket }) => ticket.id);
    },
    ofTeams: (teamIds, isOpen, limit) => views(
      `w.team_id = any($1::uuid[]) and ${isOpen ? 'w.over_at is null order by w.due_at, w.id' : 'w.over_at is not null order by w.over_at desc, w.id'} limit $2`, [teamIds, limit]),
    async count(teamIds, now) {
      const [row] = await query<{ open: number; late: number; addressChanged: number }>(em(), `
        select count(*)::int as open, count(*) filter (where late_at is not null or (next_mark_at is not null and due_at < $2))::int as late,
          count(*) filter (where address_changed_at is not null)::int as "addressChanged"
        from work_order where team_id = any($1::uuid[]) and over_at is null`, [teamIds, toIso(now)]);
      return row!;
    },
    async notesOf(ticketIds) {
      const rows = await notes("ticket_id = any($1::uuid[]) and kind in ('NOTE', 'CONTRIBUTION')", [ticketIds]);
      const grouped = Map.groupBy(rows, (row) => row.ticket_id);
      return new Map([...grouped].map(([ticketId, each]) => [ticketId, each.map(({ id, kind, by_kind, by_id, at, textMasked }) => (
        { id, kind: kind as NoteView['kind'], by: { kind: by_kind, id: by_id }, at: parseInstant(at), textMasked }))]));
    },
    async collaborationsOf(agentId, limit) {
      const rows = await query<{ id: string }>(em(), `
        select id from ticket where ${COLLABORATIONS} order by received_at desc, id limit $3`, [agentId, OPEN_STATES, limit]);
      return rows.map(({ id }) => id);
    },
  };
}
