import { toIso } from '../../foundation/instant.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { ServiceAddresses } from '../use-cases/ports.ts';
import { ADDRESS_FIELD } from './fields.ts';

/** Where customers are served, in one transaction; in clear text only inside this file and whoever asks for it. */
export function createServiceAddresses(tx: Transaction, ciphers: FieldCiphers): ServiceAddresses {
  return {
    async lock(customerId) {
      const [row] = await query<{ unit_id: string; address_encrypted: Buffer | null }>(tx.em, 'select unit_id, address_encrypted from customer where id = $1 for no key update', [customerId]);
      if (row === undefined) return null;
      const cipher = await ciphers.forCustomer(customerId);
      const isReadable = cipher !== null && row.address_encrypted !== null;
      return { unitId: row.unit_id, isErased: cipher === null, address: isReadable ? cipher.decrypt(ADDRESS_FIELD, row.address_encrypted!) : null };
    },

    async change({ id, customerId, unitId, address, at, actor, reason }) {
      const sealed = (await cipherToKeep(ciphers, customerId)).encrypt(ADDRESS_FIELD, address);
      await query(tx.em, 'update customer set address_encrypted = $2, address_changed_at = $3 where id = $1', [customerId, sealed, toIso(at)]);
      const [last] = await query<{ place: number }>(tx.em, 'select coalesce(max(place), 0)::int as place from event where subject_id = $1', [customerId]);
      tx.append([{ id, stream: 'customer', subjectId: customerId, place: last!.place + 1, type: 'ADDRESS_CHANGED', payload: {}, unitId, occurredAt: at, actor, reason, origin: 'LIVE' }]);
    },
  };
}
