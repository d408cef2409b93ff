import { describe, expect, it } from 'vitest';
import { everyAxes, type Axes } from '../../../api/src/standard/domain/axes.ts';
import { priorityOf } from '../../../api/src/tickets/domain/priority.ts';
import { ORDINARY } from './life.ts';

describe('[R038] the priority', () => {
  it.each<[number, readonly string[], Partial<Axes>]>([
    [4, [], {}],
    [3, ['complexity'], { complexity: 'COMPLEX' }],
    [3, ['tier HIGH_VALUE'], { tier: 'HIGH_VALUE' }],
    [3, ['tier VIP'], { tier: 'VIP' }],
    [3, ['tier HIGH_VALUE', 'complexity'], { tier: 'HIGH_VALUE', complexity: 'COMPLEX' }],
    [2, ['tier VIP', 'complexity'], { tier: 'VIP', complexity: 'COMPLEX' }],
    [2, ['urgency'], { urgency: 'URGENT' }],
    [2, ['severity'], { severity: 'MAJOR' }],
    [2, ['urgency', 'tier VIP'], { urgency: 'URGENT', tier: 'VIP' }],
    [1, ['urgency', 'severity'], { urgency: 'URGENT', severity: 'MAJOR' }],
    [1, ['urgency', 'tier VIP', 'complexity'], { urgency: 'URGENT', tier: 'VIP', complexity: 'COMPLEX' }],
    [1, ['risk'], { risk: 'SECURITY' }],
    [1, ['risk'], { risk: 'DATA_LEAK' }],
  ])('is %i because of %j', (priority, reasons, axes) => {
    expect(priorityOf({ ...ORDINARY, ...axes })).toEqual({ priority, reasons });
  });

  it('[R039] is 1 for every request with a risk', () => {
    const priorities = [...everyAxes()].filter(({ risk }) => risk !== 'NONE').map((axes) => priorityOf(axes).priority);
    expect(new Set(priorities)).toEqual(new Set([1]));
  });

  it('never falls when a request becomes urgent, major, more complex or of a higher tier', () => {
    const worse: readonly Partial<Axes>[] = [{ urgency: 'URGENT' }, { severity: 'MAJOR' }, { complexity: 'COMPLEX' }, { tier: 'VIP' }, { risk: 'SECURITY' }];
    for (const axes of everyAxes()) {
      for (const change of worse) expect(priorityOf({ ...axes, ...change }).priority).toBeLessThanOrEqual(priorityOf(axes).priority);
    }
  });

  it('says why, unless it is the lowest', () => {
    for (const axes of everyAxes()) {
      const { priority, reasons } = priorityOf(axes);
      expect(reasons.length > 0).toBe(priority < 4);
    }
  });
});
