import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { intervalEnd, intervalsToJudge, judge, KEPT, type ServiceFigures, type ServiceWatch } from '../../../api/src/alarms/domain/service-level.ts';

const TARGET = 90;
const of = (met: number, due = 100): ServiceFigures => ({ due, met });
const after = (...intervals: readonly ServiceFigures[]): ServiceWatch => intervals.reduce((watch, figures) => judge(watch, figures, TARGET), KEPT);

describe('the service level of a queue', () => {
  it('calls when it was more than five points below its target for two intervals in a row, and not before', () => {
    expect(after(of(84)).alarmed).toBe(false);
    expect(after(of(84), of(84)).alarmed).toBe(true);
    expect(after(of(84), of(86), of(84)).alarmed).toBe(false);
    expect(after(of(85), of(85), of(85)).alarmed).toBe(false);
  });

  it('calls until it is back at the target: in the dead-band it stays as it was', () => {
    expect(after(of(80), of(80), of(89), of(89)).alarmed).toBe(true);
    expect(after(of(80), of(80), of(90)).alarmed).toBe(false);
    expect(after(of(80), of(80), of(90), of(84)).alarmed).toBe(false);
  });

  it('is not judged by an interval in which too little was due', () => {
    expect(after(of(0, 4), of(0, 4))).toEqual(KEPT);
    expect(after(of(84), of(0, 4), of(84)).alarmed).toBe(true);
    expect(after(of(84), of(84), of(4, 4)).alarmed).toBe(true);
  });

  it('around its target calls once, whatever it does within the dead-band', () => {
    const within = fc.array(fc.integer({ min: 85, max: 89 }), { maxLength: 20 });
    fc.assert(fc.property(within, (percents) => {
      expect(after(...percents.map((percent) => of(percent))).alarmed).toBe(false);
      expect(after(of(50), of(50), ...percents.map((percent) => of(percent))).alarmed).toBe(true);
    }));
  });

  it('is judged by whole intervals on the clock, each once, however late somebody looks', () => {
    const at = Date.UTC(2026, 2, 2, 9, 10);
    expect(intervalEnd(at)).toBe(Date.UTC(2026, 2, 2, 9, 30));
    expect(intervalEnd(Date.UTC(2026, 2, 2, 9, 30))).toBe(Date.UTC(2026, 2, 2, 10));
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 20 }), (minutes) => {
      let [now, judgedTo] = [at, at];
      const seen: number[] = [];
      for (const wait of minutes) {
        now += wait * MINUTE_MS;
        const ends = intervalsToJudge(judgedTo, now);
        seen.push(...ends);
        judgedTo = ends.at(-1) ?? judgedTo;
      }
      expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => Date.UTC(2026, 2, 2, 9, 30 * (index + 1))));
      expect(now - judgedTo).toBeLessThan(30 * MINUTE_MS);
    }));
    expect(intervalsToJudge(at, at + 30 * 24 * 60 * MINUTE_MS)).toHaveLength(4);
  });
});
