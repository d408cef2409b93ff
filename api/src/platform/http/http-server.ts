import { fastify, type FastifyError, type FastifyInstance, type FastifyReply } from 'fastify';
import type { Logger } from '../log.ts';
import { addSecurityHeaders } from './security-headers.ts';
import type { TrustsProxy } from './trusted-proxies.ts';

const MAX_BODY_BYTES = 1024 * 1024;
/** How long a client may take to send its request. */
const REQUEST_WITHIN_MS = 30_000;
const HEADERS_WITHIN_MS = 10_000;
/** How long an answer may take; long before that a proxy has given up. */
const ANSWER_WITHIN_MS = 60_000;
/** How long a stopping server waits for answers under way before it cuts them off. */
const DRAIN_WITHIN_MS = 10_000;

/** An HTTP server with its limits and headers, and no routes yet. */
export function createHttpServer(trustsProxy: TrustsProxy, log: Logger): FastifyInstance {
  const server = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    handlerTimeout: ANSWER_WITHIN_MS,
    http: {
      headersTimeout: HEADERS_WITHIN_MS,
      // Some clients offer HTTP/2 on every request; only a WebSocket is an upgrade here, and all else is answered as it came.
      shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    },
  });
  addSecurityHeaders(server, trustsProxy);
  server.addHook('onRequest', async (request, reply) => {
    if (!URL.canParse(`http://${request.headers.host}`)) return await refuse(reply, 400, 'The Host header is no host.');
  });

  server.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, path: request.url.split('?', 1)[0] }, 'a request failed');
    return await refuse(reply, status, status >= 500 ? 'Something went wrong.' : error.message);
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
  return await reply.code(status).send({ errors: [{ message, extensions: { code: status >= 500 ? 'INTERNAL' : 'BAD_REQUEST' } }] });
}
