import { once } from 'node:events';
import { WebSocket, type ClientOptions, type RawData } from 'ws';
import { ANN } from './chat-server.ts';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly data?: Record<string, Record<string, unknown>> };
}

/** A WebSocket that a test drives message by message. */
export class RawSocket implements Disposable {
  readonly socket: WebSocket;
  readonly received: Message[] = [];
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  #news = Promise.withResolvers<void>();

  constructor(url: string, options: ClientOptions = {}, protocol = 'graphql-transport-ws') {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol, options);
    this.closed = new Promise((resolve) => {
      this.socket.once('close', (code, reason) => { resolve({ code, reason: String(reason) }); this.#tell(); });
    });
    this.socket.on('error', () => {});
    this.socket.on('message', (data: RawData) => {
      this.received.push(JSON.parse(String(data)) as Message);
      this.#tell();
    });
  }

  /** Opens a connection that the server has acknowledged. */
  static async open(url: string, token = ANN, options: ClientOptions = {}): Promise<RawSocket> {
    const raw = new RawSocket(url, options);
    await raw.init({ authorization: `Bearer ${token}` });
    await raw.until(({ type }) => type === 'connection_ack');
    return raw;
  }

  async init(payload?: object): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
    this.send({ type: 'connection_init', payload });
  }

  send(message: object): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables: object = {}): void {
    this.send({ type: 'subscribe', id, payload: { query, variables } });
  }

  /** Waits for a message, also one that is here already. */
  async until(matches: (message: Message) => boolean): Promise<Message> {
    while (true) {
      const found = this.received.find(matches);
      if (found !== undefined) return found;
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error('the connection was closed before that message came');
      await this.#news.promise;
    }
  }

  /** The payloads of one operation so far, each without the name of its field. */
  results(id: string): readonly Record<string, unknown>[] {
    return this.received.filter((message) => message.type === 'next' && message.id === id).map(({ payload }) => Object.values(payload!.data!)[0]!);
  }

  [Symbol.dispose](): void {
    this.socket.terminate();
  }

  #tell(): void {
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }
}
