import type { Client } from 'graphql-ws/client';

/**
 * Gives up a connection that does not answer. What may still come through it is not heard any more: the client goes on over
 * another one at once, under the same ids of operations, and would be told things twice and out of order.
 */
export function giveUp(client: Pick<Client, 'terminate'>, socket: { onmessage: unknown } | null): void {
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- the client listens in this way, and it is its listener that must go
  if (socket !== null) socket.onmessage = null;
  client.terminate();
}
