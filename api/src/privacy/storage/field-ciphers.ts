import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { createDataKey, openDataKey, type FieldCipher } from '../domain/field-cipher.ts';
import type { KeyRing } from '../domain/key-ring.ts';
import type { FieldCiphers, FieldCipherStore } from '../use-cases/ports.ts';
import { CustomerKeyRow } from './customer-key.entity.ts';

/** A customer's key as it is read, null for whoever has none: `KEY_COLUMNS` of `customer_key k`, which is joined. */
export interface KeyColumns {
  readonly ringKeyId: string | null;
  readonly wrappedKey: Buffer | null;
}

export const KEY_COLUMNS = 'k.ring_key_id as "ringKeyId", k.wrapped_key as "wrappedKey"';

/** @returns null for a customer who never had a key or was erased */
export function storedCipher(ring: KeyRing, customerId: string, { ringKeyId, wrappedKey }: KeyColumns): FieldCipher | null {
  return ringKeyId === null || wrappedKey === null ? null : openDataKey(ring, customerId, { ringKeyId, wrapped: wrappedKey });
}

/**
 * Reads customers' keys. Nothing is kept in memory between two calls, so that a key that is destroyed is gone.
 * @param em gives the entity manager to read with: of a transaction, or a fresh one for each read
 */
export function createFieldCiphers(em: () => EntityManager, ring: KeyRing): FieldCiphers {
  async function forCustomers(customerIds: readonly string[]): Promise<ReadonlyMap<string, FieldCipher>> {
    const rows = await query<KeyColumns & { readonly customerId: string }>(em(), `
      select k.customer_id as "customerId", ${KEY_COLUMNS} from customer_key k where k.customer_id = any($1::uuid[])`, [customerIds]);
    return new Map(rows.map((row) => [row.customerId, storedCipher(ring, row.customerId, row)!]));
  }

  return {
    forCustomers,
    forCustomer: async (customerId) => (await forCustomers([customerId])).get(customerId) ?? null,
  };
}

/** The customers' keys of one transaction, those that it makes included. */
export function createFieldCipherStore(tx: Transaction, ring: KeyRing): FieldCipherStore {
  const stored = createFieldCiphers(() => tx.em, ring);
  const known = new Map<string, FieldCipher>();

  async function forCustomers(customerIds: readonly string[]): Promise<ReadonlyMap<string, FieldCipher>> {
    const missing = customerIds.filter((id) => !known.has(id));
    if (missing.length > 0) for (const [id, cipher] of await stored.forCustomers(missing)) known.set(id, cipher);
    return new Map(customerIds.flatMap((id) => (known.has(id) ? [[id, known.get(id)!] as const] : [])));
  }

  return {
    forCustomers,
    forCustomer: async (customerId) => (await forCustomers([customerId])).get(customerId) ?? null,
    forNewCustomer(customerId) {
      const { key, cipher } = createDataKey(ring, customerId);
      tx.em.create(CustomerKeyRow, { customerId, ringKeyId: key.ringKeyId, wrappedKey: key.wrapped });
      known.set(customerId, cipher);
      return cipher;
    },
  };
}
