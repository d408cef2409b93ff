import { textField } from '../../../api/src/communications/storage/text-field.ts';
import { NAME_FIELD, PHONE_FIELD, PHONE_INDEX } from '../../../api/src/customers/storage/fields.ts';
import type { createDataKey, FieldCipher } from '../../../api/src/privacy/domain/field-cipher.ts';
import type { KeyRing } from '../../../api/src/privacy/domain/key-ring.ts';
import { descriptionField } from '../../../api/src/tickets/storage/description-field.ts';

/** Makes the ciphertext of a copy: a ciphertext is bound to its row and its customer's key, so that none can be copied. */
export type Seal = (copy: SealedCopy) => Buffer;

/** What the ciphertexts of a copy are made with. */
export interface SealedCopy {
  readonly ids: readonly string[];
  /** The new data key of the customer at a place in `ids`. */
  readonly keyOf: (customer: number) => ReturnType<typeof createDataKey>;
  /** A telephone number that no other copy's customer has. */
  readonly phoneOf: (customer: number) => string;
}

/**
 * How the value of a column is made for a copy; null for a column that holds no ciphertext, or none in this row.
 * @param column as in `ticket.description_encrypted`
 * @param cell the row's value of a column, in PostgreSQL's text form
 * @param placeOf the place of an id in a copy's ids
 */
export type SealReader = (column: string, cell: (name: string) => string, placeOf: (id: string) => number) => Seal | null;

const NULL = '\\N';

/** @param ciphers of the customers of the originals */
export function sealReader(ring: KeyRing, ciphers: ReadonlyMap<string, FieldCipher>): SealReader {
  return (column, cell, placeOf) => {
    const customer = (name: string): number => placeOf(cell(name));
    const clear = (customerId: string, field: string, name: string): string => ciphers.get(customerId)!.decrypt(field, bytes(cell(name)));
    switch (column) {
      case 'customer_key.wrapped_key': {
        const of = customer('customer_id');
        return ({ keyOf }) => keyOf(of).key.wrapped;
      }
      case 'customer.name_encrypted': {
        const of = customer('id');
        const name = clear(cell('id'), NAME_FIELD, 'name_encrypted');
        return ({ keyOf }) => keyOf(of).cipher.encrypt(NAME_FIELD, name);
      }
      case 'customer.phone_encrypted': {
        const of = customer('id');
        return cell('phone_encrypted') === NULL ? null : ({ keyOf, phoneOf }) => keyOf(of).cipher.encrypt(PHONE_FIELD, phoneOf(of));
      }
      case 'customer.phone_index': {
        const of = customer('id');
        return cell('phone_index') === NULL ? null : ({ phoneOf }) => ring.blindIndexes(PHONE_INDEX, phoneOf(of))[0];
      }
      case 'ticket.description_encrypted':
        return bound('description_encrypted', descriptionField);
      case 'interaction.text_encrypted':
        return bound('text_encrypted', textField);
      default:
        return null;
    }

    /** A text that is bound to its own row. */
    function bound(name: string, field: (rowId: string) => string): Seal {
      const [of, row] = [customer('customer_id'), placeOf(cell('id'))];
      const words = clear(cell('customer_id'), field(cell('id')), name);
      return ({ ids, keyOf }) => keyOf(of).cipher.encrypt(field(ids[row]!), words);
    }
  };
}

/** The bytes of a `bytea` as `COPY` writes it. */
function bytes(cell: string): Buffer {
  return Buffer.from(cell.slice('\\\\x'.length), 'hex');
}

/** A `bytea` as `COPY` reads it. */
export function bytesCell(value: Buffer): string {
  return `\\\\x${value.toString('hex')}`;
}
