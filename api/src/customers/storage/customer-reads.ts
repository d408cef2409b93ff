import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { FieldCipher } from '../../privacy/domain/field-cipher.ts';
import type { KeyRing } from '../../privacy/domain/key-ring.ts';
import { ERASED, maskAddress, maskName, maskPhone } from '../../privacy/domain/mask.ts';
import { KEY_COLUMNS, storedCipher, type KeyColumns } from '../../privacy/storage/field-ciphers.ts';
import type { Customer, MaskedCustomer } from '../domain/customer.ts';
import type { CustomerReads } from '../use-cases/ports.ts';
import { ADDRESS_FIELD, NAME_FIELD, PHONE_FIELD, PHONE_INDEX } from './fields.ts';

interface CustomerColumns extends Customer, KeyColumns {
  readonly nameEncrypted: Buffer;
  readonly phoneEncrypted: Buffer | null;
  readonly addressEncrypted: Buffer | null;
}

const SELECT = `
  select c.id, c.customer_no as "customerNo", c.unit_id as "unitId", c.tier, c.area, c.language, c.name_encrypted as "nameEncrypted", c.phone_encrypted as "phoneEncrypted",
    c.address_encrypted as "addressEncrypted", ${KEY_COLUMNS}
  from customer c left join customer_key k on k.customer_id = c.id`;

/** More people than this do not share a number: a look-up by it is no way to list customers. */
const MAX_BY_PHONE = 20;

/** Reads customers and masks them: personal values are in clear text only inside this file. */
export function createCustomerReads(orm: Orm, ring: KeyRing): CustomerReads {
  async function read(condition: string, parameters: readonly unknown[]): Promise<MaskedCustomer[]> {
    const rows = await query<CustomerColumns>(orm.em.fork(), `${SELECT} where ${condition}`, parameters);
    return rows.map((row) => masked(row, ring));
  }

  return {
    async byIds(customerIds) {
      return new Map((await read('c.id = any($1::uuid[])', [customerIds])).map((customer) => [customer.id, customer]));
    },
    byNumber: async (customerNo) => (await read('c.customer_no = $1', [customerNo]))[0] ?? null,
    byPhone: (phone, unitIds) => read(`c.phone_index = any($1::bytea[]) and c.unit_id = any($2::uuid[]) order by c.customer_no limit ${MAX_BY_PHONE}`, [
      ring.blindIndexes(PHONE_INDEX, phone), unitIds,
    ]),
  };
}

/** Nothing is decrypted before it is asked for: most lists show the customer's number alone. */
function masked({ nameEncrypted, phoneEncrypted, addressEncrypted, ringKeyId, wrappedKey, ...customer }: CustomerColumns, ring: KeyRing): MaskedCustomer {
  const cipher = (): FieldCipher | null => storedCipher(ring, customer.id, { ringKeyId, wrappedKey });
  const optional = (field: string, sealed: Buffer | null, mask: (text: string) => string): string | null => {
    const opened = sealed === null ? null : cipher();
    return sealed === null || opened === null ? null : mask(opened.decrypt(field, sealed));
  };
  return {
    ...customer,
    get nameMasked() {
      const opened = cipher();
      return opened === null ? ERASED : maskName(opened.decrypt(NAME_FIELD, nameEncrypted));
    },
    get phoneMasked() { return optional(PHONE_FIELD, phoneEncrypted, maskPhone); },
    get addressMasked() { return optional(ADDRESS_FIELD, addressEncrypted, maskAddress); },
  };
}
