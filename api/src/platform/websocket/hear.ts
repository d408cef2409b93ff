import type { WebSocket } from 'ws';
import { TokenBucket } from '../limits/token-bucket.ts';
import { CLOSE } from './close-codes.ts';
import { SOCKET_LIMITS } from './socket-limits.ts';
import type { Wire } from './wire.ts';

const KILOBYTE = 1024;
/** A client that floods is told why, and then cut: it need not agree. */
const CUT_AFTER_MS = 5_000;

export interface Hearing {
  /** A client need not agree to be closed, and may go on sending: nothing of that is heard. */
  readonly isHeard: () => boolean;
  /** How long a message may be now. */
  readonly maxBytes: () => number;
  readonly receive: (text: string) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** Hears what a client sends, one message after the other, as long as it is text, not too long, and not too much. */
export function hear(socket: WebSocket, wire: Wire, { isHeard, maxBytes, receive, failed }: Hearing): void {
  const allowance = new TokenBucket(SOCKET_LIMITS.messages);

  /** @returns whether it is to be heard; if not, the connection is closing */
  function mayHear(bytes: number): boolean {
    if (!isHeard()) return false;
    if (allowance.take(1 + Math.floor(bytes / KILOBYTE)) === 0) return true;
    wire.close(CLOSE.tooManyMessages);
    setTimeout(() => socket.terminate(), CUT_AFTER_MS).unref();
    return false;
  }

  socket.on('ping', (data) => mayHear(data.length));
  socket.on('pong', (data) => mayHear(data.length));
  socket.on('message', (data: Buffer, isBinary) => {
    if (!mayHear(data.length)) return;
    if (isBinary) wire.close(CLOSE.notText);
    else if (data.length > maxBytes()) wire.close(CLOSE.initTooLong);
    else receive(data.toString()).catch((error: unknown) => {
      if (isOutOfPlace(error)) return wire.close(CLOSE.notForServers);
      failed(error);
      wire.close(CLOSE.failed);
    });
  });
}

/** A message that only servers send is nothing that went wrong here, though graphql-ws throws at it. */
function isOutOfPlace(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unexpected message of type');
}
