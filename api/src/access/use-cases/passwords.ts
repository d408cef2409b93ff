import { randomBytes } from 'node:crypto';
import { HASH_COST, hashPassword, verifyPassword, type HashCost } from '../domain/password-hash.ts';
import type { Passwords } from './ports.ts';

/** Hashing at a given cost. Who has no account is compared with a hash of that same cost, so that the time does not tell. */
export function createPasswords(cost: HashCost = HASH_COST): Passwords {
  const nobody = hashPassword(randomBytes(32).toString('base64'), cost);
  return {
    hash: (password) => hashPassword(password, cost),
    async verify(password, stored) {
      const matches = await verifyPassword(password, stored ?? (await nobody));
      return matches && stored !== null;
    },
  };
}
