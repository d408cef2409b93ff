import { describe, expect, it } from 'vitest';
import { AXES, AXIS_NAMES, isRiskFlagged } from '../../../api/src/standard/domain/axes.ts';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import { AXIS_VALUE_WORDS } from '../../../api/src/standard/domain/axis-words.ts';
import { isClock } from '../../../api/src/standard/domain/policy.ts';
import { scopeText } from '../../../api/src/standard/domain/scope-text.ts';
import { matches, needsConfirmedAxes } from '../../../api/src/standard/domain/scope.ts';
import { standard, statutory } from './shipped-policy.ts';

const REQUEST: Axes = {
  type: 'CONSULTATION', urgency: 'NORMAL', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'DATA', domain: 'BILLING', area: 'RURAL', tier: 'VIP', risk: 'NONE',
};

describe('a scope', () => {
  it('holds when one alternative holds, and an alternative when all its axes hold', () => {
    const scope = [{ complexity: ['BASIC'] }, { urgency: ['URGENT'], tier: ['VIP', 'HIGH_VALUE'] }] as const;
    expect(matches(scope, REQUEST)).toBe(false);
    expect(matches(scope, { ...REQUEST, complexity: 'BASIC' })).toBe(true);
    expect(matches(scope, { ...REQUEST, urgency: 'URGENT' })).toBe(true);
    expect(matches(scope, { ...REQUEST, urgency: 'URGENT', tier: 'ORDINARY' })).toBe(false);
  });

  it('of every request holds before anything is confirmed; any other waits for classification', () => {
    const early = standard.targets.filter(isClock).filter((target) => !needsConfirmedAxes(target)).map(({ id }) => id);
    expect(early).toEqual(['T01', 'T02', 'T11', 'T12', 'T17', 'T21', 'T22']);
  });

  it.each([
    ['T01', '所有服务请求', 'every request'],
    ['T06', '复杂度为基础，或紧急程度为紧急', 'complexity is basic, or urgency is urgent'],
    ['T07', '复杂度为复杂，或严重程度为重大，或高风险', 'complexity is complex, or severity is major, or high risk'],
    ['T09', '服务类型为故障且专业域为网络', 'service type is fault and domain is network'],
    ['S1-RURAL', '服务类型为故障、专业域不为终端且城乡为农村', 'service type is fault, domain is not terminal equipment and area is rural'],
  ])('of %s reads %s', (targetId, zh, en) => {
    const target = [...standard.targets, ...statutory.targets].filter(isClock).find(({ id }) => id === targetId)!;
    expect(scopeText(target.scope)).toEqual({ zh, en });
  });

  it('lists several values of one axis', () => {
    expect(scopeText([{ type: ['ACTIVATION', 'DEACTIVATION', 'COMPLAINT'] }])).toEqual({
      zh: '服务类型为业务开通、业务停用或投诉', en: 'service type is activation, deactivation or complaint',
    });
  });
});

describe('the axes', () => {
  it('[R001] [R074] have the service types and lines of the standard', () => {
    expect(AXES.type).toEqual(['CONSULTATION', 'SERVICE_APPLICATION', 'FAULT', 'COMPLAINT', 'ACTIVATION', 'DEACTIVATION', 'TECH_SUPPORT']);
    expect(AXES.serviceLine).toEqual(['BASIC_COMMUNICATION', 'DATA', 'VOICE']);
  });

  it('have a word in both languages for every value, and no two values of an axis share one', () => {
    for (const axis of AXIS_NAMES) {
      const words = Object.values(AXIS_VALUE_WORDS[axis]);
      expect(Object.keys(AXIS_VALUE_WORDS[axis])).toEqual([...AXES[axis]]);
      expect(new Set(words.map(({ zh }) => zh)).size).toBe(words.length);
      expect(new Set(words.map(({ en }) => en)).size).toBe(words.length);
    }
  });

  it('flag a risk when one is named, and not while it is unknown', () => {
    expect(isRiskFlagged({ risk: 'SECURITY' })).toBe(true);
    expect(isRiskFlagged({ risk: 'NONE' })).toBe(false);
    expect(isRiskFlagged({})).toBe(false);
  });
});
