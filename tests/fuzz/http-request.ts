import { once } from 'node:events';
import { request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { deflateSync, gzipSync } from 'node:zlib';
import type { Operation } from './document.ts';
import { chance, pick, type Draw } from './draw.ts';
import { HANGS_AFTER_MS } from './target.ts';

export interface HttpAnswer {
  /** Null: the connection ended without one. */
  readonly status: number | null;
  readonly type: string;
  readonly body: string;
}

/** A request that is mostly well-formed as HTTP. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer | null;
}

const WRONG_TOKENS = [
  'Bearer', 'Bearer ', 'Basic YTpi', `Bearer cwk_${'A'.repeat(43)}`, `Bearer cws_${'A'.repeat(43)}`, 'Bearer cwk_short', `Bearer ${'x'.repeat(8_000)}`,
  'Bearer eyJhbGciOiJub25lIn0.e30.', 'Bearer \u00ff',
];

/** The headers of a credential: mostly a good one, sometimes one that is forged, spoilt, or none. */
function credential(draw: Draw, tokens: readonly string[]): Record<string, string> {
  if (chance(draw, 75)) return { authorization: `Bearer ${pick(draw, tokens)}` };
  if (chance(draw, 30)) return { authorization: `Bearer ${pick(draw, tokens).slice(0, -1)}${pick(draw, ['A', 'B', '', '=', 'AA'])}` };
  return chance(draw, 50) ? { authorization: pick(draw, WRONG_TOKENS) } : chance(draw, 50) ? { cookie: `cw_session=${pick(draw, ['', 'x', '%00', 'a; cw_session=b'])}` } : {};
}

/** Puts an operation into a request as GraphQL over HTTP has it. */
export function asPost(operation: Operation, draw: Draw, tokens: readonly string[]): HttpRequest {
  const extra = chance(draw, 10) ? { operationName: pick(draw, ['Q', '', '__proto__', 'x'.repeat(5_000)]) } : {};
  return {
    method: 'POST', path: '/graphql', body: JSON.stringify({ ...operation, ...extra }),
    headers: { 'content-type': 'application/json', accept: pick(draw, ['application/json', 'application/graphql-response+json', '*/*']), ...credential(draw, tokens) },
  };
}

/** Puts an operation into a request in which something is not as it should be. */
export function asOddRequest(operation: Operation, draw: Draw, tokens: readonly string[]): HttpRequest {
  const good = asPost(operation, draw, tokens);
  const json = String(good.body);
  const odd = (change: Partial<HttpRequest>, headers: HttpRequest['headers'] = {}): HttpRequest => ({ ...good, ...change, headers: { ...good.headers, ...headers } });
  const get = `/graphql?query=${encodeURIComponent(operation.query.toWellFormed()).slice(0, 6_000)}`;
  const makers: readonly (() => HttpRequest)[] = [
    () => odd({ body: `[${json},${json}]` }),
    () => odd({ body: `[${Array.from({ length: 1_000 }, () => '{"query":"{__typename}"}').join(',')}]` }),
    () => odd({ body: json.slice(0, Math.floor(json.length / 2)) }),
    () => odd({ body: pick(draw, ['', ' ', 'null', '1', '"x"', '[]', '{}', '{"query":null}', '{"query":7}', '{"query":{}}', '{"query":[]}', '{"query":""}', '{"id":"x"}']) }),
    () => odd({ body: JSON.stringify({ query: operation.query, variables: pick<unknown>(draw, [[], 'x', 7, '{}', [[1]], true]) }) }),
    () => odd({ body: `{"query":"{ viewer { id } }","variables":{"__proto__":{"a":1},"constructor":{"prototype":{"b":2}}},"extensions":${pick(draw, ['{}', '7', '[]', '{"persistedQuery":{"version":1,"sha256Hash":"00"}}'])}}` }),
    () => odd({ body: `{"query":"{ viewer { id } }","query":"mutation { __typename }"}` }),
    () => odd({ body: `{"query":"{ viewer { id } }","operationName":${pick(draw, ['7', '{}', '[]', '"Other"', '""', 'null'])}}` }),
    () => odd({ body: `{"query":"${'x'.repeat(pick(draw, [70_000, 1_000_000, 1_100_000]))}"}` }),
    () => odd({ body: `${'['.repeat(100_000)}` }),
    () => odd({ body: `{"query":"{ viewer { id } }","variables":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}` }),
    () => odd({ body: Buffer.from([0xff, 0xfe, 0x7b, 0x00]) }),
    () => odd({ body: deflateSync(json) }, { 'content-encoding': 'deflate' }),
    () => odd({ body: gzipSync(json) }, { 'content-encoding': 'gzip' }),
    () => odd({}, { 'content-encoding': 'br' }),
    () => odd({}, { 'content-type': pick(draw, ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'application/graphql', ';', 'application/json; charset="']) }),
    () => odd({}, { accept: pick(draw, ['text/html', 'image/png', '', 'multipart/mixed', ';;', 'application/json;q=0']) }),
    () => odd({}, { authorization: ['Bearer a', 'Bearer b'], 'x-forwarded-for': ['1.2.3.4', "'; --"], cookie: ['a=b', 'cw_session=c'] }),
    () => odd({}, { 'x-a': 'x'.repeat(20_000) }),
    () => odd({}, Object.fromEntries(Array.from({ length: 1_500 }, (_, n) => [`x-${n}`, '1']))),
    () => odd({ method: 'GET', path: get, body: null }, { 'apollo-require-preflight': 'true' }),
    () => odd({ method: 'GET', path: '/graphql?query=mutation%20%7B%20signOut%20%7D', body: null }, { 'apollo-require-preflight': 'true' }),
    () => odd({ method: 'GET', path: pick(draw, ['/graphql?query=%', '/graphql?query={a}&query={b}', '/graphql?query={__typename}&variables=[', '/graphql?query={__typename}&variables=[]', '/graphql?query={__typename}&extensions=7', '/graphql', '/%', '/graphql/../..%2f']), body: null }, { 'apollo-require-preflight': 'true' }),
    () => odd({ method: pick(draw, ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'QUERY']) }),
  ];
  return pick(draw, makers)();
}

/** Sends a request over a connection of its own. */
export async function send(url: string, { method, path, headers, body }: HttpRequest): Promise<HttpAnswer> {
  const { hostname, port } = new URL(url);
  const request = openRequest({
    hostname, port, method, path, agent: false, signal: AbortSignal.timeout(HANGS_AFTER_MS),
    headers: { ...headers, ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }) } as Record<string, string>,
  });
  request.end(body ?? undefined);
  try {
    const [response] = await once(request, 'response');
    return { status: response.statusCode, type: String(response.headers['content-type'] ?? ''), body: await text(response) };
  } catch (error) {
    // A server may answer and hang up before it has read everything.
    if (['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')) return { status: null, type: '', body: '' };
    throw error;
  }
}

const HOST = 'Host: x\r\n';
/** Bytes that are no HTTP request, or only the beginning of one, after which the client is gone or waits. */
export const RAW_BYTES: readonly string[] = [
  'GET', '\r\n\r\n', 'POST /graphql HTTP/1.1\r\n\r\n', `POST /graphql HTTP/9.9\r\n${HOST}\r\n`, `POST /graphql HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${HOST}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`, `POST /graphql HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, `POST /graphql HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"query":`,
  `GET / HTTP/1.1\r\n${HOST}X: ${'y'.repeat(40_000)}\r\n\r\n`, `GET http://[ HTTP/1.1\r\n${HOST}\r\n`, `GET /graphql HTTP/1.1\r\nHost: \0\r\n\r\n`, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  `GET /graphql HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`, `GET /graphql HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 1\r\nSec-WebSocket-Key: x\r\n\r\n`,
  `GET /graphql HTTP/1.1\r\n${HOST}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ,,;\r\n\r\n`,
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', `CONNECT /graphql HTTP/1.1\r\n${HOST}\r\n`,
];

/** Sends bytes, and goes: hanging up, or by ending its side and reading what comes. */
export async function sendRaw(url: string, bytes: string, hangUp: boolean): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (hangUp) {
    socket.write(bytes, 'latin1', () => socket.resetAndDestroy());
    await once(socket, 'close');
    return '';
  }
  socket.end(bytes, 'latin1');
  return await text(socket).catch(() => '');
}
