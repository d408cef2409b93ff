import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readIncoming, type Incoming } from '../../../api/src/platform/http/incoming.ts';
import { createTrustsProxy } from '../../../api/src/platform/http/trusted-proxies.ts';

function incoming(remoteAddress: string, headers: Readonly<Record<string, string>>, trusted: readonly string[] = []): Incoming {
  return readIncoming({ headers: { host: 'own.example', ...headers }, socket: { remoteAddress } } as unknown as IncomingMessage, createTrustsProxy(trusted));
}

const FORWARDED = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9, 10.0.0.2', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'desk.example.com' };

describe('what a request tells of where it comes from', () => {
  it('is believed from a trusted proxy, back to the first hop that is none', () => {
    expect(incoming('10.0.0.1', FORWARDED, ['10.0.0.0/8'])).toMatchObject({ address: '203.0.113.9', secure: true, host: 'desk.example.com' });
    expect(incoming('::ffff:10.0.0.1', FORWARDED, ['10.0.0.0/8'])).toMatchObject({ address: '203.0.113.9' });
    expect(incoming('fd00::7', FORWARDED, ['fd00::/8', '10.0.0.2'])).toMatchObject({ address: '203.0.113.9' });
  });

  it('is not believed from anybody else', () => {
    expect(incoming('203.0.113.5', FORWARDED, ['10.0.0.0/8'])).toMatchObject({ address: '203.0.113.5', secure: false, host: 'own.example' });
    expect(incoming('127.0.0.1', FORWARDED)).toMatchObject({ address: '127.0.0.1', secure: false });
  });

  it('is this machine only when nobody passed it on', () => {
    expect(incoming('127.0.0.1', {}).fromThisMachine).toBe(true);
    expect(incoming('::1', {}).fromThisMachine).toBe(true);
    expect(incoming('::ffff:127.0.0.1', {}).fromThisMachine).toBe(true);
    expect(incoming('127.0.0.1', FORWARDED).fromThisMachine).toBe(false);
    expect(incoming('127.0.0.1', { forwarded: 'for=198.51.100.1' }).fromThisMachine).toBe(false);
    expect(incoming('203.0.113.5', {}).fromThisMachine).toBe(false);
  });
});
