import type { KeyRing, RingKey } from './key-ring.ts';
import { derivedKey } from '../../foundation/derived-key.ts';
import { open, seal } from './seal.ts';

/** Something personal of which nobody knows yet whose it is, under a key of the house, with the name of the ring's key behind it. */
export interface HouseSealed {
  readonly ringKeyId: string;
  readonly sealed: Buffer;
}

/** Encrypts what cannot be under a customer's key, because its customer is not known. @param field where it stands: it opens only there */
export function sealForHouse(ring: KeyRing, field: string, text: string): HouseSealed {
  return { ringKeyId: ring.active.id, sealed: seal(houseKey(ring.active), Buffer.from(text), context(field)) };
}

/**
 * Decrypts what {@link sealForHouse} made.
 * @throws Error when the ring lacks the key, or when it was changed or stood elsewhere
 */
export function openForHouse(ring: KeyRing, field: string, { ringKeyId, sealed }: HouseSealed): string {
  return open(houseKey(ring.get(ringKeyId)), sealed, context(field)).toString();
}

/** The ring's keys wrap customers' keys; what the house keeps for itself has a key of its own. */
function houseKey({ bytes }: RingKey): Buffer {
  return derivedKey(bytes, 'house data');
}

function context(field: string): string {
  return `house\n${field}`;
}
