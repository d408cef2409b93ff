import { Gauge, type Registry } from 'prom-client';
import type { LiveRooms } from '../live/live-rooms.ts';
import type { WebSocketServerHandle } from '../websocket/websocket-server.ts';

/** Adds to the metrics how many are connected, and how many of them share how many streams. */
export function watchTransport(registry: Registry, sockets: WebSocketServerHandle, rooms: Pick<LiveRooms<unknown>, 'count'>): void {
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({ name, help, registers: [registry], collect() { this.set(read()); } });
  gauge('websocket_connections', 'Open WebSocket connections.', () => sockets.count());
  gauge('live_rooms', 'Streams that are executed once for everybody who listens.', () => rooms.count().rooms);
  gauge('live_viewers', 'Subscriptions that are being served.', () => rooms.count().viewers);
}
