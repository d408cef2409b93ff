import { describe, expect, it } from 'vitest';
import { ANN, startChat } from './chat-server.ts';
import { RawSocket } from './raw-socket.ts';

const COOKIE = { cookie: `session=${ANN}` };

/** Whether a connection with these headers and parameters is let in: its viewer, or how it was closed. */
async function knock(url: string, headers: Record<string, string>, parameters?: object): Promise<unknown> {
  using raw = new RawSocket(url, { headers });
  await raw.init(parameters);
  const entered = raw.until(({ type }) => type === 'connection_ack').then(async () => {
    raw.subscribe('me', '{ me }');
    return (await raw.until(({ id }) => id === 'me')).payload?.data?.['me'];
  });
  return await Promise.race([entered, raw.closed]).catch(() => raw.closed);
}

describe('a connection', () => {
  it('is let in by a bearer token among its parameters or its headers, or by the session cookie', async () => {
    await using chat = await startChat();
    expect(await knock(chat.url, {}, { authorization: `Bearer ${ANN}` })).toBe('ann');
    expect(await knock(chat.url, {}, { Authorization: `Bearer ${ANN}` })).toBe('ann');
    expect(await knock(chat.url, { authorization: `Bearer ${ANN}` })).toBe('ann');
    expect(await knock(chat.url, COOKIE)).toBe('ann');
    expect(await knock(chat.url, { ...COOKIE, origin: chat.url })).toBe('ann');
  });

  it('is closed with 4403, after which clients come back, when it brings no good token', async () => {
    await using chat = await startChat();
    expect(await knock(chat.url, {})).toMatchObject({ code: 4403 });
    expect(await knock(chat.url, {}, { authorization: 'Bearer forged' })).toMatchObject({ code: 4403 });
    expect(await knock(chat.url, { cookie: 'session=forged' })).toMatchObject({ code: 4403 });
  });

  it('from a foreign page is refused its cookie, but may bring a token of its own', async () => {
    await using chat = await startChat();
    for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:1`]) {
      expect(await knock(chat.url, { ...COOKIE, origin })).toEqual({ code: 4403, reason: 'A session cookie is only taken from pages of this host' });
    }
    expect(await knock(chat.url, { ...COOKIE, origin: 'https://evil.example' }, { authorization: `Bearer ${ANN}` })).toBe('ann');
  });

  it('knows the host that a trusted proxy was asked for, and believes nobody else', async () => {
    const behindProxy = { ...COOKIE, origin: 'https://desk.example.com', 'x-forwarded-host': 'desk.example.com' };
    {
      await using chat = await startChat({ trustedProxies: ['127.0.0.0/8'] });
      expect(await knock(chat.url, behindProxy)).toBe('ann');
    }
    await using chat = await startChat();
    expect(await knock(chat.url, behindProxy)).toMatchObject({ code: 4403 });
  });

  it('is closed with 4403 the moment its token expires', async () => {
    await using chat = await startChat();
    chat.viewers.set('short', { name: 'zoe', token: 'short', expiresAt: Date.now() + 300 });
    using raw = await RawSocket.open(chat.url, 'short');
    raw.subscribe('1', 'subscription { talk(room: "hall") { seq } }');
    expect(await raw.closed).toEqual({ code: 4403, reason: 'The session has ended; sign in, then come back' });
    expect(Date.now()).toBeGreaterThanOrEqual(chat.viewers.get('short')!.expiresAt);
  });

  it('is closed with 4403 when its token is revoked, and only then', async () => {
    await using chat = await startChat();
    using ann = await RawSocket.open(chat.url);
    using bob = await RawSocket.open(chat.url, 'secret-of-bob');
    chat.revoke('ann');
    expect(await ann.closed).toMatchObject({ code: 4403 });
    bob.subscribe('1', '{ me }');
    expect(await bob.until(({ id }) => id === '1')).toMatchObject({ payload: { data: { me: 'bob' } } });
  });

  it('is not heard any more once it is being closed, whether or not the client agrees', async () => {
    await using chat = await startChat();
    using ann = await RawSocket.open(chat.url);
    using bob = await RawSocket.open(chat.url, 'secret-of-bob');
    ann.socket.pause();
    chat.revoke('ann');
    ann.subscribe('1', 'mutation { greet(input: { name: "ann" }) }');
    bob.subscribe('1', 'mutation { greet(input: { name: "bob" }) }');
    await bob.until(({ id }) => id === '1');
    ann.socket.resume();
    expect(await ann.closed).toMatchObject({ code: 4403 });
    expect(chat.greeted).toEqual(['bob']);
  });

  it('is closed in a way that it comes back when nobody can be asked who it is', async () => {
    await using chat = await startChat({
      viewers: {
        readToken: ({ authorization }) => authorization ?? null,
        authenticate: async () => { throw new Error('the database is gone'); },
        credentialOf: () => ({ id: '', expiresAt: 0 }),
        onRevoked: () => () => {},
      },
    });
    expect(await knock(chat.url, {}, { authorization: 'x' })).toMatchObject({ code: 1013 });
    expect(chat.logged.join('')).toContain('the database is gone');
  });

  it('is refused when its token is revoked while it is being looked up', async () => {
    const answer = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const listeners = new Set<(id: string) => void>();
    const ann = { name: 'ann', token: ANN, expiresAt: Date.UTC(2100, 0) };
    await using chat = await startChat({
      viewers: {
        readToken: ({ authorization }) => authorization ?? null,
        authenticate: async () => { asked.resolve(); await answer.promise; return ann; },
        credentialOf: ({ name, expiresAt }) => ({ id: name, expiresAt }),
        onRevoked: (listener) => { listeners.add(listener); return () => { listeners.delete(listener); }; },
      },
    });
    using raw = new RawSocket(chat.url);
    await raw.init({ authorization: 'x' });
    await asked.promise;
    for (const listener of listeners) listener('ann');
    answer.resolve();
    expect(await raw.closed).toMatchObject({ code: 4403 });
    expect(listeners.size).toBe(0);
  });
});
