import { createHmac } from 'node:crypto';
import { derivedKey } from '../../foundation/derived-key.ts';

/** A key of the ring: 256 bits, and the name by which what it wrapped remembers it. */
export interface RingKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The keys above all customers' keys, which are never in the database. */
export interface KeyRing {
  /** Wraps and indexes what is new. */
  readonly active: RingKey;
  /** @throws Error when the ring does not hold the key, naming it and the remedy */
  get(id: string): RingKey;
  /**
   * The blind index of a value under every key of the ring, the active one first: a keyed hash by which equal values
   * are found without being readable. New rows are written with the first; a look-up accepts any.
   * @param kind what the value is: equal values of different kinds have different indexes
   */
  blindIndexes(kind: string, value: string): readonly [Buffer, ...Buffer[]];
}

/** @param keys never empty; the first is active, the others only read what they once wrote */
export function createKeyRing(keys: readonly RingKey[]): KeyRing {
  const [active] = keys;
  if (active === undefined) throw new Error('a key ring needs a key');
  const byId = new Map(keys.map((key) => [key.id, key]));
  const indexKeys = keys.map((key) => derivedKey(key.bytes, 'blind index'));

  return {
    active,
    get(id) {
      const key = byId.get(id);
      if (key === undefined) throw new Error(`the key ring has no key "${id}", under which data was encrypted: put it back at the end of CLAUSEWATCH_KEYS`);
      return key;
    },
    blindIndexes(kind, value) {
      const [first, ...others] = indexKeys.map((key) => createHmac('sha256', key).update(`${kind}\n${value}`).digest());
      return [first!, ...others];
    },
  };
}
