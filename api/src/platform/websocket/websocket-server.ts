import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { readIncoming } from '../http/incoming.ts';
import type { TrustsProxy } from '../http/trusted-proxies.ts';
import { relieve } from './backlog.ts';
import { CLOSE } from './close-codes.ts';
import type { AcceptSocket } from './graphql-socket.ts';
import { SOCKET_LIMITS } from './socket-limits.ts';

const PING_EVERY_MS = 12_000;
const RELIEVE_EVERY_MS = 1_000;
/** How long clients have to answer when the server closes, before they are cut off. */
const CLOSE_WITHIN_MS = 3_000;

export interface WebSocketServerHandle {
  /** How many connections are open. */
  count(): number;
  /** Takes no more connections, tells every client to come back later, and resolves when the last one is gone. */
  close(): Promise<void>;
}

export interface WebSocketServerOptions {
  readonly path: string;
  readonly maxConnections: number;
  readonly trustsProxy: TrustsProxy;
}

/** Opens WebSockets at `path` of an HTTP server, and cuts those whose peer has gone without a word. */
export function openWebSocketServer(http: Server, { path, maxConnections, trustsProxy }: WebSocketServerOptions, accept: AcceptSocket): WebSocketServerHandle {
  const server = new WebSocketServer({ noServer: true, maxPayload: SOCKET_LIMITS.maxMessageBytes, perMessageDeflate: false, handleProtocols });
  /** Those who have not answered the last ping. */
  const silent = new Set<WebSocket>();
  let closing = false;

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    if (request.url?.split('?', 1)[0] !== path) return reject(stream, '404 Not Found');
    if (closing || server.clients.size >= maxConnections) return reject(stream, '503 Service Unavailable');
    server.handleUpgrade(request, stream, head, (socket) => {
      socket.on('pong', () => silent.delete(socket));
      socket.once('close', () => silent.delete(socket));
      accept(socket, stream, readIncoming(request, trustsProxy));
    });
  }

  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (silent.has(socket)) {
        socket.terminate();
      } else if (socket.readyState === socket.OPEN) {
        silent.add(socket);
        socket.ping();
      }
    }
  }, PING_EVERY_MS);
  const relieving = setInterval(() => relieve(server.clients, SOCKET_LIMITS.maxBacklogBytes), RELIEVE_EVERY_MS);
  http.on('upgrade', upgrade);

  return {
    count: () => server.clients.size,
    async close() {
      closing = true;
      clearInterval(pinging);
      clearInterval(relieving);
      const gone = [...server.clients].map((socket) => new Promise((resolve) => {
        socket.once('close', resolve);
        socket.close(CLOSE.restarting.code, CLOSE.restarting.reason);
      }));
      const cutting = setTimeout(() => { for (const socket of server.clients) socket.terminate(); }, CLOSE_WITHIN_MS);
      await Promise.all(gone);
      clearTimeout(cutting);
    },
  };
}

function reject(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
