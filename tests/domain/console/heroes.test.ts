import { describe, expect, it } from 'vitest';
import type { HeroPartsFragment, WallPartsFragment } from '../../../console/src/generated/graphql.ts';
import { heroesOf } from '../../../console/src/wall/heroes.ts';

const none: HeroPartsFragment = { value: 0, sameHourLastWeek: null, unowned: null, oldestOverMs: null, suspended: null, netGrowthLastHour: null };
/** A wording that shows its key and figures: the rules are tested, not the sentences. */
const say = (key: string, figures: object = {}): string => [key, ...Object.values(figures)].join(' ');

function heroes(hero: Partial<WallPartsFragment['hero']>, trusted = true) {
  const calm = {
    statutoryLate: none, slaLate: none, dueWithin60Min: none, unclassifiedOver10Min: none, open: none,
    complianceToday: { met: 0, breached: 0, percent: null, targetPercent: 95 },
  };
  return heroesOf({ hero: { ...calm, ...hero } } as WallPartsFragment, 'zh', trusted, say);
}

describe('the six numbers', () => {
  it('stand in the order of severity', () => {
    expect(heroes({}).map(({ key }) => key)).toEqual(['statutoryLate', 'slaLate', 'dueWithin60Min', 'unclassifiedOver10Min', 'open', 'complianceToday']);
  });

  it('are calm grey while zero, and take the colour of their meaning from one on', () => {
    expect(heroes({}).map(({ tone }) => tone)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok']);
    const one = { ...none, value: 1 };
    expect(heroes({ statutoryLate: one, slaLate: one, dueWithin60Min: one, unclassifiedOver10Min: one, open: one }).map(({ tone }) => tone)).toEqual([
      'breach', 'breach', 'warn', 'warn', null, 'ok',
    ]);
  });

  it('say that all is kept only of a picture that can be trusted', () => {
    expect(heroes({})[1]?.target).toBe('wall.hero.allKept');
    expect(heroes({}, false)[1]?.target).toBe('');
  });

  it('compare with the same hour of last week, or say that there is nothing to compare with', () => {
    expect(heroes({ slaLate: { ...none, value: 7, sameHourLastWeek: 4 } })[1]?.delta).toBe('wall.hero.sinceLastWeek +3');
    expect(heroes({ slaLate: { ...none, value: 4, sameHourLastWeek: 7 } })[1]?.delta).toBe('wall.hero.sinceLastWeek −3');
    expect(heroes({})[1]?.delta).toBe('wall.hero.noLastWeek');
  });

  it('call a compliance below its target at risk only when there are enough samples', () => {
    const compliance = (met: number, breached: number) => ({ complianceToday: { met, breached, percent: (met / (met + breached)) * 100, targetPercent: 95 } });
    expect(heroes(compliance(9, 1))[5]?.tone).toBeNull();
    expect(heroes(compliance(90, 10))[5]?.tone).toBe('warn');
    expect(heroes(compliance(99, 1))[5]?.tone).toBeNull();
  });

  it('show no number for a compliance that nobody knows', () => {
    expect(heroes({})[5]).toMatchObject({ number: '–', target: 'wall.noData' });
  });
});
