import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { ERASED } from '../../privacy/domain/mask.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { Interaction, MaskedInteraction } from '../domain/interaction.ts';
import type { InteractionReads } from '../use-cases/ports.ts';
import { textField } from './text-field.ts';

interface InteractionColumns extends Omit<Interaction, 'occurredAt'> {
  readonly id: string; readonly occurredAt: string; readonly textEncrypted: Buffer;
}

const SELECT = `
  select id, ticket_id as "ticketId", customer_id as "customerId", direction, channel, kind, agent_id as "agentId", delivered,
         text_encrypted as "textEncrypted", occurred_at as "occurredAt"
  from interaction where ticket_id = any($1::uuid[]) order by occurred_at, id`;

/** Reads contacts and masks them: what was said is in clear text only inside this file. */
export function createInteractionReads(orm: Orm, ciphers: FieldCiphers): InteractionReads {
  return {
    async interactionsOf(ticketIds) {
      const rows = await query<InteractionColumns>(orm.em.fork(), SELECT, [ticketIds]);
      const byCustomer = await ciphers.forCustomers([...new Set(rows.map(({ customerId }) => customerId))]);
      const masked = rows.map(({ textEncrypted, occurredAt, ...interaction }): MaskedInteraction => {
        const text = byCustomer.get(interaction.customerId)?.decrypt(textField(interaction.id), textEncrypted);
        return { ...interaction, occurredAt: parseInstant(occurredAt), textMasked: text === undefined ? ERASED : maskFreeText(text) };
      });
      return Map.groupBy(masked, ({ ticketId }) => ticketId);
    },
  };
}
