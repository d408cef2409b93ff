import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../../api/src/platform/fault.ts';
import { startChat } from './chat-server.ts';

const HTML = { accept: 'text/html,application/xhtml+xml' };

/** A folder with a built console in it, gone after the test. */
async function builtConsole(): Promise<{ readonly folder: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>console</title>');
  await writeFile(join(folder, 'assets', 'main-a1b2c3.js'), 'export {};');
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

describe('health', () => {
  it('is live as soon as it answers, and ready when every check is well', async () => {
    let database = true;
    await using chat = await startChat({ readiness: { database: async () => ({ ok: database }), sequencer: async () => ({ ok: true, detail: '3 ms behind' }) } });
    expect((await fetch(`${chat.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${chat.url}/health/ready`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', checks: { database: { ok: true }, sequencer: { ok: true, detail: '3 ms behind' } } });
    database = false;
    const status = async (): Promise<number> => (await fetch(`${chat.url}/health/ready`)).status;
    await expect.poll(status, { timeout: 10_000 }).toBe(503);
    expect(await (await fetch(`${chat.url}/health/ready`)).json()).toMatchObject({ status: 'unready', checks: { database: { ok: false } } });
  });

  it('does not tell the public why a check failed', async () => {
    await using chat = await startChat({ readiness: { database: async () => { throw new Error('password of postgres'); } } });
    const response = await fetch(`${chat.url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('password');
    expect(chat.logged.join('')).toContain('password of postgres');
  });
});

describe('metrics', () => {
  it('are for this machine itself, and for those who may read them', async () => {
    await using chat = await startChat({ mayReadMetrics: ({ name }) => name === 'ann' });
    const status = async (headers: Record<string, string>) => (await fetch(`${chat.url}/metrics`, { headers })).status;
    expect(await status({})).toBe(200);
    // A proxy on this machine passes on the whole world.
    expect(await status({ 'x-forwarded-for': '203.0.113.7' })).toBe(404);
    expect(await status({ 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer secret-of-bob' })).toBe(404);
    expect(await status({ 'x-forwarded-for': '203.0.113.7', authorization: 'Bearer secret-of-ann' })).toBe(200);
    expect(await (await fetch(`${chat.url}/metrics`)).text()).toContain('clausewatch_websocket_connections 0');
  });
});

describe('the console', () => {
  it('is served with every page it knows, its hashed files for ever and the page itself never from a cache', async () => {
    await using built = await builtConsole();
    await using chat = await startChat({ consoleFolder: built.folder });
    for (const path of ['/', '/wall', '/s/some-token']) {
      const page = await fetch(`${chat.url}${path}`, { headers: HTML });
      expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    }
    const script = await fetch(`${chat.url}/assets/main-a1b2c3.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${chat.url}/assets/main-old.js`)).status).toBe(404);
    expect((await fetch(`${chat.url}/wall`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${chat.url}/..%2f..%2fetc/passwd`)).status).toBe(404);
  });

  it('that was not built is a fault with a remedy', async () => {
    await expect(startChat({ consoleFolder: join(tmpdir(), 'no-such-console') })).rejects.toThrow(Fault);
  });
});

describe('every answer', () => {
  it('keeps browsers to our own code, in nobody\'s frame, and over TLS for good', async () => {
    await using chat = await startChat({ trustedProxies: ['127.0.0.1'] });
    for (const path of ['/graphql', '/health/live', '/nothing']) {
      const { headers } = await fetch(`${chat.url}${path}`);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
    const overTls = await fetch(`${chat.url}/health/live`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(overTls.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
  });

  it('comes as HTTP/1.1 to a client that offers to upgrade to HTTP/2', async () => {
    await using chat = await startChat();
    const socket = connect(Number(new URL(chat.url).port), '127.0.0.1');
    socket.write('GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is refused for a host name that is none', async () => {
    await using chat = await startChat();
    const socket = connect(Number(new URL(chat.url).port), '127.0.0.1');
    const body = '{"query":"{ hello }"}';
    socket.write(`POST /graphql HTTP/1.1\r\nHost: a b\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /);
    expect(chat.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});

describe('the server', () => {
  it('says what to do when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startChat({ port })).rejects.toThrow(/port \d+ on 127\.0\.0\.1 is taken.*set PORT/);
    other.close();
  });

  it('finishes the answers under way when it is closed', async () => {
    const answer = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const chat = await startChat({ readiness: { slow: async () => { asked.resolve(); await answer.promise; return { ok: true }; } } });
    const response = fetch(`${chat.url}/health/ready`);
    await asked.promise;
    const closed = chat.close();
    answer.resolve();
    expect((await response).status).toBe(503);
    await closed;
    await expect(fetch(chat.url)).rejects.toThrow('fetch failed');
  });

  it('refuses to start with a subscription that nobody brings to life', async () => {
    await expect(startChat({ liveFields: [] })).rejects.toThrow('talk, board');
  });
});
