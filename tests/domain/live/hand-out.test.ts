import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveBatch } from '../../../api/src/live/domain/notices.ts';
import { HandOut } from '../../../api/src/live/reactions/hand-out.ts';
import { NOW } from './picture.ts';

const nothing = { breaches: [], alarms: [], incidents: [], tickets: [] };
const news = (seq: number) => ({ ...nothing, tickets: [{ seq, ticketId: 't', unitId: 'u', version: seq, changed: [] }] });
let given: LiveBatch[];
let handOut: HandOut;

beforeEach(() => {
  vi.useFakeTimers();
  given = [];
  handOut = new HandOut(4, 50, () => NOW, (batch) => given.push(batch));
});
afterEach(() => vi.useRealTimers());

const places = () => given.map(({ after, seq, tickets }) => [after, seq, tickets.map((each) => each.seq)]);

describe('handing out what happens', () => {
  it('is done at once after a quiet moment, and together within 50 ms of the last time', () => {
    handOut.put(news(5), 5);
    expect(places()).toEqual([[4, 5, [5]]]);
    vi.advanceTimersByTime(10);
    handOut.put(news(6), 6);
    handOut.put(news(7), 7);
    expect([given.length, handOut.seq]).toEqual([1, 5]);
    vi.advanceTimersByTime(40);
    expect(places()).toEqual([[4, 5, [5]], [5, 7, [6, 7]]]);
    vi.advanceTimersByTime(50);
    handOut.put(nothing, 9);
    expect([handOut.seq, given.length]).toEqual([9, 3]);
  });

  it('leaves nothing behind when it ends', () => {
    handOut.put(news(5), 5);
    handOut.put(news(6), 6);
    handOut.close();
    expect(places()).toEqual([[4, 5, [5]], [5, 6, [6]]]);
    vi.advanceTimersByTime(1_000);
    expect(given).toHaveLength(2);
  });
});
