import { fastify, type FastifyError, type FastifyInstance } from 'fastify';
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

  server.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, path: request.url.split('?', 1)[0] }, 'a request failed');
    const message = status >= 500 ? 'Something went wrong.' : error.message;
    return await reply.code(status).send({ errors: [{ message, extensions: { code: status >= 500 ? 'INTERNAL' : 'BAD_REQUEST' } }] });
  });

  let cut: NodeJS.Timeout | undefined;
  server.addHook('preClose', async () => {
    cut = setTimeout(() => server.server.closeAllConnections(), DRAIN_WITHIN_MS);
  });
  server.addHook('onClose', async () => clearTimeout(cut));
  return server;
}
