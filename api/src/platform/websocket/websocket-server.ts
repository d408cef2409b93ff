import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { readIncoming } from '../http/incoming.ts';
import type { TrustsProxy } from '../http/trusted-proxies.ts';
import { relieve } from './backlog.ts';
import { CLOSE } from './close-codes.ts';
import { DEPARTURE, inSlices } from './departure.ts';
import type { AcceptSocket, Dismiss } from './graphql-socket.ts';
import { SOCKET_LIMITS } from './socket-limits.ts';
import { SocketTally, type SocketRefusal } from './socket-tally.ts';

const PING_EVERY_MS = 12_000;
const RELIEVE_EVERY_MS = 1_000;
/** When who was refused for the moment may try again, in seconds. */
const RETRY_AFTER_S = 1;

export interface WebSocketServerHandle {
  /** How many connections are open. */
  count(): number;
  readonly tally: SocketTally;
  /** Takes no more connections from now on. */
  refuse(): void;
  /** Takes no more connections, ends the others slice by slice, each when its answers are sent, telling the client to come back, and resolves when the last one is gone. */
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
  /** How to end each connection kindly. */
  const dismissals = new Map<WebSocket, Dismiss>();
  const tally = new SocketTally();
  let refusing = false;

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    if (request.url?.split('?', 1)[0] !== path) return reject(stream, '404 Not Found');
    if (refusing) return refuseFor('stopping', stream);
    if (server.clients.size >= maxConnections) return refuseFor('full', stream);
    server.handleUpgrade(request, stream, head, (socket) => {
      socket.on('pong', () => silent.delete(socket));
      socket.once('close', () => {
        silent.delete(socket);
        dismissals.delete(socket);
      });
      tally.opened += 1;
      dismissals.set(socket, accept(socket, stream, readIncoming(request, trustsProxy)));
    });
  }

  function refuseFor(reason: SocketRefusal, stream: Duplex): void {
    tally.refused[reason] += 1;
    reject(stream, '503 Service Unavailable', `Retry-After: ${RETRY_AFTER_S}\r\n`);
  }

  const pinging = setInterval(() => {
    for (const socket of server.clients) {
      if (silent.has(socket)) {
        tally.end('silent');
        socket.terminate();
      } else if (socket.readyState === socket.OPEN) {
        silent.add(socket);
        socket.ping();
      }
    }
  }, PING_EVERY_MS);
  const relieving = setInterval(() => tally.end('backlog', relieve(server.clients, SOCKET_LIMITS.maxBacklogBytes)), RELIEVE_EVERY_MS);
  http.on('upgrade', upgrade);

  return {
    count: () => server.clients.size,
    tally,
    refuse() { refusing = true; },
    async close() {
      refusing = true;
      const gone = [...server.clients].map((socket) => new Promise((resolve) => { socket.once('close', resolve); }));
      await inSlices([...server.clients], DEPARTURE, (socket) => dismissals.get(socket)?.(CLOSE.restarting, true));
      const hurrying = setTimeout(() => { for (const dismiss of dismissals.values()) dismiss(CLOSE.restarting, false); }, DEPARTURE.answerWithinMs);
      const cutting = setTimeout(() => { for (const socket of server.clients) socket.terminate(); }, DEPARTURE.answerWithinMs + DEPARTURE.agreeWithinMs);
      await Promise.all(gone);
      for (const timer of [pinging, relieving, hurrying, cutting]) clearTimeout(timer);
    },
  };
}

function reject(stream: Duplex, status: string, headers = ''): void {
  stream.end(`HTTP/1.1 ${status}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`);
}
