import { toIso } from '../../foundation/instant.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { NoteStore } from '../use-cases/ports.ts';

/** Where the text of a note stands, as its ciphertext is bound to it. The name never changes. */
export function noteField(noteId: string): string {
  return `ticket_note.text ${noteId}`;
}

/** The notes of one transaction. */
export function createNoteStore(tx: Pick<Transaction, 'em'>, ciphers: FieldCiphers): NoteStore {
  return {
    async keep({ id, ticketId, customerId, kind, orderId, by, at, text }) {
      const sealed = (await cipherToKeep(ciphers, customerId)).encrypt(noteField(id), text);
      await query(tx.em, `
        insert into ticket_note (id, ticket_id, customer_id, kind, order_id, by_kind, by_id, at, text_encrypted) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, ticketId, customerId, kind, orderId, by.kind, by.id, toIso(at), sealed]);
    },
  };
}
