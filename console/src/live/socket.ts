import { createClient } from 'graphql-ws/client';
import type { Client } from 'graphql-ws/client';
import { shallowRef } from 'vue';
import { refreshViewer } from '../session/viewer.ts';
import { giveUp } from './giveUp.ts';
import { retryWaitMs } from './retry.ts';

const KEEP_ALIVE_MS = 10_000;
const PONG_WITHIN_MS = 5_000;
const ACK_WITHIN_MS = 10_000;

/** What is known of the way to the server. It says nothing about the freshness of data: only the heartbeat does. */
export interface Connection {
  readonly open: boolean;
  /** Retries since the connection was lost. */
  readonly retries: number;
  /** When the next retry begins, on the monotonic clock in ms; null while none is waiting. */
  readonly nextRetryAtMs: number | null;
}

export const connection = shallowRef<Connection>({ open: false, retries: 0, nextRetryAtMs: null });

let client: Client | null = null;

/** Waits before retry number `retries` (from 0); while the connection is lost, the screen shows how long. */
export async function waitToRetry(retries: number): Promise<void> {
  const waitMs = retryWaitMs(retries, Math.random());
  if (!connection.value.open) {
    connection.value = { open: false, retries: retries + 1, nextRetryAtMs: performance.now() + waitMs };
  }
  await new Promise((resolve) => setTimeout(resolve, waitMs));
  connection.value = { ...connection.value, nextRetryAtMs: null };
}

function open(): Client {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  let current: WebSocket | null = null;
  const opened = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    keepAlive: KEEP_ALIVE_MS,
    connectionAckWaitTimeout: ACK_WITHIN_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: waitToRetry,
    shouldRetry: () => true,
    on: {
      opened: (made) => {
        current = made as WebSocket;
      },
      ping: (received) => {
        // A frozen peer never closes: without an answer the connection is given up, and the retry finds a living one.
        if (!received) pongTimer = setTimeout(() => giveUp(opened, current), PONG_WITHIN_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
      connected: () => {
        connection.value = { open: true, retries: 0, nextRetryAtMs: null };
      },
      closed: () => {
        clearTimeout(pongTimer);
        connection.value = { ...connection.value, open: false };
        void refreshViewer();
      },
    },
  });
  return opened;
}

/** The one connection of this page; it opens with the first subscription. */
export function socket(): Client {
  client ??= open();
  return client;
}

/** Closes the connection for good, when the session has ended. */
export function closeSocket(): void {
  void client?.dispose();
  client = null;
  connection.value = { open: false, retries: 0, nextRetryAtMs: null };
}
