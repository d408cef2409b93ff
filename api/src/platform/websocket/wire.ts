import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { CLOSE, type Closing } from './close-codes.ts';

/** How much may wait to be sent on one connection, in bytes. */
export interface WireLimits {
  /** Above it a state is not sent but waits for its turn, and is then the newest. No less than what a stream of Node holds without asking to wait, 64 KiB. */
  readonly congestedAbove: number;
  /** Above it the connection is closed: its client is too slow, and memory is not without end. */
  readonly closedAbove: number;
}

export const DEFAULT_WIRE_LIMITS: WireLimits = { congestedAbove: 64 * 1024, closedAbove: 1024 * 1024 };

/** RFC 6455, §5.5: 125 bytes, of which the code takes two. */
const LONGEST_REASON = 123;

/** The sending side of one WebSocket. What waits is bounded, and nobody waits for it. */
export class Wire {
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #limits: WireLimits;
  readonly #closing: (closing: Closing) => void;
  #onDrain: (() => void)[] = [];

  /**
   * @param stream the TCP connection below the socket
   * @param closing told when this side begins to close: a client that does not read may take long to agree
   */
  constructor(socket: WebSocket, stream: Duplex, limits: WireLimits, closing: (closing: Closing) => void) {
    this.#socket = socket;
    this.#stream = stream;
    this.#limits = limits;
    this.#closing = closing;
    stream.on('drain', () => {
      const waiting = this.#onDrain;
      this.#onDrain = [];
      for (const then of waiting) then();
    });
  }

  get congested(): boolean {
    return this.#socket.bufferedAmount > this.#limits.congestedAbove;
  }

  whenDrained(then: () => void): void {
    this.#onDrain.push(then);
  }

  /** Sends a message. @param sent told when it was handed to the network */
  send(text: string, sent?: () => void): void {
    if (this.#mayQueue()) this.#socket.send(text, sent);
    else sent?.();
  }

  /**
   * Sends one message whose fragments are ready for the wire. They pass `ws` by, which would frame for each connection what
   * many share; between two of its own frames that is the same to it.
   */
  sendFragments(...fragments: readonly Buffer[]): void {
    if (!this.#mayQueue()) return;
    this.#stream.cork();
    for (const fragment of fragments) this.#stream.write(fragment);
    this.#stream.uncork();
  }

  close(closing: Closing): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const { code, reason } = closing;
    this.#socket.close(code, Buffer.byteLength(reason) <= LONGEST_REASON ? reason : '');
    this.#closing(closing);
  }

  #mayQueue(): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false;
    if (this.#socket.bufferedAmount <= this.#limits.closedAbove) return true;
    this.close(CLOSE.fellBehind);
    return false;
  }
}
