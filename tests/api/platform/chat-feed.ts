import { EventEmitter } from 'node:events';
import { GraphQLError } from 'graphql';
import { Hub } from '../../../api/src/platform/live/hub.ts';
import type { LiveField } from '../../../api/src/platform/live/live-field.ts';
import type { Board, ChatViewer, Talk } from './chat-schema.ts';

interface RoomArgs {
  readonly room: string;
}

/** What happens in the rooms of the test, in the order of one counter. */
export class ChatFeed {
  readonly #hub = new Hub<{ talk: Talk; board: Board }>();
  readonly #said: { readonly seq: number; readonly room: string; readonly text: string }[] = [];
  readonly #boards = new Map<string, Board>();
  /** Tells when something was asked: `catchUp`, `stream`, `streamEnded`, each with the room. */
  readonly asked = new EventEmitter<{ catchUp: [string]; stream: [string]; streamEnded: [string] }>();
  /** Awaited by each catch-up before it reads. */
  beforeCatchUp: () => Promise<void> = async () => {};
  /** Set to make every stream fail with its next payload. */
  failure: Error | null = null;
  seq = 0;

  say(room: string, text: string): void {
    this.seq += 1;
    this.#said.push({ seq: this.seq, room, text });
    this.#hub.publish('talk', room, { seq: this.seq, texts: [text] });
  }

  stand(room: string, count: number, ballast = ''): void {
    this.seq += 1;
    const board = { seq: this.seq, count, ballast };
    this.#boards.set(room, board);
    this.#hub.publish('board', room, board);
  }

  /** The board as it is, once more and without a new place: as when only time has passed. */
  restate(room: string, count: number): void {
    const board = { ...this.#boards.get(room)!, count };
    this.#boards.set(room, board);
    this.#hub.publish('board', room, board);
  }

  readonly talk: LiveField<RoomArgs, ChatViewer, Talk> = {
    name: 'talk',
    kind: 'EVENT',
    shareKey: ({ room }, viewer) => allow(room, viewer),
    catchUp: async ({ room, after }) => {
      this.asked.emit('catchUp', room);
      await this.beforeCatchUp();
      const missed = after === null ? [] : this.#said.filter((line) => line.room === room && line.seq > after);
      return missed.length === 0 ? null : { seq: missed.at(-1)!.seq, texts: missed.map(({ text }) => text) };
    },
    stream: ({ room }, _viewer, signal) => this.#stream('talk', room, signal, 1_000),
  };

  readonly board: LiveField<RoomArgs, ChatViewer, Board> = {
    name: 'board',
    kind: 'STATE',
    shareKey: ({ room }, viewer) => allow(room, viewer),
    catchUp: async ({ room }) => {
      this.asked.emit('catchUp', room);
      await this.beforeCatchUp();
      return this.#boards.get(room) ?? null;
    },
    stream: ({ room }, _viewer, signal) => this.#stream('board', room, signal, 'newest'),
  };

  async *#stream<Topic extends 'talk' | 'board'>(topic: Topic, room: string, signal: AbortSignal, keep: 'newest' | number) {
    const payloads = this.#hub.subscribe(topic, room, { signal, keep });
    this.asked.emit('stream', room);
    try {
      for await (const payload of payloads) {
        if (this.failure !== null) throw this.failure;
        yield payload;
      }
    } finally {
      this.asked.emit('streamEnded', room);
    }
  }
}

function allow(room: string, viewer: ChatViewer): string {
  if (room === 'cellar') throw new GraphQLError('Nobody may listen in the cellar.', { extensions: { code: 'FORBIDDEN' } });
  // The attic is shared by nobody: everybody hears it alone.
  return room === 'attic' ? viewer.name : 'all';
}
