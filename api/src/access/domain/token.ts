import { createHash, randomBytes } from 'node:crypto';

/** What a token opens with says what it is, to us and to programs that look for leaked secrets. */
export const TOKEN_PREFIXES = { SESSION: 'cws_', API_KEY: 'cwk_' } as const;
export type TokenKind = keyof typeof TOKEN_PREFIXES;

const TOKEN_BYTES = 32;
const TOKEN = /^(cws|cwk)_[A-Za-z0-9_-]{43}$/;

/** A new secret of 256 random bits, to be handed out once and never kept. */
export function newToken(kind: TokenKind): string {
  return TOKEN_PREFIXES[kind] + randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What a text is a token of; null for any other text. */
export function tokenKind(text: string): TokenKind | null {
  const prefix = TOKEN.exec(text)?.[1];
  if (prefix === undefined) return null;
  return prefix === 'cwk' ? 'API_KEY' : 'SESSION';
}

/** What is kept of a token. With 256 random bits in it, a plain SHA-256 cannot be turned back. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
