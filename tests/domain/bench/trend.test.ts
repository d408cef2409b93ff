import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../api/src/seeds/random.ts';
import { sparkline, trendOf } from '../../bench/live/soak/trend.ts';

const MINUTE_MS = 60_000;
const points = (value: (minute: number) => number, count = 60) => Array.from({ length: count }, (_, minute) => ({ atMs: minute * MINUTE_MS, value: value(minute) }));

describe('the trend of a soak', () => {
  it('is the slope of what grows evenly, without a doubt', () => {
    const { perHour, interval } = trendOf(points((minute) => 100 + minute / 2));
    expect(perHour).toBeCloseTo(30);
    expect(interval[1] - interval[0]).toBeCloseTo(0);
  });

  it('holds the true growth in its interval when the measurements scatter', () => {
    const random = randomFrom('trend');
    const { interval: [low, high] } = trendOf(points((minute) => 100 + minute / 6 + random.next() * 20));
    expect(low).toBeLessThan(10);
    expect(high).toBeGreaterThan(10);
  });

  it('is less sure of a slow wave than of as many measurements that have nothing in common', () => {
    const width = ({ interval: [low, high] }: ReturnType<typeof trendOf>): number => high - low;
    const wave = points((minute) => Math.sin(minute / 5));
    const shuffled = points((minute) => wave[(minute * 23) % 60]!.value);
    expect(width(trendOf(wave))).toBeGreaterThan(2 * width(trendOf(shuffled)));
  });

  it('says nothing after a few measurements', () => expect(() => trendOf(points(() => 1, 7))).toThrow('measure for longer'));

  it('is drawn between the lowest and the highest value', () => {
    expect(sparkline([0, 7], 10)).toBe('▁█');
    expect(sparkline([3, 3, 3], 10)).toBe('▁▁▁');
    expect(sparkline(Array.from({ length: 16 }, (_, index) => index), 8)).toHaveLength(8);
  });
});
