import { describe, expect, it } from 'vitest';
import { FellBehind, Hub } from '../../../api/src/platform/live/hub.ts';

interface Topics {
  readonly tick: { readonly n: number };
  readonly other: string;
}

/** Reads a stream to its end. */
async function readAll<Payload>(stream: AsyncIterable<Payload>): Promise<Payload[]> {
  const read: Payload[] = [];
  for await (const payload of stream) read.push(payload);
  return read;
}

describe('a hub', () => {
  it('passes on to everybody under the same topic and key, from the moment of subscribing', async () => {
    const hub = new Hub<Topics>();
    const abort = new AbortController();
    hub.publish('tick', 'a', { n: 0 });
    const streams = ['a', 'a', 'b'].map((key) => hub.subscribe('tick', key, { signal: abort.signal, keep: 10 })[Symbol.asyncIterator]());
    hub.publish('tick', 'a', { n: 1 });
    hub.publish('tick', 'b', { n: 2 });
    hub.publish('other', 'a', 'not for them');
    expect(await Promise.all(streams.map(async (stream) => (await stream.next()).value))).toEqual([{ n: 1 }, { n: 1 }, { n: 2 }]);
  });

  it('gives what was published before it is asked for, and also what comes after', async () => {
    const hub = new Hub<Topics>();
    const stream = hub.subscribe('tick', '', { signal: new AbortController().signal, keep: 10 })[Symbol.asyncIterator]();
    hub.publish('tick', '', { n: 1 });
    hub.publish('tick', '', { n: 2 });
    expect([(await stream.next()).value, (await stream.next()).value]).toEqual([{ n: 1 }, { n: 2 }]);
    const later = stream.next();
    hub.publish('tick', '', { n: 3 });
    expect((await later).value).toEqual({ n: 3 });
  });

  it('keeps only the newest for a slow reader of a state', async () => {
    const hub = new Hub<Topics>();
    const stream = hub.subscribe('tick', '', { signal: new AbortController().signal, keep: 'newest' })[Symbol.asyncIterator]();
    for (let n = 1; n <= 5; n += 1) hub.publish('tick', '', { n });
    expect((await stream.next()).value).toEqual({ n: 5 });
  });

  it('lets go of a reader that falls further behind than its limit, tells it, and keeps the others', async () => {
    const hub = new Hub<Topics>();
    const { signal } = new AbortController();
    const slow = hub.subscribe('tick', '', { signal, keep: 3 });
    const patient = hub.subscribe('tick', '', { signal, keep: 100 })[Symbol.asyncIterator]();
    for (let n = 1; n <= 4; n += 1) hub.publish('tick', '', { n });
    await expect(readAll(slow)).rejects.toThrow(FellBehind);
    expect(hub.listeners('tick', '')).toBe(1);
    expect((await patient.next()).value).toEqual({ n: 1 });
  });

  it('ends a stream by its signal, also one that waits and one that is subscribed too late', async () => {
    const hub = new Hub<Topics>();
    const abort = new AbortController();
    const waiting = readAll(hub.subscribe('tick', '', { signal: abort.signal, keep: 10 }));
    abort.abort();
    expect(await waiting).toEqual([]);
    expect(await readAll(hub.subscribe('tick', '', { signal: abort.signal, keep: 10 }))).toEqual([]);
    expect(hub.listeners('tick', '')).toBe(0);
  });

  it('forgets a reader that stops reading', async () => {
    const hub = new Hub<Topics>();
    const stream = hub.subscribe('tick', '', { signal: new AbortController().signal, keep: 10 });
    hub.publish('tick', '', { n: 1 });
    for await (const payload of stream) if (payload.n === 1) break;
    expect(hub.listeners('tick', '')).toBe(0);
  });
});
