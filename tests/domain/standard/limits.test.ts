import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { budgetMs, limitText } from '../../../api/src/standard/domain/limit.ts';
import { isClock } from '../../../api/src/standard/domain/policy.ts';
import { warningOffsetsMs } from '../../../api/src/standard/domain/warnings.ts';
import type { WarnRule } from '../../../api/src/standard/domain/warnings.ts';
import { standard } from './shipped-policy.ts';

function warningsInMinutes(targetId: string): readonly number[] {
  const clock = standard.targets.filter(isClock).find(({ id }) => id === targetId)!;
  return warningOffsetsMs(clock.warnAt, budgetMs(clock)).map((offset) => offset / MINUTE_MS);
}

describe('the warnings of a clock', () => {
  it.each([
    ['T01', [10]],
    ['T21', [15]],
    ['T06', [45, 54]],
    ['T09', [90, 108]],
    ['T12', [3_240, 3_888]],
  ])('[R046] %s warns after %j minutes', (targetId, minutes) => {
    expect(warningsInMinutes(targetId)).toEqual(minutes);
  });

  it('may be set as a length of time before due', () => {
    expect(warningOffsetsMs([{ beforeDue: 10, unit: 'min' }, 0.5], HOUR_MS)).toEqual([30 * MINUTE_MS, 50 * MINUTE_MS]);
  });

  it('come not at all in a budget of five minutes or less, which leaves no time to act', () => {
    expect(warningOffsetsMs([0.75, 0.9], 5 * MINUTE_MS)).toEqual([]);
  });

  it('ascend, differ, and lie after the start and at least five minutes before due, whatever the rules', () => {
    const rule = fc.oneof<fc.Arbitrary<WarnRule>[]>(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.record({ beforeDue: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('s', 'min', 'h') }),
    );
    fc.assert(
      fc.property(fc.array(rule), fc.integer({ min: 1, max: 100 * 60 }), (rules, minutes) => {
        const budget = minutes * MINUTE_MS;
        const offsets = warningOffsetsMs(rules, budget);
        expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
        expect(offsets.every((offset) => offset > 0 && offset <= budget - 5 * MINUTE_MS)).toBe(true);
      }),
    );
  });
});

describe('a limit in words', () => {
  it.each([
    [15, 'min', '15分', '15 min'],
    [2, 'h', '2时', '2 h'],
    [48, 'h', '48时', '48 h'],
    [15, 'd', '15天', '15 d'],
    [45, 's', '45秒', '45 s'],
  ] as const)('%d %s of a clock reads %s and %s', (value, unit, zh, en) => {
    expect(limitText({ measure: 'CLOCK', op: '<=', value, unit })).toEqual({ zh, en });
  });

  it('of a figure shows its direction', () => {
    expect(limitText({ measure: 'RATE', op: '>=', value: 99.9, unit: '%' })).toEqual({ zh: '≥99.9%', en: '≥99.9%' });
    expect(limitText({ measure: 'LEVEL', op: '<=', value: 5, unit: 'x' })).toEqual({ zh: '≤5倍', en: '≤5×' });
  });
});
