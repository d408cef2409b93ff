import type { Instant } from '../../foundation/instant.ts';
import type { Presence } from './presence.ts';
import { isGood, type Qualification } from './qualification.ts';

/** A person who handles tickets, in one team. */
export interface Agent {
  readonly id: string;
  readonly staffNo: string;
  readonly displayName: string;
  /** A unit of kind TEAM. */
  readonly teamId: string;
  /** The account that the agent signs in with, if any. */
  readonly userId: string | null;
  readonly skills: readonly string[];
  readonly qualifications: readonly Qualification[];
  /** How much weighted work the agent holds at once. */
  readonly capacity: number;
  readonly presence: Presence;
  /** Null until somebody says how it is. */
  readonly presenceSince: Instant | null;
  /** Null while the agent works here. */
  readonly leftAt: Instant | null;
  readonly onDuty: boolean;
  /** How many events the agent has. */
  readonly version: number;
}

/** What a piece of work asks of whoever does it (§4.1: staff capability; R077: training). */
export interface WorkNeeds {
  readonly skills: readonly string[];
  readonly qualifications: readonly string[];
}

/** Something that a piece of work asks for and an agent lacks. */
export interface Lack {
  readonly kind: 'LACKS_SKILL' | 'LACKS_QUALIFICATION' | 'QUALIFICATION_EXPIRED';
  readonly what: string;
}

/**
 * What the work asks for and the agent lacks, in the order in which it is asked for.
 * @param day the site day (YYYY-MM-DD) on which the work is given out
 */
export function lacks(agent: Pick<Agent, 'skills' | 'qualifications'>, needs: WorkNeeds, day: string): readonly Lack[] {
  return [
    ...needs.skills.filter((skill) => !agent.skills.includes(skill)).map((what) => ({ kind: 'LACKS_SKILL', what }) as const),
    ...needs.qualifications.flatMap((what): readonly Lack[] => {
      const held = agent.qualifications.find(({ code }) => code === what);
      if (held === undefined) return [{ kind: 'LACKS_QUALIFICATION', what }];
      return isGood(held, day) ? [] : [{ kind: 'QUALIFICATION_EXPIRED', what }];
    }),
  ];
}
