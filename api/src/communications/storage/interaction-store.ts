import { newId } from '../../foundation/ids.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { cipherToKeep } from '../../privacy/use-cases/cipher-to-keep.ts';
import type { FieldCiphers } from '../../privacy/use-cases/ports.ts';
import type { InteractionStore } from '../use-cases/ports.ts';
import { InteractionRow } from './interaction.entity.ts';
import { textField } from './text-field.ts';

/** The contacts of one transaction. */
export function createInteractionStore(tx: Transaction, ciphers: FieldCiphers): InteractionStore {
  return {
    async record({ text, ...interaction }) {
      const cipher = await cipherToKeep(ciphers, interaction.customerId);
      const id = newId();
      tx.em.create(InteractionRow, { id, ...interaction, textEncrypted: cipher.encrypt(textField(id), text) });
      return id;
    },
  };
}
