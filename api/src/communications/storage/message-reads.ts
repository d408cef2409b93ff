import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { KeyRing } from '../../privacy/domain/key-ring.ts';
import { ERASED, maskContact, maskPhone } from '../../privacy/domain/mask.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { FailureReason, FeedbackKind, MessageState } from '../domain/words.ts';
import type { MessageContent } from '../use-cases/message-ports.ts';
import type { InboundRead, MessageReads, OutboundRead } from '../use-cases/message-reads.ts';
import { inboundOf, openContent, type InboundRow } from './inbound-store.ts';
import { addressField, outboundContentField } from './message-fields.ts';

interface OutboundRow {
  readonly id: string; readonly ticket_id: string; readonly customer_id: string; readonly channel: OutboundRead['channel']; readonly kind: OutboundRead['kind'];
  readonly agent_id: string | null; readonly language: OutboundRead['language']; readonly code: string; readonly version: number; readonly state: MessageState;
  readonly reason: FailureReason | null; readonly attempts: number; readonly next_try_at: string | null; readonly queued_at: string; readonly sent_at: string | null;
  readonly settled_at: string | null; readonly content_encrypted: Buffer;
}


/** Reads messages and masks them: what was written is in clear only inside this file. */
export function createMessageReads(em: () => EntityManager, ciphers: FieldCiphers, ring: KeyRing): MessageReads {
  async function inbound(condition: string, parameters: readonly unknown[]): Promise<InboundRead[]> {
    const rows = await query<InboundRow & { feedback: FeedbackKind | null }>(em(), `select * from inbound_message where ${condition}`, parameters);
    return Promise.all(rows.map(async (row) => {
      const content = await openContent(row, ciphers, ring);
      const { source: _found, ...message } = inboundOf(row);
      return {
        ...message, feedback: row.feedback,
        fromMasked: content === null ? ERASED : maskSender(content.from),
        subjectMasked: content?.subject == null ? null : maskFreeText(content.subject),
        textMasked: content === null ? ERASED : maskFreeText(content.text),
        attachments: (content?.attachments ?? []).map(({ name, bytes }) => ({ name: maskFreeText(name), bytes })),
      };
    }));
  }

  return {
    async sentOf(ticketIds) {
      const rows = await query<OutboundRow>(em(), `
        select m.*, t.code, t.version from outbound_message m join message_template t on t.id = m.template_id
        where m.ticket_id = any($1::uuid[]) order by m.queued_at, m.id`, [ticketIds]);
      const byCustomer = await ciphers.forCustomers([...new Set(rows.map(({ customer_id }) => customer_id))]);
      const read = rows.map((row): OutboundRead => {
        const clear = byCustomer.get(row.customer_id)?.decrypt(outboundContentField(row.id), row.content_encrypted);
        const content = clear === undefined ? null : (JSON.parse(clear) as MessageContent);
        return {
          id: row.id, ticketId: row.ticket_id, channel: row.channel, kind: row.kind, agentId: row.agent_id, language: row.language, templateCode: row.code,
          templateVersion: row.version, state: row.state, reason: row.reason, attempts: row.attempts, nextTryAt: parseInstantOrNull(row.next_try_at),
          queuedAt: parseInstant(row.queued_at), sentAt: parseInstantOrNull(row.sent_at), settledAt: parseInstantOrNull(row.settled_at),
          subjectMasked: content?.subject == null ? null : maskFreeText(content.subject), textMasked: content === null ? ERASED : maskFreeText(content.text),
        };
      });
      return Map.groupBy(read, ({ ticketId }) => ticketId);
    },

    async receivedOf(ticketIds) {
      return Map.groupBy(await inbound('ticket_id = any($1::uuid[]) order by received_at, id', [ticketIds]), ({ ticketId }) => ticketId!);
    },

    waiting: (unitIds, limit) => inbound(`state = 'WAITING' and unit_id = any($1::uuid[]) order by received_at, id limit $2`, [unitIds, limit]),
    async addressesOf(customerIds) {
      const rows = await query<{ customerId: string; channel: 'EMAIL' | 'ONLINE'; address_encrypted: Buffer }>(em(), `
        select customer_id as "customerId", channel, address_encrypted from contact_address where customer_id = any($1::uuid[]) order by channel`, [customerIds]);
      const byCustomer = await ciphers.forCustomers([...new Set(rows.map(({ customerId }) => customerId))]);
      const read = rows.flatMap(({ customerId, channel, address_encrypted }) => {
        const clear = byCustomer.get(customerId)?.decrypt(addressField(channel), address_encrypted);
        return clear === undefined ? [] : [{ customerId, channel, addressMasked: maskContact(clear) }];
      });
      return Map.groupBy(read, ({ customerId }) => customerId);
    },

    byId: async (messageId) => (await inbound('id = $1', [messageId]))[0] ?? null,
  };
}

function maskSender(from: string): string {
  if (/^\+\d{7,}$/.test(from)) return maskPhone(from);
  const masked = maskFreeText(from);
  return masked === from && from !== '' ? `${[...from][0]}***` : masked;
}
