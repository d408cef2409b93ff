import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { LiveRooms } from '../live/live-rooms.ts';
import type { LiveCounts } from '../live/live-tally.ts';
import { addCounts, addGauge } from '../metrics/instruments.ts';
import type { SocketTally } from '../websocket/socket-tally.ts';

const SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Every other address is one of the console's files or nothing at all. */
const ROUTES = ['/graphql', '/health/live', '/health/ready', '/metrics'];

/** Adds to the metrics what is answered over HTTP, by address and by the first digit of the status. */
export function watchHttp(registry: Registry, server: FastifyInstance): void {
  const requests = new Counter({
    name: 'clausewatch_http_requests_total', registers: [registry], labelNames: ['route', 'status'],
    help: 'HTTP requests answered. All files of the console are one route.',
  });
  const durations = new Histogram({
    name: 'clausewatch_http_request_duration_seconds', registers: [registry], labelNames: ['route'], buckets: SECONDS,
    help: 'How long HTTP requests took, from their headers to the end of the answer.',
  });
  server.addHook('onResponse', async (request, reply) => {
    const { url = '' } = request.routeOptions;
    const route = ROUTES.includes(url) ? url : 'console';
    requests.inc({ route, status: `${Math.floor(reply.statusCode / 100)}xx` });
    durations.observe({ route }, reply.elapsedTime / 1_000);
  });
}

/** Adds to the metrics how many are connected over WebSocket, how many of them share how many streams, and what they were sent. */
export function watchSockets(registry: Registry, sockets: { count(): number; readonly tally: SocketTally }, rooms: Pick<LiveRooms<unknown>, 'count' | 'tally'>): void {
  const { tally } = sockets;
  addGauge(registry, 'clausewatch_websocket_connections', 'Open WebSocket connections.', () => sockets.count());
  addGauge(registry, 'clausewatch_live_rooms', 'Streams that are executed once for everybody who listens.', () => rooms.count().rooms);
  addGauge(registry, 'clausewatch_live_subscriptions', 'Subscriptions that are being served.', () => rooms.count().viewers);
  addCounts(registry, 'clausewatch_websocket_opened_total', 'WebSocket connections taken.', [], () => [[[], tally.opened]]);
  addCounts(registry, 'clausewatch_websocket_refused_total', 'WebSocket connections not taken: the server was stopping, or full.', ['reason'],
    () => Object.entries(tally.refused).map(([reason, count]) => [[reason], count]));
  addCounts(registry, 'clausewatch_websocket_ended_total', 'WebSocket connections that the server ended, by why; fellBehind and backlog are slow viewers.', ['reason'],
    () => [...tally.ended].map(([reason, count]) => [[reason], count]));

  const byKind = (read: (counts: LiveCounts) => number) => () => Object.entries(rooms.tally).map(([kind, counts]) => [[kind], read(counts)] as const);
  addCounts(registry, 'clausewatch_live_deliveries_total', 'Live payloads handed to connections: each counts for each of its viewers.', ['kind'], byKind(({ deliveries }) => deliveries));
  addCounts(registry, 'clausewatch_live_delivered_bytes_total', 'Bytes of live payloads handed to connections.', ['kind'], byKind(({ bytes }) => bytes));
  addCounts(registry, 'clausewatch_live_arrivals_total', 'Viewers who came, by what they were sent first: what they had missed, or how things stand.', ['kind', 'answer'],
    () => Object.entries(rooms.tally).flatMap(([kind, { resumed, snapshots }]) => [[[kind, 'resumed'], resumed], [[kind, 'snapshot'], snapshots]] as const));
}
