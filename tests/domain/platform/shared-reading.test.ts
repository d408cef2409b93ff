import { afterEach, expect, it, vi } from 'vitest';
import { sharedReading } from '../../../api/src/platform/metrics/shared-reading.ts';

afterEach(() => { vi.useRealTimers(); });

it('is made once for all who ask while it is good, and anew for who asks later', async () => {
  vi.useFakeTimers();
  let made = 0;
  const ask = sharedReading(1_000, async () => (made += 1));
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  vi.advanceTimersByTime(999);
  expect(await ask()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await ask()).toBe(2);
});

it('is never made twice at once, however long it takes', async () => {
  vi.useFakeTimers();
  const { promise, resolve } = Promise.withResolvers<string>();
  const read = vi.fn<() => Promise<string>>(() => promise);
  const ask = sharedReading(1_000, read);
  const first = ask();
  vi.advanceTimersByTime(60_000);
  const second = ask();
  resolve('there');
  expect(await Promise.all([first, second])).toEqual(['there', 'there']);
  expect(read).toHaveBeenCalledTimes(1);
});

it('that failed is made anew when it would not be good any more', async () => {
  vi.useFakeTimers();
  let fails = true;
  const ask = sharedReading(1_000, async () => { if (fails) throw new Error('not now'); return 'there'; });
  await expect(ask()).rejects.toThrow('not now');
  await expect(ask()).rejects.toThrow('not now');
  fails = false;
  vi.advanceTimersByTime(1_000);
  expect(await ask()).toBe('there');
});
