import type { WebSocket } from 'ws';

/**
 * Keeps what waits to be sent on all connections together below a limit, by cutting those that have most waiting. What many
 * connections share is counted for each of them: the count is never too low.
 * @returns how many were cut
 */
export function relieve(sockets: Iterable<WebSocket>, maxBytes: number): number {
  const backlogs = [...sockets].map((socket) => ({ socket, bytes: socket.bufferedAmount })).filter(({ bytes }) => bytes > 0);
  let total = backlogs.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= maxBytes) return 0;
  let cut = 0;
  for (const { socket, bytes } of backlogs.toSorted((a, b) => b.bytes - a.bytes)) {
    if (total <= maxBytes) break;
    socket.terminate();
    total -= bytes;
    cut += 1;
  }
  return cut;
}
