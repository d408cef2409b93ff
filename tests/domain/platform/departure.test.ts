import { afterEach, expect, it, vi } from 'vitest';
import { DEPARTURE, inSlices } from '../../../api/src/platform/websocket/departure.ts';

afterEach(() => { vi.useRealTimers(); });

it.each([0, 1, 7, 20, 200, 1_000, 9_999])('%i connections leave in slices of a twentieth, and are gone in two seconds', async (count) => {
  vi.useFakeTimers();
  const gone: number[] = [];
  let done = false;
  const leaving = inSlices(Array.from({ length: count }, (_, index) => index), DEPARTURE, (one) => { gone.push(one); }).then(() => { done = true; });
  let before = 0;
  for (let ms = 0; !done; ms += DEPARTURE.everyMs) {
    await vi.advanceTimersByTimeAsync(ms === 0 ? 0 : DEPARTURE.everyMs);
    expect(gone.length - before).toBeLessThanOrEqual(Math.ceil(count / 20));
    expect(ms).toBeLessThan(2_000);
    before = gone.length;
  }
  await leaving;
  expect(gone).toEqual(Array.from({ length: count }, (_, index) => index));
});
