import { hkdfSync, type BinaryLike } from 'node:crypto';

/** A key of 256 bits for one use alone, out of a secret that has others. @param use its name, which never changes */
export function derivedKey(secret: BinaryLike, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `clausewatch ${use}`, 32));
}
