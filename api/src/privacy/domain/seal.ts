import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The form of what `seal` makes: this byte, 12 bytes of nonce, the ciphertext, 16 bytes of tag. Another form gets another number. */
const FORM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts with AES-256-GCM under a fresh nonce.
 * @param key 32 bytes
 * @param context what the plaintext belongs to; it is not stored, and opening needs the same
 */
export function seal(key: Buffer, plaintext: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated(context));
  return Buffer.concat([Buffer.of(FORM), nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Decrypts what {@link seal} made.
 * @throws Error when a single bit of it, the key or the context is not what it was
 */
export function open(key: Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed[0] !== FORM || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new Error('a ciphertext is damaged or of an unknown form');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(associated(context)).setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new Error('a ciphertext does not belong to its key and place, or was changed');
  }
}

/** The form is authenticated too, so that none can pass for another. */
function associated(context: string): Buffer {
  return Buffer.concat([Buffer.of(FORM), Buffer.from(context)]);
}
