import type { HeroPartsFragment, WallPartsFragment } from '../generated/graphql.ts';
import { FEW_SAMPLES } from '../ui/samples.ts';
import { LOOK_OF_ROW } from '../ui/shapes.ts';
import type { Look, Tone } from '../ui/shapes.ts';
import { ageWords, wallFigure } from '../words/durations.ts';
import type { Language } from '../words/durations.ts';
import type { Say } from '../words/sayType.ts';

/** One of the six numbers: grey while it is zero, with the colour and the edge of its meaning from one on. */
export interface Hero {
  readonly key: keyof WallPartsFragment['hero'];
  readonly label: string;
  /** The label where there is room for few words. */
  readonly shortLabel: string;
  readonly look: Look | null;
  /** Null: the number is plain, neither good nor bad. */
  readonly tone: Tone | null;
  readonly number: string;
  readonly suffix: string;
  /** What it stands against: its limit, its worst case. */
  readonly target: string;
  readonly shortTarget: string;
  /** The change against the same hour of last week; hidden while stale. */
  readonly delta: string;
  /** The full sentence behind a shortened line, as a tooltip. */
  readonly hint: string;
}

const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '±0');
const grouped = (value: number): string => value.toLocaleString('en-US');

function delta(hero: HeroPartsFragment, say: Say): string {
  return hero.sameHourLastWeek === null
    ? say('wall.hero.noLastWeek')
    : say('wall.hero.sinceLastWeek', { n: signed(hero.value - hero.sameHourLastWeek) });
}

const HOUR_MS = 3_600_000;

/** Nothing reassuring is said of a picture that cannot be trusted. */
function oldest(hero: HeroPartsFragment, language: Language, trusted: boolean, say: Say): string {
  if (hero.value === 0) return trusted ? say('wall.hero.allKept') : '';
  if (hero.oldestOverMs === null) return '';
  const overMs = hero.oldestOverMs;
  return say('wall.hero.oldest', { age: overMs < HOUR_MS ? wallFigure(-overMs, language) : ageWords(overMs, language) });
}

function counted(
  key: Exclude<Hero['key'], 'complianceToday'>,
  wall: WallPartsFragment,
  look: Look,
  target: string,
  say: Say,
  shortTarget = target,
): Hero {
  const hero = wall.hero[key];
  const tone = hero.value > 0 ? look.tone : 'ok';
  return {
    key,
    label: say(`wall.hero.${key}`),
    shortLabel: say(`wall.heroShort.${key}`),
    look,
    tone,
    number: grouped(hero.value),
    suffix: '',
    target,
    shortTarget,
    delta: delta(hero, say),
    hint: '',
  };
}

function compliance({ met, breached, percent, targetPercent }: WallPartsFragment['hero']['complianceToday'], say: Say): Hero {
  const n = met + breached;
  const unknown = percent === null;
  const tone = unknown ? 'ok' : percent < targetPercent && n >= FEW_SAMPLES ? 'warn' : null;
  return {
    key: 'complianceToday',
    label: say('wall.hero.complianceToday'),
    shortLabel: say('wall.heroShort.complianceToday'),
    look: tone === 'warn' ? LOOK_OF_ROW.AT_RISK : null,
    tone,
    number: unknown ? '–' : percent.toFixed(1),
    suffix: unknown ? '' : '%',
    target: unknown ? say('wall.noData') : say('wall.hero.complianceTarget', { target: targetPercent, n: grouped(n) }),
    shortTarget: unknown ? say('wall.noData') : say('wall.heroShort.complianceTarget', { target: targetPercent }),
    delta: say('wall.hero.notFromStandard'),
    hint: say('wall.hero.notFromStandardHint'),
  };
}

/** The six numbers of the wall, in the order of severity. */
export function heroesOf(wall: WallPartsFragment, language: Language, trusted: boolean, say: Say): readonly Hero[] {
  const { statutoryLate, slaLate, dueWithin60Min, open, complianceToday } = wall.hero;
  return [
    counted('statutoryLate', wall, LOOK_OF_ROW.STATUTORY, oldest(statutoryLate, language, trusted, say), say),
    counted('slaLate', wall, LOOK_OF_ROW.SLA, oldest(slaLate, language, trusted, say), say),
    counted('dueWithin60Min', wall, LOOK_OF_ROW.AT_RISK, say('wall.hero.unowned', { n: dueWithin60Min.unowned ?? 0 }), say),
    counted('unclassifiedOver10Min', wall, LOOK_OF_ROW.AT_RISK, say('wall.hero.classifyLimit'), say, say('wall.heroShort.classifyLimit')),
    {
      key: 'open',
      label: say('wall.hero.open'),
      shortLabel: say('wall.heroShort.open'),
      look: null,
      tone: open.value > 0 ? null : 'ok',
      number: grouped(open.value),
      suffix: '',
      target: say('wall.hero.suspended', { n: open.suspended ?? 0 }),
      shortTarget: say('wall.heroShort.suspended', { n: open.suspended ?? 0 }),
      delta:
        open.netGrowthLastHour === null ? delta(open, say) : say('wall.hero.netGrowth', { n: signed(open.netGrowthLastHour) }),
      hint: '',
    },
    compliance(complianceToday, say),
  ];
}
