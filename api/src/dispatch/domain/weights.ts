import { HOUR_MS } from '../../foundation/instant.ts';

/** What speaks for an agent (§4.1: service level, urgency and staff capability; R055). Each is scored from 0 to 1. */
export const FACTORS = ['SPARE_CAPACITY', 'IDLE_TIME', 'SKILL_FIT', 'SERVICE_LEVEL'] as const;
export type Factor = (typeof FACTORS)[number];

/** How much each factor counts, as data: thousandths that add up to 1000. */
export interface Weights {
  readonly version: string;
  /** For tickets of a priority up to `hurriedUpTo`, whom somebody with a free hand serves soonest, and for the others. */
  readonly hurriedUpTo: number;
  readonly hurried: Readonly<Record<Factor, number>>;
  readonly unhurried: Readonly<Record<Factor, number>>;
  /** Who had no new work for this long is as idle as can be. */
  readonly idleInFullMs: number;
  /** R075, R103: who has this skill serves VIP and high-value customers first. */
  readonly vipSkill: string;
}

/** The weights in force; our design, not from the standard. */
export const WEIGHTS: Weights = {
  version: '1.0.0',
  hurriedUpTo: 2,
  hurried: { SPARE_CAPACITY: 550, IDLE_TIME: 100, SKILL_FIT: 150, SERVICE_LEVEL: 200 },
  unhurried: { SPARE_CAPACITY: 350, IDLE_TIME: 250, SKILL_FIT: 250, SERVICE_LEVEL: 150 },
  idleInFullMs: 4 * HOUR_MS,
  vipSkill: 'VIP_SERVICE',
};
