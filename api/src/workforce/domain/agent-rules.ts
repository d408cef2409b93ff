import { nameFaults } from '../../access/domain/account-rules.ts';
import type { Unit } from '../../access/domain/unit-tree.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { Agent } from './agent.ts';

const STAFF_NO = /^[A-Z0-9][A-Z0-9-]{0,19}$/;
/** The form of skills and of the codes of qualifications. */
const ABILITY = /^[A-Z0-9][A-Z0-9_]{0,39}$/;
const MOST_ABILITIES = 50;

/** Room for five standard tickets at once; our design. */
export const USUAL_CAPACITY = 10;
export const MOST_CAPACITY = 1_000;

/** Everything that keeps an agent from being made in `team`, which the caller sees. */
export function agentFaults(agent: Pick<Agent, 'staffNo' | 'displayName'>, team: Unit): readonly Refusal[] {
  const faults: Refusal[] = [...nameFaults(agent.displayName, 'displayName')];
  if (!STAFF_NO.test(agent.staffNo)) {
    faults.push({ code: 'STAFF_NO_FORM', path: ['staffNo'], message: 'A staff number has 1 to 20 capital letters, digits or hyphens and does not begin with a hyphen.' });
  }
  if (team.kind !== 'TEAM') faults.push({ code: 'NOT_A_TEAM', path: ['teamId'], message: `${team.code} is a ${team.kind}: agents belong to a team, choose one below it.` });
  return faults;
}

/** Everything that is wrong with what an agent is said to be able to do. */
export function abilityFaults({ skills, qualifications, capacity }: Pick<Agent, 'skills' | 'qualifications' | 'capacity'>): readonly Refusal[] {
  const faults: Refusal[] = [...wordFaults(skills, 'skills', 'skill'), ...wordFaults(qualifications.map(({ code }) => code), 'qualifications', 'qualification')];
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > MOST_CAPACITY) {
    faults.push({ code: 'CAPACITY_RANGE', path: ['capacity'], message: `A capacity is a whole number from 0 to ${MOST_CAPACITY}.` });
  }
  const undated = qualifications.filter(({ obtainedOn, validUntil }) => !isDay(obtainedOn) || (validUntil !== null && !isDay(validUntil)));
  if (undated.length > 0) {
    faults.push({ code: 'QUALIFICATION_DATES', path: ['qualifications'], message: `A day is written as 2026-03-01: mend those of ${undated.map(({ code }) => code).join(', ')}.` });
  }
  const backward = qualifications.filter(({ obtainedOn, validUntil }) => validUntil !== null && validUntil < obtainedOn);
  if (backward.length > 0) {
    faults.push({ code: 'QUALIFICATION_DATES', path: ['qualifications'], message: `A qualification ends after it was obtained: mend the dates of ${backward.map(({ code }) => code).join(', ')}.` });
  }
  return faults;
}

function isDay(text: string): boolean {
  const instant = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** What is wrong with a list of skills or of codes of qualifications. */
export function wordFaults(words: readonly string[], path: string, what: string): readonly Refusal[] {
  const wrong = words.filter((word) => !ABILITY.test(word));
  const code = `${what.toUpperCase()}_FORM`;
  return [
    ...(wrong.length === 0 ? [] : [{ code, path: [path], message: `A ${what} is a word of capital letters, digits and underscores, such as FIBRE_REPAIR, and not ${wrong.join(', ')}.` }]),
    ...(words.length <= MOST_ABILITIES && new Set(words).size === words.length ? [] : [{ code, path: [path], message: `Name each ${what} once, at most ${MOST_ABILITIES} of them.` }]),
  ];
}
