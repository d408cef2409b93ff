import { randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';
import { open, seal } from './seal.ts';

/** Encrypts and decrypts the personal values of one customer (§2.2: encrypted storage). */
export interface FieldCipher {
  /** @param field where the value stands; a ciphertext opens only there, and only for this customer */
  encrypt(field: string, text: string): Buffer;
  /** @throws Error when the ciphertext was changed, or belongs to another field or customer */
  decrypt(field: string, sealed: Buffer): string;
}

/** A customer's data key as it is stored: encrypted under a key of the ring. Destroying it makes all their values unreadable. */
export interface WrappedKey {
  readonly ringKeyId: string;
  readonly wrapped: Buffer;
}

const DATA_KEY_BYTES = 32;

/** A new data key for a customer, with its cipher. */
export function createDataKey(ring: KeyRing, customerId: string): { readonly key: WrappedKey; readonly cipher: FieldCipher } {
  const dataKey = randomBytes(DATA_KEY_BYTES);
  const { id, bytes } = ring.active;
  return { key: { ringKeyId: id, wrapped: seal(bytes, dataKey, wrapContext(customerId)) }, cipher: cipherOf(customerId, dataKey) };
}

/**
 * The cipher of a customer's stored data key.
 * @throws Error when the ring lacks the key that wrapped it, or when it is another customer's
 */
export function openDataKey(ring: KeyRing, customerId: string, { ringKeyId, wrapped }: WrappedKey): FieldCipher {
  return cipherOf(customerId, open(ring.get(ringKeyId).bytes, wrapped, wrapContext(customerId)));
}

function cipherOf(customerId: string, dataKey: Buffer): FieldCipher {
  const context = (field: string): string => `field\n${customerId}\n${field}`;
  return {
    encrypt: (field, text) => seal(dataKey, Buffer.from(text), context(field)),
    decrypt: (field, sealed) => open(dataKey, sealed, context(field)).toString(),
  };
}

function wrapContext(customerId: string): string {
  return `data key\n${customerId}`;
}
