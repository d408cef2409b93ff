import { createHash, createHmac } from 'node:crypto';
import { DAY_MS } from '../../foundation/instant.ts';

/** How long a customer's private link works; a setting, not from the standard. */
export const LINK_LIFE_MS = 30 * DAY_MS;

/** Makes the secrets of customers' private links: 256 bits that only this house can compute, and of which the database holds a hash. */
export interface LinkTokens {
  of(linkId: string): string;
  /** What is kept and looked up; null for what has not the form of a token. */
  hash(token: string): Buffer | null;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** @param key of the whole installation */
export function createLinkTokens(key: Buffer): LinkTokens {
  return {
    of: (linkId) => createHmac('sha256', key).update(linkId).digest('base64url'),
    hash: (token) => (TOKEN.test(token) ? createHash('sha256').update(token).digest() : null),
  };
}
