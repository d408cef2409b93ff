import { toIso, toIsoOrNull, type Instant } from '../../foundation/instant.ts';
import type { Actor } from '../../foundation/event.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { FieldCipher } from '../../privacy/domain/field-cipher.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import { claimed, type Delivery } from '../domain/outbox.ts';
import type { FailureReason, MessageState } from '../domain/words.ts';
import type { MessageContent, OutboundMessage, OutboxStore } from '../use-cases/message-ports.ts';
import { outboundAddressField, outboundContentField } from './message-fields.ts';

interface Row {
  readonly id: string; readonly ticket_id: string; readonly customer_id: string; readonly channel: OutboundMessage['channel']; readonly kind: OutboundMessage['kind'];
  readonly template_id: string; readonly language: OutboundMessage['language']; readonly link_id: string | null; readonly reply_token: string; readonly gives_preliminary_reply: boolean;
  readonly substantive: boolean; readonly composed_by_kind: Actor['kind']; readonly composed_by_id: string; readonly agent_id: string | null;
  readonly interaction_id: string | null; readonly state: MessageState; readonly reason: FailureReason | null; readonly attempts: number;
  readonly next_try_at: string | null; readonly queued_at: string; readonly address_encrypted: Buffer; readonly content_encrypted: Buffer;
}


/** What waits to be sent, in one transaction. */
export function createOutboxStore(tx: Transaction, ciphers: FieldCiphers): OutboxStore {
  async function write(messageId: string, delivery: Delivery, at: Instant, interactionId?: string): Promise<void> {
    const { state, reason, attempts, nextTryAt } = delivery;
    await query(tx.em, `
      update outbound_message set state = $2, reason = $3, attempts = $4, next_try_at = $5, interaction_id = coalesce($7, interaction_id),
        sent_at = case when $2 in ('SENT', 'DELIVERED') then coalesce(sent_at, $6) else sent_at end,
        settled_at = case when $2 in ('DELIVERED', 'FAILED') then coalesce(settled_at, $6) else settled_at end
      where id = $1`, [messageId, state, reason, attempts, toIsoOrNull(nextTryAt), toIso(at), interactionId ?? null]);
  }

  return {
    write,

    async queue(message) {
      const { id, customerId, delivery, composedBy } = message;
      const cipher = await cipherToKeep(ciphers, customerId);
      await query(tx.em, `
        insert into outbound_message (id, ticket_id, customer_id, channel, kind, template_id, language, link_id, reply_token, gives_preliminary_reply, substantive,
          composed_by_kind, composed_by_id, agent_id, interaction_id, state, attempts, next_try_at, queued_at, address_encrypted, content_encrypted)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`, [
        id, message.ticketId, customerId, message.channel, message.kind, message.templateId, message.language, message.linkId, message.replyToken, message.givesPreliminaryReply,
        message.substantive, composedBy.kind, composedBy.id, message.agentId, message.interactionId, delivery.state, delivery.attempts, toIsoOrNull(delivery.nextTryAt),
        toIso(delivery.queuedAt), cipher.encrypt(outboundAddressField(id), message.address), cipher.encrypt(outboundContentField(id), JSON.stringify(message.content)),
      ]);
    },

    async claimDue(limit) {
      const rows = await query<Row>(tx.em, 'select * from outbound_message where next_try_at < now() order by next_try_at limit $1 for update skip locked', [limit]);
      if (rows.length === 0) return [];
      const now = await tx.now();
      const byCustomer = await ciphers.forCustomers([...new Set(rows.map(({ customer_id }) => customer_id))]);
      const due = [];
      for (const row of rows) {
        const message = messageOf(row);
        const delivery = claimed(message.delivery, now);
        await write(row.id, delivery, now);
        due.push({ ...message, delivery, clear: clearOf(row, byCustomer.get(row.customer_id)) });
      }
      return due;
    },

    async lock(messageId) {
      const [row] = await query<Row>(tx.em, 'select * from outbound_message where id = $1 for update', [messageId]);
      if (row === undefined) return null;
      return { ...messageOf(row), clear: clearOf(row, (await ciphers.forCustomer(row.customer_id)) ?? undefined) };
    },

    async known(messageIds) {
      const rows = await query<{ id: string; ticket_id: string }>(tx.em, 'select id, ticket_id from outbound_message where id = any($1::uuid[])', [messageIds]);
      return rows.map(({ id, ticket_id }) => ({ id, ticketId: ticket_id }));
    },
  };
}

function messageOf(row: Row): OutboundMessage {
  return {
    id: row.id, ticketId: row.ticket_id, customerId: row.customer_id, channel: row.channel, kind: row.kind, templateId: row.template_id, language: row.language,
    linkId: row.link_id, replyToken: row.reply_token, givesPreliminaryReply: row.gives_preliminary_reply, substantive: row.substantive, composedBy: { kind: row.composed_by_kind, id: row.composed_by_id },
    agentId: row.agent_id, interactionId: row.interaction_id,
    delivery: { state: row.state, reason: row.reason, attempts: row.attempts, queuedAt: parseInstant(row.queued_at), nextTryAt: parseInstantOrNull(row.next_try_at) },
  };
}

function clearOf(row: Row, cipher: FieldCipher | undefined): { readonly address: string; readonly content: MessageContent } | null {
  if (cipher === undefined) return null;
  return {
    address: cipher.decrypt(outboundAddressField(row.id), row.address_encrypted),
    content: JSON.parse(cipher.decrypt(outboundContentField(row.id), row.content_encrypted)) as MessageContent,
  };
}
