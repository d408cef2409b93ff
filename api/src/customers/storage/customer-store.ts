import { newId } from '../../foundation/ids.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { KeyRing } from '../../privacy/domain/key-ring.ts';
import type { FieldCipherStore } from '../../privacy/use-cases/ports.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { Customer } from '../domain/customer.ts';
import type { ChangeStamp, CustomerStore } from '../use-cases/ports.ts';
import { CustomerRow } from './customer.entity.ts';
import { NAME_FIELD, PHONE_FIELD, PHONE_INDEX } from './fields.ts';

/** The customers of one transaction. */
export function createCustomerStore(tx: Transaction, ciphers: FieldCipherStore, ring: KeyRing): CustomerStore {
  const added = new Map<string, Customer>();

  /** The next event of a locked customer's own story. */
  async function record({ id, unitId }: Customer, type: string, payload: object, { actor, at, reason }: ChangeStamp): Promise<void> {
    const [last] = await query<{ place: number }>(tx.em, 'select max(place) as place from event where subject_id = $1', [id]);
    tx.append([{ id: newId(), stream: 'customer', subjectId: id, place: 1 + (last?.place ?? 0), type, unitId, occurredAt: at, actor, reason, origin: 'LIVE', payload }]);
  }

  return {
    add(customer, { name, phone }, { actor, at, origin }) {
      const cipher = ciphers.forNewCustomer(customer.id);
      tx.em.create(CustomerRow, {
        ...customer,
        nameEncrypted: cipher.encrypt(NAME_FIELD, name),
        phoneEncrypted: phone === null ? null : cipher.encrypt(PHONE_FIELD, phone),
        phoneIndex: phone === null ? null : ring.blindIndexes(PHONE_INDEX, phone)[0],
      });
      added.set(customer.id, customer);
      tx.append([{
        id: newId(), stream: 'customer', subjectId: customer.id, place: 1, type: 'REGISTERED', unitId: customer.unitId, occurredAt: at, actor, reason: null, origin,
        payload: { customerNo: customer.customerNo, tier: customer.tier, area: customer.area, hasPhone: phone !== null },
      }]);
    },

    async facts(customerId) {
      // Asking the mapper for one that is only pending would make it write the batch at once.
      const known = added.get(customerId);
      if (known !== undefined) return known;
      const row = await tx.em.findOne(CustomerRow, customerId);
      if (row === null) return null;
      const { id, customerNo, unitId, tier, area, language } = row;
      return { id, customerNo, unitId, tier, area: area ?? null, language };
    },

    async lock(customerId) {
      // The weakest lock that two changes exclude each other by: rows that refer to the customer are written meanwhile.
      const [row] = await query<Customer>(tx.em, 'select id, customer_no as "customerNo", unit_id as "unitId", tier, area, language from customer where id = $1 for no key update', [customerId]);
      return row ?? null;
    },

    async changeTier(customer, tier, { actor, at, reason }) {
      await query(tx.em, 'update customer set tier = $2 where id = $1', [customer.id, tier]);
      await record(customer, 'TIER_CHANGED', { from: customer.tier, to: tier }, { actor, at, reason });
    },

    async changeLanguage(customer, language, stamp) {
      await query(tx.em, 'update customer set language = $2 where id = $1', [customer.id, language]);
      await record(customer, 'LANGUAGE_CHANGED', { from: customer.language, to: language }, stamp);
    },

    async changePhone(customer, phone, stamp) {
      const cipher = await cipherToKeep(ciphers, customer.id);
      await query(tx.em, 'update customer set phone_encrypted = $2, phone_index = $3 where id = $1', [customer.id, cipher.encrypt(PHONE_FIELD, phone), ring.blindIndexes(PHONE_INDEX, phone)[0]]);
      await record(customer, 'PHONE_CHANGED', {}, stamp);
    },

    recordAddressChange: (customer, channel, isRemoved, stamp) => record(customer, 'CONTACT_ADDRESS_CHANGED', { channel, isRemoved }, stamp),

    async personal(customerId) {
      const [row] = await query<{ name_encrypted: Buffer; phone_encrypted: Buffer | null }>(tx.em, 'select name_encrypted, phone_encrypted from customer where id = $1', [customerId]);
      const cipher = await ciphers.forCustomer(customerId);
      if (row === undefined || cipher === null) return null;
      return { name: cipher.decrypt(NAME_FIELD, row.name_encrypted), phone: row.phone_encrypted === null ? null : cipher.decrypt(PHONE_FIELD, row.phone_encrypted) };
    },
  };
}
