import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { everyAxes } from '../../../api/src/standard/domain/axes.ts';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import { budgetMs } from '../../../api/src/standard/domain/limit.ts';
import { isClock } from '../../../api/src/standard/domain/policy.ts';
import type { ClockTarget } from '../../../api/src/standard/domain/policy.ts';
import { matches } from '../../../api/src/standard/domain/scope.ts';
import { Situations } from '../../../api/src/standard/domain/situations.ts';
import { standard, statutory } from './shipped-policy.ts';

const combinations = [...everyAxes()];
const governing = [...statutory.targets, ...standard.targets].filter(isClock).filter((clock) => clock.class !== 'ASSESSMENT');
const situations = new Situations([statutory, standard]);

function inScope(axes: Axes, ...families: readonly ClockTarget['family'][]): readonly ClockTarget[] {
  return governing.filter((clock) => families.includes(clock.family) && matches(clock.scope, axes));
}

/** Milliseconds from receipt when service starts at once. */
function earliest(axes: Axes, family: ClockTarget['family']): number {
  return Math.min(...inScope(axes, family).map(budgetMs));
}

const REQUEST: Axes = {
  type: 'FAULT', urgency: 'NORMAL', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'VOICE', domain: 'NETWORK', area: 'URBAN', tier: 'ORDINARY', risk: 'NONE',
};

describe('the combinations of the nine axes', () => {
  it('are 22,680, each once', () => {
    expect(new Set(combinations.map((axes) => JSON.stringify(axes))).size).toBe(22_680);
    expect(combinations).toHaveLength(22_680);
  });

  it('[I2] each have a response and a completion limit that is no assessment limit (K10)', () => {
    const uncovered = combinations.filter((axes) => inScope(axes, 'RESPOND', 'PRELIM_REPLY').length === 0 || inScope(axes, 'COMPLETE').length === 0);
    expect(uncovered).toEqual([]);
  });

  it('never answer or complete an urgent request later than the same one at normal urgency (K19)', () => {
    const late = combinations.filter((normal) => {
      const urgent: Axes = { ...normal, urgency: 'URGENT' };
      return earliest(urgent, 'COMPLETE') > earliest(normal, 'COMPLETE') || earliest(urgent, 'RESPOND') > earliest(normal, 'RESPOND');
    });
    expect(late).toEqual([]);
  });

  it('never answer an urgent request later than a basic one (K2)', () => {
    const late = combinations
      .filter(({ urgency }) => urgency === 'URGENT')
      .filter((urgent) => earliest(urgent, 'RESPOND') > earliest({ ...urgent, urgency: 'NORMAL', complexity: 'BASIC' }, 'RESPOND'));
    expect(late).toEqual([]);
  });

  it.each([
    ['an urgent network outage', { urgency: 'URGENT', severity: 'MAJOR' }, 'T06', 'T07'],
    ['an ordinary network fault', {}, 'T11', 'T12'],
    ['a basic network fault', { complexity: 'BASIC' }, 'T06', 'T12'],
    ['an account query', { type: 'CONSULTATION', complexity: 'BASIC' }, 'T06', 'T05'],
    ['a complex application', { type: 'SERVICE_APPLICATION', complexity: 'COMPLEX' }, 'T11', 'T07'],
    ['an activation', { type: 'ACTIVATION' }, 'T11', 'T12'],
    ['technical support', { type: 'TECH_SUPPORT' }, 'T16', 'T12'],
    ['a complaint', { type: 'COMPLAINT' }, 'T11', 'T12'],
    ['a data leak', { domain: 'BUSINESS_SYSTEM', risk: 'DATA_LEAK' }, 'T11', 'T07'],
  ] as const)('give %s the governing limits of its archetype', (_name, axes, response, completion) => {
    const situation = situations.of({ ...REQUEST, ...axes });
    expect([situation.response.holder?.id, situation.completion.holder?.id]).toEqual([response, completion]);
  });

  it('count the start of service as late as the dispatch limit, when nobody accepts (K6)', () => {
    const { completion } = situations.of(REQUEST);
    expect([completion.atOnceMs, completion.atLatestMs]).toEqual([72 * HOUR_MS, 74 * HOUR_MS]);
  });

  it('fall into few situations, which together are all of them', () => {
    expect(situations.all().length).toBeLessThan(100);
    expect(situations.all().reduce((sum, situation) => sum + situation.combinations, 0)).toBe(22_680);
  });
});
