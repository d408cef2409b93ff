import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { FieldCipher } from '../../privacy/domain/field-cipher.ts';
import type { KeyRing } from '../../privacy/domain/key-ring.ts';
import { ERASED, maskAddress, maskName, maskPhone } from '../../privacy/domain/mask.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { Customer, MaskedCustomer } from '../domain/customer.ts';
import type { CustomerReads } from '../use-cases/ports.ts';
import { ADDRESS_FIELD, NAME_FIELD, PHONE_FIELD, PHONE_INDEX } from './fields.ts';

interface CustomerColumns extends Customer {
  readonly nameEncrypted: Buffer;
  readonly phoneEncrypted: Buffer | null;
  readonly addressEncrypted: Buffer | null;
}

const SELECT = `
  select id, customer_no as "customerNo", unit_id as "unitId", tier, area, language, name_encrypted as "nameEncrypted", phone_encrypted as "phoneEncrypted",
    address_encrypted as "addressEncrypted"
  from customer`;

/** More people than this do not share a number: a look-up by it is no way to list customers. */
const MAX_BY_PHONE = 20;

/** Reads customers and masks them: personal values are in clear text only inside this file. */
export function createCustomerReads(orm: Orm, ciphers: FieldCiphers, ring: KeyRing): CustomerReads {
  async function read(condition: string, parameters: readonly unknown[]): Promise<MaskedCustomer[]> {
    const rows = await query<CustomerColumns>(orm.em.fork(), `${SELECT} where ${condition}`, parameters);
    const byId = await ciphers.forCustomers(rows.map(({ id }) => id));
    return rows.map((row) => masked(row, byId.get(row.id)));
  }

  return {
    async byIds(customerIds) {
      return new Map((await read('id = any($1::uuid[])', [customerIds])).map((customer) => [customer.id, customer]));
    },
    byNumber: async (customerNo) => (await read('customer_no = $1', [customerNo]))[0] ?? null,
    byPhone: (phone, unitIds) => read(`phone_index = any($1::bytea[]) and unit_id = any($2::uuid[]) order by customer_no limit ${MAX_BY_PHONE}`, [
      ring.blindIndexes(PHONE_INDEX, phone), unitIds,
    ]),
  };
}

/** @param cipher undefined for a customer who was erased */
function masked({ nameEncrypted, phoneEncrypted, addressEncrypted, ...customer }: CustomerColumns, cipher: FieldCipher | undefined): MaskedCustomer {
  if (cipher === undefined) return { ...customer, nameMasked: ERASED, phoneMasked: null, addressMasked: null };
  return {
    ...customer,
    nameMasked: maskName(cipher.decrypt(NAME_FIELD, nameEncrypted)),
    phoneMasked: phoneEncrypted === null ? null : maskPhone(cipher.decrypt(PHONE_FIELD, phoneEncrypted)),
    addressMasked: addressEncrypted === null ? null : maskAddress(cipher.decrypt(ADDRESS_FIELD, addressEncrypted)),
  };
}
