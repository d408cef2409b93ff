import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { startChat } from './chat-server.ts';
import { RawSocket } from './raw-socket.ts';

/** What an operation costs is the same for everybody; what is left of their points is not. */
function withoutCost(answer: object): object {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== 'extensions'));
}

describe('what a client may send', () => {
  it('malformed messages close only the connection they come by', async () => {
    await using chat = await startChat();
    using bystander = await RawSocket.open(chat.url);
    for (const [message, code] of [
      ['{"type":', 4400], ['[]', 4400], ['{"type":"no such thing"}', 4400], ['{"type":"subscribe","id":1}', 4400],
      [JSON.stringify({ type: 'connection_init' }), 4429], [JSON.stringify({ type: 'subscribe', id: 'x'.repeat(200), payload: { query: '{' } }), undefined],
    ] as const) {
      using raw = await RawSocket.open(chat.url);
      raw.socket.send(message);
      if (code === undefined) expect(await raw.until(({ type }) => type === 'error')).toMatchObject({ payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }] });
      else expect(await raw.closed).toMatchObject({ code });
    }
    bystander.subscribe('1', '{ me }');
    await bystander.until(({ id }) => id === '1');
  });

  it('binary frames, broken text and messages beyond the limit close only the connection they come by', async () => {
    await using chat = await startChat();
    for (const [data, options, code] of [
      [Buffer.from('{"type":"ping"}'), { binary: true }, 4400], [Buffer.from([0xc3, 0x28]), { binary: false }, 1007], ['x'.repeat(300_000), {}, 1009],
    ] as const) {
      using raw = await RawSocket.open(chat.url);
      raw.socket.send(data, options);
      expect(await raw.closed).toMatchObject({ code });
    }
    using next = await RawSocket.open(chat.url);
    next.subscribe('1', '{ me }');
    await next.until(({ id }) => id === '1');
  });

  it('nothing before it is let in, and nothing under an id that is taken', async () => {
    await using chat = await startChat();
    using early = new RawSocket(chat.url);
    await once(early.socket, 'open');
    early.subscribe('1', '{ me }');
    expect(await early.closed).toMatchObject({ code: 4401 });
    using twice = await RawSocket.open(chat.url);
    for (let n = 0; n < 2; n += 1) twice.subscribe('1', 'subscription { talk(room: "hall") { seq } }');
    expect(await twice.closed).toMatchObject({ code: 4409 });
  });

  it('a connection with another subprotocol is closed, and one at another address refused', async () => {
    await using chat = await startChat();
    using old = new RawSocket(chat.url, {}, 'graphql-ws');
    await Promise.race([old.closed, once(old.socket, 'error')]);
    using elsewhere = new RawSocket(`${chat.url}/elsewhere`);
    expect(await elsewhere.closed).toMatchObject({ code: 1006 });
  });

  it('a hundred operations at once, and not one more', async () => {
    await using chat = await startChat();
    using raw = await RawSocket.open(chat.url);
    for (let n = 0; n <= 100; n += 1) raw.subscribe(`${n}`, 'subscription { talk(room: "hall") { seq } }');
    expect(await raw.until(({ type }) => type === 'error')).toMatchObject({ id: '100', payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS' } }] });
  });
});

describe('operations over WebSocket', () => {
  it('are prepared, executed and answered as over HTTP', async () => {
    await using chat = await startChat();
    using raw = await RawSocket.open(chat.url);
    const answer = async (query: string) => {
      const id = crypto.randomUUID();
      raw.subscribe(id, query);
      const message = await raw.until((received) => received.id === id);
      return withoutCost(message.type === 'error' ? { errors: message.payload } : message.payload!);
    };
    for (const query of ['{ hello people { name friends { name } } }', '{ refuse }', '{ no such }', '{', 'mutation { greet(input: { name: "x" }) }', 'mutation { greet(input: { name: "xavier" }) }']) {
      const overHttp = await (await chat.post(query)).json() as object;
      expect(await answer(query)).toEqual(withoutCost(overHttp));
    }
    const masked = await answer('{ boom }');
    expect(masked).toMatchObject({ data: { boom: null }, errors: [{ path: ['boom'], extensions: { code: 'INTERNAL' } }] });
    expect(JSON.stringify(masked)).not.toContain('secret');
  });

  it('cannot set a cookie', async () => {
    await using chat = await startChat();
    using raw = await RawSocket.open(chat.url);
    raw.subscribe('1', 'mutation { signIn }');
    expect(await raw.until(({ id }) => id === '1')).toMatchObject({ payload: { data: { signIn: false } } });
  });
});

it('a server that closes tells its clients to come back', async () => {
  const chat = await startChat();
  using raw = await RawSocket.open(chat.url);
  raw.subscribe('1', 'subscription { talk(room: "hall") { seq } }');
  await chat.close();
  expect(await raw.closed).toMatchObject({ code: 1012 });
});
