import { randomFillSync } from 'node:crypto';
import type { Instant } from './instant.ts';

/** Random bytes ahead of their use: each asking costs as much as some hundreds of them. */
const random = Buffer.alloc(8_192);
const BYTES_AN_ID = 10;
let used = random.length;

/**
 * A new UUID version 7 (RFC 9562): the first 48 bits are the instant, so keys made later sort later and
 * indexes grow at their right edge.
 */
export function newId(now: Instant = Date.now()): string {
  if (used + BYTES_AN_ID > random.length) {
    randomFillSync(random);
    used = 0;
  }
  const time = now.toString(16).padStart(12, '0');
  const digits = random.toString('hex', used, used + BYTES_AN_ID);
  const variant = (8 + (random[used]! & 3)).toString(16);
  used += BYTES_AN_ID;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(2, 5)}-${variant}${digits.slice(5, 8)}-${digits.slice(8)}`;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Whether a text has the form of an id that {@link newId} makes. What has not names nothing, and the database would not even compare it. */
export function isId(text: string): boolean {
  return ID.test(text);
}
