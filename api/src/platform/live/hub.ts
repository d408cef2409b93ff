/** A subscriber read more slowly than was published, and what it missed is gone: it must catch up by its cursor. */
export class FellBehind extends Error {
  override readonly name = 'FellBehind';
  constructor(topic: string, limit: number) {
    super(`a subscriber of "${topic}" was ${limit} payloads behind`);
  }
}

export interface Subscription {
  /** Ends the subscription: the iterator is done after what it already holds is dropped. */
  readonly signal: AbortSignal;
  /** `newest`: what was not read in time is replaced. A number: so many payloads wait, and one more throws `FellBehind`. */
  readonly keep: 'newest' | number;
}

/**
 * Passes payloads from those who make them to those who listen, inside this process. A topic may be divided by a key
 * (a unit, a ticket); without one its key is the empty text.
 * @typeParam Topics the payload of each topic by its name
 */
export class Hub<Topics extends object> {
  readonly #queues = new Map<string, Set<Queue<unknown>>>();

  /** Hands a payload to everybody who listens now. Never waits, never throws. */
  publish<Topic extends keyof Topics & string>(topic: Topic, key: string, payload: Topics[Topic]): void {
    for (const queue of this.#queues.get(channel(topic, key)) ?? []) queue.put(payload);
  }

  /**
   * Listens from now on, before the first payload is asked for.
   * @returns a stream to be read once
   */
  subscribe<Topic extends keyof Topics & string>(topic: Topic, key: string, { signal, keep }: Subscription): AsyncIterable<Topics[Topic]> {
    const name = channel(topic, key);
    const queues = this.#queues.get(name) ?? new Set();
    const queue = new Queue<unknown>(topic, keep, () => {
      signal.removeEventListener('abort', queue.end);
      queues.delete(queue);
      if (queues.size === 0) this.#queues.delete(name);
    });
    this.#queues.set(name, queues.add(queue));
    signal.addEventListener('abort', queue.end);
    if (signal.aborted) queue.end();
    // Under this name only `publish` puts payloads in, and it takes none but this topic's.
    return queue as AsyncIterable<Topics[Topic]>;
  }

  /** How many listen to a topic under a key. */
  listeners(topic: keyof Topics & string, key: string): number {
    return this.#queues.get(channel(topic, key))?.size ?? 0;
  }
}

function channel(topic: string, key: string): string {
  return `${topic}\n${key}`;
}

/** What was published to one subscriber and not read yet. */
class Queue<Payload> implements AsyncIterable<Payload>, AsyncIterator<Payload, undefined> {
  readonly #topic: string;
  readonly #keep: 'newest' | number;
  readonly #ended: () => void;
  #waiting: Payload[] = [];
  #reader: PromiseWithResolvers<IteratorResult<Payload, undefined>> | null = null;
  #state: 'open' | 'ended' | FellBehind = 'open';

  constructor(topic: string, keep: 'newest' | number, ended: () => void) {
    this.#topic = topic;
    this.#keep = keep;
    this.#ended = ended;
  }

  put(value: Payload): void {
    if (this.#reader !== null) {
      this.#reader.resolve({ value, done: false });
      this.#reader = null;
    } else if (this.#keep === 'newest') {
      this.#waiting = [value];
    } else if (this.#waiting.length < this.#keep) {
      this.#waiting.push(value);
    } else {
      this.#close(new FellBehind(this.#topic, this.#keep));
    }
  }

  readonly end = (): void => this.#close('ended');

  #close(state: 'ended' | FellBehind): void {
    if (this.#state !== 'open') return;
    this.#state = state;
    this.#waiting = [];
    this.#reader?.resolve({ value: undefined, done: true });
    this.#reader = null;
    this.#ended();
  }

  async next(): Promise<IteratorResult<Payload, undefined>> {
    if (this.#waiting.length > 0) return { value: this.#waiting.shift()!, done: false };
    if (this.#state === 'ended') return { value: undefined, done: true };
    if (this.#state !== 'open') throw this.#state;
    this.#reader ??= Promise.withResolvers();
    return await this.#reader.promise;
  }

  async return(): Promise<IteratorResult<Payload, undefined>> {
    this.end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
