import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { checkPlan, holesOf, onDuty, replan, type PlannedShift, type Shift } from '../../../api/src/workforce/domain/roster.ts';

const T = Date.UTC(2026, 2, 2);
const DAY = { from: T, to: T + 24 * HOUR_MS };
const turn = (agentId: string | null, from: number, to: number): PlannedShift => ({ agentId, from: T + from * HOUR_MS, to: T + to * HOUR_MS });
const codes = (shifts: readonly PlannedShift[], period = DAY): readonly string[] => {
  const outcome = checkPlan(period, shifts);
  return outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
};

describe('a duty roster', () => {
  it('is taken when each instant has one person, in whatever order the turns come', () => {
    expect(codes([turn('b', 8, 20), turn('a', 0, 8), turn('a', 20, 24)])).toEqual([]);
  });

  it.each([
    ['a hole at the beginning', [turn('a', 1, 24)], ['ROSTER_HOLE']],
    ['a hole in the middle', [turn('a', 0, 8), turn('b', 9, 24)], ['ROSTER_HOLE']],
    ['a hole at the end', [turn('a', 0, 23)], ['ROSTER_HOLE']],
    ['nobody at all', [], ['ROSTER_HOLE']],
    ['an overlap', [turn('a', 0, 9), turn('b', 8, 24)], ['ROSTER_OVERLAP']],
    ['one turn inside another', [turn('a', 0, 24), turn('b', 8, 9)], ['ROSTER_OVERLAP']],
    ['a hole and an overlap', [turn('a', 0, 9), turn('b', 8, 20)], ['ROSTER_OVERLAP', 'ROSTER_HOLE']],
    ['a turn that ends before it begins', [turn('a', 9, 8), turn('b', 0, 24)], ['ROSTER_SHIFT']],
    ['a turn outside the time', [turn('a', 0, 24), turn('b', 24, 25)], ['ROSTER_OUTSIDE']],
  ] as const)('is refused with %s', (_what, shifts, expected) => {
    expect(codes(shifts)).toEqual(expected);
  });

  it('is refused for a time that ends before it begins', () => {
    expect(codes([], { from: T, to: T })).toEqual(['ROSTER_PERIOD']);
  });

  it('may say that nobody is meant to be there, which is a hole for whoever asks', () => {
    const plan = [turn('a', 0, 8), turn(null, 8, 20), turn('a', 20, 24)];
    expect(codes(plan)).toEqual([]);
    const shifts = replan([], DAY, plan);
    expect(shifts).toHaveLength(2);
    expect(holesOf(shifts, DAY)).toEqual([{ from: T + 8 * HOUR_MS, to: T + 20 * HOUR_MS }]);
  });

  it('cuts what was planned before at the edges of what is planned anew', () => {
    const before: Shift[] = [{ agentId: 'old', from: T - HOUR_MS, to: T + 30 * HOUR_MS }];
    expect(replan(before, DAY, [turn('new', 0, 24)])).toEqual([
      { agentId: 'old', from: T - HOUR_MS, to: T }, { agentId: 'new', ...DAY }, { agentId: 'old', from: DAY.to, to: T + 30 * HOUR_MS },
    ]);
  });

  it('never has two people at one instant, however often parts of it are planned', () => {
    const plans = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom('a', 'b', null)), { maxLength: 20 });
    fc.assert(fc.property(plans, (given) => {
      let shifts: readonly Shift[] = [];
      for (const [from, length, agentId] of given) {
        const only = turn(agentId, from, from + length);
        expect(checkPlan(only, [only]).ok).toBe(true);
        shifts = replan(shifts, only, [only]);
        expect(shifts.some((shift) => shift.from <= only.from && shift.to >= only.to)).toBe(agentId !== null);
      }
      for (const [index, shift] of shifts.entries()) {
        expect(shift.to).toBeGreaterThan(shift.from);
        if (index > 0) expect(shifts[index - 1]!.to).toBeLessThanOrEqual(shift.from);
      }
    }));
  });
});

describe('who answers for a duty', () => {
  const path = ['province', 'branch', 'team'];
  const people = new Map([['here', { onDuty: true }], ['away', { onDuty: false }]]);
  const roster = (unitId: string, agentId: string | null) => ({ unitId, shifts: agentId === null ? [] : [{ agentId, ...DAY }] });

  it('is who the nearest unit upwards has planned, and is there', () => {
    expect(onDuty([roster('province', 'away'), roster('branch', 'here')], path, T, people)).toEqual({ agentId: 'here', absence: null });
  });

  it('is told as absent with the reason: no roster, nobody planned, not there or gone for good', () => {
    expect(onDuty([], path, T, people)).toEqual({ agentId: null, absence: 'NO_ROSTER' });
    expect(onDuty([roster('elsewhere', 'here')], path, T, people)).toEqual({ agentId: null, absence: 'NO_ROSTER' });
    expect(onDuty([roster('team', null), roster('province', 'here')], path, T, people)).toEqual({ agentId: null, absence: 'NOBODY_PLANNED' });
    expect(onDuty([roster('team', 'here')], path, DAY.to, people)).toEqual({ agentId: null, absence: 'NOBODY_PLANNED' });
    expect(onDuty([roster('team', 'away')], path, T, people)).toEqual({ agentId: 'away', absence: 'NOT_THERE' });
    expect(onDuty([roster('team', 'unknown')], path, T, people)).toEqual({ agentId: 'unknown', absence: 'NOT_THERE' });
  });
});
