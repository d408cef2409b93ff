import type { Socket } from 'node:net';
import { fastify, type ConnectionError, type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { ErrorCode } from '../graphql/error-codes.ts';
import { newRequestId, underLog, type Logger } from '../log.ts';
import { addSecurityHeaders } from './security-headers.ts';
import type { TrustsProxy } from './trusted-proxies.ts';

const MAX_BODY_BYTES = 1024 * 1024;
/** How long a client may take to send its request. */
const REQUEST_WITHIN_MS = 30_000;
const HEADERS_WITHIN_MS = 10_000;
/** How often Node looks for requests that took longer than that. */
const CHECK_EVERY_MS = 5_000;
const MAX_HEADER_BYTES = 16 * 1024;
/** How long an answer may take; long before that a proxy has given up. */
const ANSWER_WITHIN_MS = 60_000;
/** How long a stopping server waits for answers under way before it cuts them off. */
const DRAIN_WITHIN_MS = 10_000;

const WORDS: Readonly<Record<number, string>> = { 503: 'The server cannot answer just now, try again in some seconds.' };

/** An HTTP server with its limits and headers, and no routes yet. */
export function createHttpServer(trustsProxy: TrustsProxy, log: Logger): FastifyInstance {
  const server = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    handlerTimeout: ANSWER_WITHIN_MS,
    genReqId: newRequestId,
    clientErrorHandler: refuseConnection,
    frameworkErrors: (error, _request, reply) => void refuse(reply as FastifyReply, 400, error.message),
    http: {
      headersTimeout: HEADERS_WITHIN_MS,
      connectionsCheckingInterval: CHECK_EVERY_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
      // Some clients offer HTTP/2 on every request; only a WebSocket is an upgrade here, and all else is answered as it came.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
  });
  addSecurityHeaders(server, trustsProxy);
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    underLog({ requestId: request.id }, done);
  });
  server.addHook('onRequest', async (request, reply) => {
    if (!URL.canParse(`http://${request.headers.host}`)) return await refuse(reply, 400, 'The Host header is no host.');
  });

  server.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, path: request.url.split('?', 1)[0] }, 'a request failed');
    return await refuse(reply, status, status >= 500 ? WORDS[status] ?? 'Something went wrong.' : error.message);
  });

  let cut: NodeJS.Timeout | undefined;
  server.addHook('preClose', async () => {
    cut = setTimeout(() => server.server.closeAllConnections(), DRAIN_WITHIN_MS);
  });
  server.addHook('onClose', async () => clearTimeout(cut));
  return server;
}

/** Answers in the form of a GraphQL request error, whatever was asked. */
async function refuse(reply: FastifyReply, status: number, message: string): Promise<FastifyReply> {
  return await reply.code(status).send(requestError(status, message));
}

function requestError(status: number, message: string): object {
  const code: ErrorCode = status === 503 ? 'UNAVAILABLE' : status >= 500 ? 'INTERNAL' : 'BAD_REQUEST';
  return { errors: [{ message, extensions: { code } }] };
}

/** What Node cannot read as HTTP never becomes a request: it is answered as one all the same, and the connection closed. */
function refuseConnection(this: void, error: ConnectionError, socket: Socket): void {
  if (socket.destroyed || !socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, reason, message] = UNREADABLE[error.code] ?? [400, 'Bad Request', 'This is no HTTP request.'];
  const body = JSON.stringify(requestError(status, message));
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/json; charset=utf-8\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

const UNREADABLE: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', `The headers are longer than ${MAX_HEADER_BYTES} bytes.`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request took too long to arrive.'],
};
