import { PHONE_FIELD, PHONE_INDEX } from '../../customers/storage/fields.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { KeyRing } from '../../privacy/domain/key-ring.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { ContactAddresses, WebhookReceipts } from '../use-cases/message-ports.ts';
import { addressField, addressIndex } from './message-fields.ts';

/** More customers than this at one address are not told apart by it. */
const MOST = 20;

/** Where customers are reached, in one transaction. The telephone is the one that they are registered with. */
export function createContactAddresses(tx: Transaction, ciphers: FieldCiphers, ring: KeyRing): ContactAddresses {
  return {
    async set(customerId, channel, address) {
      if (address === null) {
        await query(tx.em, 'delete from contact_address where customer_id = $1 and channel = $2', [customerId, channel]);
        return;
      }
      const cipher = await cipherToKeep(ciphers, customerId);
      await query(tx.em, `
        insert into contact_address (customer_id, channel, address_encrypted, address_index) values ($1, $2, $3, $4)
        on conflict (customer_id, channel) do update set address_encrypted = excluded.address_encrypted, address_index = excluded.address_index`, [
        customerId, channel, cipher.encrypt(addressField(channel), address), ring.blindIndexes(addressIndex(channel), address)[0],
      ]);
    },

    async of(customerId, channel) {
      const cipher = await ciphers.forCustomer(customerId);
      if (cipher === null) return null;
      if (channel === 'SMS' || channel === 'PHONE') {
        const [row] = await query<{ phone_encrypted: Buffer | null }>(tx.em, 'select phone_encrypted from customer where id = $1', [customerId]);
        return row?.phone_encrypted == null ? null : cipher.decrypt(PHONE_FIELD, row.phone_encrypted);
      }
      const [row] = await query<{ address_encrypted: Buffer }>(tx.em, 'select address_encrypted from contact_address where customer_id = $1 and channel = $2', [customerId, channel]);
      return row === undefined ? null : cipher.decrypt(addressField(channel), row.address_encrypted);
    },

    async customersAt(channel, address) {
      const rows = channel === 'SMS' || channel === 'PHONE'
        ? await query<{ id: string }>(tx.em, `select id from customer where phone_index = any($1::bytea[]) order by customer_no limit ${MOST}`, [ring.blindIndexes(PHONE_INDEX, address)])
        : await query<{ id: string }>(tx.em, `select customer_id as id from contact_address where channel = $1 and address_index = any($2::bytea[]) order by 1 limit ${MOST}`, [
          channel, ring.blindIndexes(addressIndex(channel), address),
        ]);
      return rows.map(({ id }) => id);
    },
  };
}

/** Which signed requests have been dealt with. */
export function createWebhookReceipts(tx: Transaction): WebhookReceipts {
  return {
    async note(id) {
      return (await query(tx.em, 'insert into webhook_receipt (id) values ($1) on conflict do nothing returning 1', [id])).length > 0;
    },
  };
}
