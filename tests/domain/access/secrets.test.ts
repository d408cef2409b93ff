import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from '../../../api/src/access/domain/password-hash.ts';
import { hashToken, newToken, tokenKind } from '../../../api/src/access/domain/token.ts';
import { createPasswords } from '../../../api/src/access/use-cases/passwords.ts';

const COST = { memoryKib: 64, passes: 1, parallelism: 1 };

describe('a password hash', () => {
  it('carries its cost and a salt of its own, and opens for its password alone', async () => {
    const stored = await hashPassword('correct horse battery', COST);
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await hashPassword('correct horse battery', COST)).not.toBe(stored);
    expect(await verifyPassword('correct horse battery', stored)).toBe(true);
    expect(await verifyPassword('correct horse batterz', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  it('agrees with a hash that the reference implementation of Argon2 made', async () => {
    // The test vector of github.com/P-H-C/phc-winner-argon2, src/test.c: Argon2id, password "password", salt "somesalt".
    const stored = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await verifyPassword('password', stored)).toBe(true);
    expect(await verifyPassword('Password', stored)).toBe(false);
  });

  it('is the same for the same letters in other code points', async () => {
    const composed = 'pässword für alle';
    expect(await verifyPassword(composed.normalize('NFD'), await hashPassword(composed.normalize('NFC'), COST))).toBe(true);
  });

  it('that is damaged is an error, not a wrong password', async () => {
    await expect(verifyPassword('anything', '$2b$10$abc')).rejects.toThrow('not an Argon2id string');
  });

  it('is compared with nobody\'s when there is nobody, and never matches', async () => {
    expect(await createPasswords(COST).verify('anything', null)).toBe(false);
  });
});

describe('a token', () => {
  it('says what it opens with, holds 256 random bits and is kept as a hash', () => {
    for (const [kind, prefix] of [['SESSION', 'cws_'], ['API_KEY', 'cwk_']] as const) {
      const token = newToken(kind);
      expect(tokenKind(token)).toBe(kind);
      expect(token.startsWith(prefix)).toBe(true);
      expect(Buffer.from(token.slice(4), 'base64url')).toHaveLength(32);
      expect(newToken(kind)).not.toBe(token);
      expect(hashToken(token)).toHaveLength(32);
    }
  });
});
