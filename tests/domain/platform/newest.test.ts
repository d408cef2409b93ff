import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Hub } from '../../../api/src/platform/live/hub.ts';
import { newest } from '../../../api/src/platform/live/newest.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A source and what was thinned out of it so far, with the time at which each came. */
function setUp(intervalMs: number) {
  const hub = new Hub<{ value: number }>();
  const abort = new AbortController();
  const seen: (readonly [number, number])[] = [];
  const begun = Date.now();
  const ended = (async () => {
    for await (const value of newest(hub.subscribe('value', '', { signal: abort.signal, keep: 'newest' }), intervalMs)) seen.push([Date.now() - begun, value]);
  })();
  return { put: (value: number) => hub.publish('value', '', value), seen, ended, abort };
}

it('gives the first value at once and then the newest, never faster than the interval', async () => {
  const { put, seen } = setUp(250);
  put(1);
  await vi.advanceTimersByTimeAsync(0);
  expect(seen).toEqual([[0, 1]]);
  for (let value = 2; value <= 11; value += 1) {
    put(value);
    await vi.advanceTimersByTimeAsync(60);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen).toEqual([[0, 1], [250, 6], [500, 10], [750, 11]]);
});

it('gives a value at once after a pause', async () => {
  const { put, seen } = setUp(250);
  put(1);
  await vi.advanceTimersByTimeAsync(10_000);
  put(2);
  await vi.advanceTimersByTimeAsync(0);
  expect(seen).toEqual([[0, 1], [10_000, 2]]);
});

it('ends when its source ends', async () => {
  const { put, seen, ended, abort } = setUp(250);
  put(1);
  await vi.advanceTimersByTimeAsync(0);
  abort.abort();
  await vi.advanceTimersByTimeAsync(250);
  await ended;
  expect(seen).toEqual([[0, 1]]);
});

it('fails as its source fails, after the last value', async () => {
  async function* source(): AsyncGenerator<number> {
    yield 1;
    throw new Error('the source broke');
  }
  const seen: number[] = [];
  const reading = (async () => { for await (const value of newest(source(), 250)) seen.push(value); })().catch((error: unknown) => String(error));
  await vi.advanceTimersByTimeAsync(250);
  expect(await reading).toBe('Error: the source broke');
  expect(seen).toEqual([1]);
});
