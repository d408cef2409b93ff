import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { startChat, type ChatServer } from './chat-server.ts';
import { RawSocket } from './raw-socket.ts';

interface Answer {
  readonly data?: object;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly cost?: number; readonly limit?: number; readonly retryAfterMs?: number } }[];
  readonly extensions?: { readonly cost: { readonly requested: number; readonly reading: number; readonly remaining: number; readonly limit: number; readonly operationLimit: number } };
}

const TALK = 'subscription { talk(room: "hall", after: 0) { seq texts } }';
/** 20 people, each with 20 friends, who have 20 each, and so on: more than anybody may ask. */
const TOO_DEAR = '{ people { friends { friends { friends { name } } } } }';
/** So many a second that only the first text can be read. */
const FEW_POINTS = 1_100 / 60;

const ANN = { authorization: 'Bearer secret-of-ann' };
const BOB = { authorization: 'Bearer secret-of-bob' };

async function ask(chat: ChatServer, query: string, headers: Record<string, string> = ANN): Promise<Answer> {
  return await (await chat.post(query, { headers })).json() as Answer;
}

describe('the cost of an operation', () => {
  it('is told with the answer: what it took, and what is left', async () => {
    await using chat = await startChat();
    const first = (await ask(chat, '{ hello people { name } }')).extensions!.cost;
    expect(first).toEqual({
      requested: 1 + 1 + 20, reading: 1_000, operationLimit: 20_000, limit: 1_200_000, remaining: expect.any(Number), restoredPerSecond: 20_000,
      resetAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(first.remaining).toBeGreaterThanOrEqual(1_200_000 - 1_022);
    expect(first.remaining).toBeLessThan(1_200_000);
    const again = (await ask(chat, '{ hello people { name } }')).extensions!.cost;
    expect(again).toMatchObject({ requested: 22, reading: 0 });
  });

  it('is told with the first payload of a subscription, and with no other', async () => {
    await using chat = await startChat();
    using raw = await RawSocket.open(chat.url);
    chat.feed.say('hall', 'a');
    raw.subscribe('1', TALK);
    await raw.until(() => raw.results('1').length === 1);
    chat.feed.say('hall', 'b');
    await raw.until(() => raw.results('1').length === 2);
    const [first, second] = raw.received.filter(({ type }) => type === 'next').map(({ payload }) => payload);
    expect(first).toMatchObject({ data: { talk: { texts: ['a'] } }, extensions: { cost: { requested: 3, operationLimit: 20_000 } } });
    expect(second).toEqual({ data: { talk: { seq: 2, texts: ['b'] } } });
  });

  it('beyond the limit is refused before anything runs, with the cost, the limit and the remedy', async () => {
    await using chat = await startChat();
    const response = await chat.post(`mutation { greet(input: { name: "ann" }) } query Q ${TOO_DEAR}`, { headers: ANN });
    expect(response.status).toBe(400);
    const overHttp = await ask(chat, TOO_DEAR);
    expect(overHttp).not.toHaveProperty('data');
    expect(overHttp.errors).toMatchObject([{ message: expect.stringMatching(/20000 is the most: ask for shorter pages/), extensions: { code: 'COST_LIMIT_EXCEEDED', cost: expect.any(Number), limit: 20_000 } }]);
    expect(overHttp.errors![0]!.extensions.cost).toBeGreaterThan(20 ** 4);
    using raw = await RawSocket.open(chat.url);
    raw.subscribe('1', TOO_DEAR);
    expect(await raw.until(({ type }) => type === 'error')).toMatchObject({ payload: [{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }] });
  });
});

describe('whoever asks more than its points allow', () => {
  it('is told when to come back, with status 429, and nobody else is', async () => {
    await using chat = await startChat({ pointsPerSecond: FEW_POINTS });
    expect(await ask(chat, '{ hello }')).toHaveProperty('data');
    const refused = await chat.post('mutation { greet(input: { name: "ann" }) }', { headers: ANN });
    expect(refused.status).toBe(429);
    const { errors } = await refused.json() as Answer;
    expect(errors).toMatchObject([{ message: expect.stringMatching(/Wait \d+ ms, or ask for less/), extensions: { code: 'RATE_LIMITED' } }]);
    const { retryAfterMs } = errors![0]!.extensions;
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBe(Math.ceil(retryAfterMs! / 1_000));
    expect(chat.greeted).toEqual([]);
    expect(await ask(chat, '{ hello }', BOB)).toHaveProperty('data');
  });

  it('is told so for the one operation of a connection, which stays', async () => {
    await using chat = await startChat({ pointsPerSecond: FEW_POINTS });
    using raw = await RawSocket.open(chat.url);
    raw.subscribe('1', '{ hello }');
    raw.subscribe('2', TALK);
    expect(await raw.until(({ id }) => id === '2')).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) } }] });
    raw.subscribe('3', '{ hello }');
    expect(await raw.until(({ id, type }) => id === '3' && type === 'error')).toMatchObject({ payload: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });

  it('pays for nonsense too', async () => {
    await using chat = await startChat({ pointsPerSecond: FEW_POINTS });
    for (let n = 0; n < 3; n += 1) await ask(chat, `{ nothing${n} }`);
    expect((await ask(chat, '{ hello }')).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
  });

  it('without a sign-in shares the points of its address', async () => {
    await using chat = await startChat({ pointsPerSecond: FEW_POINTS, trustedProxies: ['127.0.0.1'] });
    const from = (address: string) => ask(chat, '{ hello }', { 'x-forwarded-for': address });
    await from('192.0.2.1');
    expect((await ask(chat, '{ me }', { 'x-forwarded-for': '192.0.2.1' })).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect(await from('192.0.2.2')).toHaveProperty('data');
  });
});

describe('a connection', () => {
  it.each<[string, number, (raw: RawSocket) => void]>([
    ['small messages', 20_000, (raw) => raw.send({ type: 'ping' })],
    ['messages about operations that there are not', 20_000, (raw) => raw.send({ type: 'complete', id: 'x' })],
    ['large messages', 300, (raw) => raw.send({ type: 'ping', payload: { ballast: 'x'.repeat(200_000) } })],
    ['pongs that nobody asked for', 20_000, (raw) => raw.socket.pong()],
  ])('that floods the server with %s is told so and closed', async (_what, times, send) => {
    await using chat = await startChat();
    using raw = await RawSocket.open(chat.url);
    for (let n = 0; n < times; n += 1) send(raw);
    expect(await raw.closed).toMatchObject({ code: 1008 });
    using other = await RawSocket.open(chat.url);
    other.subscribe('1', '{ me }');
    await other.until(({ id }) => id === '1');
  });

  it('may say who it is in few words only, and must within five seconds', async () => {
    await using chat = await startChat();
    using long = new RawSocket(chat.url);
    await long.init({ authorization: 'x'.repeat(20_000) });
    expect(await long.closed).toMatchObject({ code: 1009, reason: expect.stringContaining('16 KiB') });
    using mute = new RawSocket(chat.url);
    expect(await mute.closed).toMatchObject({ code: 4408 });
  });

  it('is not an incident when it sends what only servers send', async () => {
    await using chat = await startChat();
    for (const type of ['connection_ack', 'next', 'error']) {
      using raw = await RawSocket.open(chat.url);
      raw.send({ type, id: '1', payload: type === 'error' ? [{ message: 'x' }] : {} });
      expect(await raw.closed).toMatchObject({ code: 4400 });
    }
    expect(chat.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});

describe('a request', () => {
  it('that is a list of operations, compressed, or empty is refused with a code and what to do', async () => {
    await using chat = await startChat();
    const post = async (body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}) => {
      const response = await fetch(`${chat.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
      return { status: response.status, ...(await response.json() as Answer) };
    };
    expect(await post('[{"query":"{ hello }"}]')).toMatchObject({ status: 400, errors: [{ message: expect.stringContaining('send each in a request of its own'), extensions: { code: 'BAD_REQUEST' } }] });
    expect(await post(deflateSync('{"query":"{ hello }"}'), { 'content-encoding': 'deflate' })).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(await post('{}')).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    expect(await post('{"query":"{ hello }","operationName":""}')).toMatchObject({ status: 400, errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] });
    expect(await post(`{"query":"{ hello(name: ${'['.repeat(1_400)}${']'.repeat(1_400)}) }"}`)).toMatchObject({ status: 400, errors: [{ extensions: { code: 'OPERATION_TOO_LARGE' } }] });
  });

  it('that is no HTTP is answered in the same form', async () => {
    await using chat = await startChat();
    for (const [bytes, status] of [['nonsense\r\n\r\n', 400], [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431], ['GET /% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400]] as const) {
      const socket = connect(Number(new URL(chat.url).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.end(bytes);
      const answer = await text(socket);
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
      expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] });
    }
  });
});

it('a text that no database keeps is refused, as a variable however deep, and in the document', async () => {
  await using chat = await startChat();
  for (const unstorable of ['a\0', '\ud800', '\udc00x']) {
    const byVariable = await (await chat.post('mutation ($input: GreetInput!) { greet(input: $input) }', { variables: { input: { name: unstorable } } })).json();
    expect(byVariable).toMatchObject({ errors: [{ message: expect.stringContaining('The variable `input` holds'), extensions: { code: 'BAD_USER_INPUT' } }] });
  }
  expect((await ask(chat, 'mutation { greet(input: { name: "a\\u0000" }) }')).errors).toMatchObject([{ message: expect.stringContaining('NUL'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  const deep = `{"query":"query ($a: String) { hello }","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
  const response = await fetch(`${chat.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: deep });
  expect(response.status).toBe(400);
  expect(chat.greeted).toEqual([]);
});

it('nobody can be asked who it is: the request is answered with status 503, and may be sent again', async () => {
  await using chat = await startChat({
    viewers: {
      readToken: ({ authorization }) => authorization ?? null,
      authenticate: async () => { throw new Error('timeout exceeded when trying to connect'); },
      credentialOf: () => ({ id: '', expiresAt: 0 }),
      onRevoked: () => () => {},
    },
  });
  const response = await chat.post('{ hello }', { headers: ANN });
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE', incidentId: expect.any(String) } }] });
});

it('a subscription whose root field has a condition is refused, by HTTP and by WebSocket', async () => {
  await using chat = await startChat();
  const query = 'subscription ($never: Boolean = true) { talk(room: "hall") @skip(if: $never) { seq } }';
  expect((await ask(chat, query)).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  using raw = await RawSocket.open(chat.url);
  raw.subscribe('1', query);
  expect(await raw.until(({ type }) => type === 'error')).toMatchObject({ payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
});
