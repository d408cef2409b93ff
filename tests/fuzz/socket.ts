import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { HANGS_AFTER_MS } from './target.ts';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** A WebSocket whose client may send anything. */
export class HostileSocket {
  readonly socket: WebSocket;
  readonly received: Message[] = [];
  readonly #hangs = AbortSignal.timeout(HANGS_AFTER_MS);
  /** How it was closed; null while it is open. */
  closeCode: number | null = null;
  #news = Promise.withResolvers<void>();

  /** @param protocol the subprotocols that it offers */
  constructor(url: string, protocol: string[]) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, { perMessageDeflate: false });
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => {
      this.received.push(JSON.parse(String(data)) as Message);
      this.#tell();
    });
    this.socket.once('close', (code) => {
      this.closeCode = code;
      this.#tell();
    });
    this.#hangs.addEventListener('abort', () => this.#tell());
  }

  /** @returns whether it was opened */
  async opened(): Promise<boolean> {
    if (this.socket.readyState === WebSocket.CONNECTING) await Promise.race([once(this.socket, 'open'), once(this.socket, 'close'), once(this.socket, 'error')]).catch(() => {});
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** Waits for something to come, or for the connection to close. @returns whether it came */
  async until(fact: () => boolean): Promise<boolean> {
    while (!fact()) {
      if (this.closeCode !== null) return false;
      if (this.#hangs.aborted) throw new Error(`nothing came; before that: ${JSON.stringify(this.received.slice(-3)).slice(0, 1_000)}`);
      await this.#news.promise;
    }
    return true;
  }

  send(data: string | Buffer, options: { readonly fin?: boolean; readonly binary?: boolean } = {}): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(data, options, () => {});
  }

  tell(message: object): void {
    this.send(JSON.stringify(message));
  }

  /** Sends bytes past the protocol. */
  write(bytes: Buffer): void {
    const { _socket: stream } = this.socket as unknown as { readonly _socket: Duplex | null };
    if (stream?.writable) stream.write(bytes);
  }

  #tell(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }
}
