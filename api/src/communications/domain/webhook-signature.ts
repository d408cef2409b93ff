import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../foundation/instant.ts';
import { SIGNATURE_TOLERANCE_MS } from './limits.ts';

/** The headers of a signed request, as Standard Webhooks names them. */
export interface SignedHeaders {
  readonly 'webhook-id': string;
  /** Seconds since 1970. */
  readonly 'webhook-timestamp': string;
  /** `v1,` and the HMAC-SHA256 of `id.timestamp.body` in base64; several may stand in a row with spaces between them. */
  readonly 'webhook-signature': string;
}

const ID = /^[\x21-\x7e]{1,100}$/;

/** Signs the body of a request. @param key the shared secret */
export function signWebhook(key: Buffer, id: string, at: Instant, body: string): SignedHeaders {
  const timestamp = String(Math.floor(at / 1_000));
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature(key, id, timestamp, body)}` };
}

/** Why a request is not believed; null when it is the holder's of the secret and fresh. A replay is told by its id, which is for the caller to remember. */
export function webhookFault(key: Buffer, headers: Readonly<Record<string, unknown>>, body: string, now: Instant): 'MALFORMED' | 'FORGED' | 'STALE' | null {
  const [id, timestamp, signatures] = [headers['webhook-id'], headers['webhook-timestamp'], headers['webhook-signature']];
  if (typeof id !== 'string' || !ID.test(id) || typeof timestamp !== 'string' || !/^\d{9,12}$/.test(timestamp) || typeof signatures !== 'string') return 'MALFORMED';
  const expected = Buffer.from(signature(key, id, timestamp, body));
  const isSigned = signatures.split(' ').slice(0, 5).some((each) => {
    const given = Buffer.from(each.startsWith('v1,') ? each.slice(3) : '');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isSigned) return 'FORGED';
  return Math.abs(now - Number(timestamp) * 1_000) > SIGNATURE_TOLERANCE_MS ? 'STALE' : null;
}

function signature(key: Buffer, id: string, timestamp: string, body: string): string {
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
}
