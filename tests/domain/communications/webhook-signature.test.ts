import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signWebhook, webhookFault } from '../../../api/src/communications/domain/webhook-signature.ts';

const KEY = Buffer.from('a shared secret of some length…');
const NOW = Date.parse('2026-11-24T08:00:00Z');

describe('a signed request', () => {
  it('is believed as it was signed, within five minutes, and by nobody else\'s key', () => {
    fc.assert(fc.property(fc.string(), fc.integer({ min: -299_000, max: 299_000 }), (body, skew) => {
      expect(webhookFault(KEY, { ...signWebhook(KEY, 'an-id', NOW + skew, body) }, body, NOW)).toBeNull();
      expect(webhookFault(Buffer.from('another'), { ...signWebhook(KEY, 'an-id', NOW, body) }, body, NOW)).toBe('FORGED');
    }));
  });

  it('is refused when its body, its id or its time was changed', () => {
    const headers = { ...signWebhook(KEY, 'an-id', NOW, '{"a":1}') };
    expect(webhookFault(KEY, headers, '{"a":2}', NOW)).toBe('FORGED');
    expect(webhookFault(KEY, { ...headers, 'webhook-id': 'another' }, '{"a":1}', NOW)).toBe('FORGED');
    expect(webhookFault(KEY, { ...headers, 'webhook-timestamp': '1764000000' }, '{"a":1}', NOW)).toBe('FORGED');
    expect(webhookFault(KEY, headers, '{"a":1}', NOW + 301_000)).toBe('STALE');
    for (const name of Object.keys(headers)) expect(webhookFault(KEY, { ...headers, [name]: undefined }, '{"a":1}', NOW)).toBe('MALFORMED');
    expect(webhookFault(KEY, { ...headers, 'webhook-signature': `v1,bad ${headers['webhook-signature']}` }, '{"a":1}', NOW)).toBeNull();
  });
});
