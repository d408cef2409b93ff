import { toIso } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { openForHouse, sealForHouse } from '../../privacy/domain/house-cipher.ts';
import type { KeyRing } from '../../privacy/domain/key-ring.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { InboundContent, InboundMessage, InboundStore } from '../use-cases/message-ports.ts';
import { inboundContentField } from './message-fields.ts';

export interface InboundRow {
  readonly id: string; readonly channel: InboundMessage['channel']; readonly source: string; readonly kind: InboundMessage['kind']; readonly state: InboundMessage['state'];
  readonly ticket_id: string | null; readonly customer_id: string | null; readonly interaction_id: string | null; readonly unit_id: string;
  readonly ring_key_id: string | null; readonly content_encrypted: Buffer; readonly received_at: string;
}

/** What came in, in one transaction. */
export function createInboundStore(tx: Transaction, ciphers: FieldCiphers, ring: KeyRing): InboundStore {
  /** Under the customer's key if there is one, else under the house's. */
  async function sealed(id: string, customerId: string | null, content: InboundContent): Promise<{ readonly ringKeyId: string | null; readonly bytes: Buffer }> {
    const field = inboundContentField(id);
    const text = JSON.stringify(content);
    const cipher = customerId === null ? null : await ciphers.forCustomer(customerId);
    if (cipher !== null) return { ringKeyId: null, bytes: cipher.encrypt(field, text) };
    const forHouse = sealForHouse(ring, field, text);
    return { ringKeyId: forHouse.ringKeyId, bytes: forHouse.sealed };
  }

  async function lock(messageId: string): ReturnType<InboundStore['lock']> {
    const [row] = await query<InboundRow>(tx.em, 'select * from inbound_message where id = $1 for update', [messageId]);
    return row === undefined ? null : { ...inboundOf(row), content: await openContent(row, ciphers, ring) };
  }

  return {
    lock,

    async keep(message, content) {
      const { ringKeyId, bytes } = await sealed(message.id, message.customerId, content);
      const rows = await query(tx.em, `
        insert into inbound_message (id, channel, source, kind, state, ticket_id, customer_id, interaction_id, unit_id, ring_key_id, content_encrypted, received_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (source) do nothing returning 1`, [
        message.id, message.channel, message.source, message.kind, message.state, message.ticketId, message.customerId, message.interactionId, message.unitId,
        ringKeyId, bytes, toIso(message.receivedAt),
      ]);
      return rows.length > 0;
    },

    async decide(messageId, { state, ticketId, customerId, interactionId, unitId, feedback, reason, handledBy }, at) {
      const message = await lock(messageId);
      if (message?.content != null && customerId !== undefined && customerId !== message.customerId) {
        const { ringKeyId, bytes } = await sealed(messageId, customerId, message.content);
        await query(tx.em, 'update inbound_message set ring_key_id = $2, content_encrypted = $3 where id = $1', [messageId, ringKeyId, bytes]);
      }
      await query(tx.em, `
        update inbound_message set state = $2, ticket_id = coalesce($3, ticket_id), customer_id = coalesce($4, customer_id), interaction_id = coalesce($5, interaction_id),
          unit_id = coalesce($6, unit_id), feedback = $7, handled_reason = $8, handled_by = $9, handled_at = $10 where id = $1`, [
        messageId, state, ticketId ?? null, customerId ?? null, interactionId ?? null, unitId ?? null, feedback ?? null, reason ?? null, handledBy, toIso(at),
      ]);
    },
  };
}

/** The content in clear; null when its customer was erased. */
export async function openContent(row: Pick<InboundRow, 'id' | 'customer_id' | 'ring_key_id' | 'content_encrypted'>, ciphers: FieldCiphers, ring: KeyRing): Promise<InboundContent | null> {
  const field = inboundContentField(row.id);
  if (row.ring_key_id !== null) return JSON.parse(openForHouse(ring, field, { ringKeyId: row.ring_key_id, sealed: row.content_encrypted })) as InboundContent;
  const cipher = row.customer_id === null ? null : await ciphers.forCustomer(row.customer_id);
  return cipher === null ? null : (JSON.parse(cipher.decrypt(field, row.content_encrypted)) as InboundContent);
}

export function inboundOf(row: InboundRow): InboundMessage {
  return {
    id: row.id, channel: row.channel, source: row.source, kind: row.kind, state: row.state, ticketId: row.ticket_id, customerId: row.customer_id,
    interactionId: row.interaction_id, unitId: row.unit_id, receivedAt: parseInstant(row.received_at),
  };
}
