import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** The cost of one hash of Argon2id. */
export interface HashCost {
  readonly memoryKib: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** The least that OWASP's password storage cheat sheet advises for Argon2id. */
export const HASH_COST: HashCost = { memoryKib: 19_456, passes: 2, parallelism: 1 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Argon2 1.3, the only version there is by now. */
const VERSION = 19;
const STORED = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const derive = promisify(argon2);

/** Hashes a password under a fresh salt, in the PHC string format, which carries the cost with it. */
export async function hashPassword(password: string, cost: HashCost): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await argon2id(password, salt, HASH_BYTES, cost);
  return `$argon2id$v=${VERSION}$m=${cost.memoryKib},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`;
}

/**
 * Whether the password is the one that was hashed, in a time that does not depend on the answer.
 * @throws Error when `stored` was not written by {@link hashPassword}
 */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [, memoryKib, passes, parallelism, salt, hash] = STORED.exec(stored) ?? [];
  if (salt === undefined || hash === undefined) throw new Error('a stored password hash is not an Argon2id string');
  const expected = Buffer.from(hash, 'base64');
  const cost = { memoryKib: Number(memoryKib), passes: Number(passes), parallelism: Number(parallelism) };
  return timingSafeEqual(await argon2id(password, Buffer.from(salt, 'base64'), expected.length, cost), expected);
}

/** Passwords are compared in normal form: the same letters typed on another keyboard may come in other code points. */
async function argon2id(password: string, salt: Buffer, tagLength: number, cost: HashCost): Promise<Buffer> {
  return await derive('argon2id', {
    message: password.normalize('NFKC'), nonce: salt, tagLength, memory: cost.memoryKib, passes: cost.passes, parallelism: cost.parallelism,
  });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
