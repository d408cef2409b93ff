/** A fresh random key (128 bits, hex) for a command. `crypto.randomUUID` exists only on HTTPS, and a wall may be served without. */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
