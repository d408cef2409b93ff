import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInteractionReads } from '../../../api/src/communications/storage/interaction-reads.ts';
import { createInteractionStore } from '../../../api/src/communications/storage/interaction-store.ts';
import { COMMUNICATIONS_ENTITIES } from '../../../api/src/communications/storage/entities.ts';
import type { InteractionReads } from '../../../api/src/communications/use-cases/ports.ts';
import { createCustomerNumbers } from '../../../api/src/customers/storage/customer-numbers.ts';
import { createCustomerStore } from '../../../api/src/customers/storage/customer-store.ts';
import { CUSTOMERS_ENTITIES } from '../../../api/src/customers/storage/entities.ts';
import { registerCustomer } from '../../../api/src/customers/use-cases/register-customer.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { createKeyRing } from '../../../api/src/privacy/domain/key-ring.ts';
import { PRIVACY_ENTITIES } from '../../../api/src/privacy/storage/entities.ts';
import { createFieldCiphers, createFieldCipherStore } from '../../../api/src/privacy/storage/field-ciphers.ts';
import { callerOf, openOrganisation, value, type Organisation } from '../access/organisation.ts';

const ring = createKeyRing([{ id: 'only', bytes: Buffer.alloc(32, 1) }]);

describe('contacts with a customer', () => {
  let house: Organisation;
  let reads: InteractionReads;

  beforeAll(async () => {
    house = await openOrganisation([...PRIVACY_ENTITIES, ...CUSTOMERS_ENTITIES, ...COMMUNICATIONS_ENTITIES]);
    reads = createInteractionReads(house.orm, createFieldCiphers(() => house.orm.em.fork(), ring));
  });
  afterAll(() => house.close());

  /** Registers a customer and records a contact about a ticket for each text, all in one transaction. */
  async function converse(...texts: readonly string[]): Promise<{ readonly ticketId: string; readonly customerId: string; readonly ids: readonly string[] }> {
    const ticketId = newId();
    return value(await house.work.perform(async (tx) => {
      const ciphers = createFieldCipherStore(tx, ring);
      const customer = value(await registerCustomer(
        { customers: createCustomerStore(tx, ciphers, ring), customerNumbers: createCustomerNumbers(house.orm), units: house.tree, now: tx.now },
        callerOf('AGENT', house.east.id), { name: '张三', phone: null, tier: 'ORDINARY', area: null },
      ));
      const contacts = createInteractionStore(tx, ciphers);
      const ids: string[] = [];
      for (const [index, text] of texts.entries()) {
        ids.push(await contacts.record({
          ticketId, customerId: customer.id, direction: 'OUT', channel: 'PHONE', kind: 'HUMAN_RESPONSE', agentId: null, delivered: true, text, occurredAt: 1_000 + index,
        }));
      }
      return accepted({ ticketId, customerId: customer.id, ids });
    }));
  }

  it('are kept with their ticket in the order in which they happened, and read masked', async () => {
    const { ticketId, customerId, ids } = await converse('请回电13812341234', 'done');
    const rest = { ticketId, customerId, direction: 'OUT', channel: 'PHONE', kind: 'HUMAN_RESPONSE', agentId: null, delivered: true };
    expect((await reads.interactionsOf([ticketId, newId()]))).toEqual(new Map([[ticketId, [
      { ...rest, id: ids[0], occurredAt: 1_000, textMasked: '请回电138****1234' }, { ...rest, id: ids[1], occurredAt: 1_001, textMasked: 'done' },
    ]]]));
  });

  it('[R019] lie in the table without a trace of what was said', async () => {
    const { ticketId } = await converse('the secret word is Rumpelstiltskin');
    const [row] = await query<{ all: string }>(house.orm.em.fork(), `select i::text || encode(text_encrypted, 'escape') as all from interaction i where ticket_id = $1`, [ticketId]);
    expect(row!.all).not.toContain('Rumpelstiltskin');
  });

  it('[R019] cannot exchange what was said, even with one of the same customer', async () => {
    const { ticketId, ids } = await converse('yes', 'no');
    await query(house.orm.em.fork(), 'update interaction set text_encrypted = (select text_encrypted from interaction where id = $2) where id = $1', [ids[0], ids[1]]);
    await expect(reads.interactionsOf([ticketId])).rejects.toThrow('does not belong');
  });

  it('cannot be read once the customer is erased, and none can be added', async () => {
    const { ticketId, customerId } = await converse('hello');
    await query(house.orm.em.fork(), 'delete from customer_key where customer_id = $1', [customerId]);
    expect((await reads.interactionsOf([ticketId])).get(ticketId)).toMatchObject([{ textMasked: '***' }]);
    await expect(house.work.perform(async (tx) => accepted(await createInteractionStore(tx, createFieldCipherStore(tx, ring)).record({
      ticketId, customerId, direction: 'IN', channel: 'ONLINE', kind: 'CUSTOMER_CONTACT', agentId: null, delivered: true, text: 'again', occurredAt: 2_000,
    })))).rejects.toThrow('has no key');
  });
});
