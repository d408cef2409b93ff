import { nameFaults } from '../../access/domain/account-rules.ts';
import type { Unit } from '../../access/domain/unit-tree.ts';
import type { Refusal } from '../../foundation/refusal.ts';

const STAFF_NO = /^[A-Z0-9][A-Z0-9-]{0,19}$/;
const SKILL = /^[A-Z0-9][A-Z0-9_]{0,39}$/;

/** Everything that keeps an agent from being made in `team`, which the caller sees. */
export function agentFaults(agent: { readonly staffNo: string; readonly displayName: string; readonly skills: readonly string[] }, team: Unit): readonly Refusal[] {
  const faults: Refusal[] = [...nameFaults(agent.displayName, 'displayName')];
  if (!STAFF_NO.test(agent.staffNo)) {
    faults.push({ code: 'STAFF_NO_FORM', path: ['staffNo'], message: 'A staff number has 1 to 20 capital letters, digits or hyphens and does not begin with a hyphen.' });
  }
  const wrong = agent.skills.filter((skill) => !SKILL.test(skill));
  if (wrong.length > 0) {
    faults.push({ code: 'SKILL_FORM', path: ['skills'], message: `A skill is a word of capital letters, digits and underscores, such as FIBRE_REPAIR, and not ${wrong.join(', ')}.` });
  }
  if (team.kind !== 'TEAM') faults.push({ code: 'NOT_A_TEAM', path: ['teamId'], message: `${team.code} is a ${team.kind}: agents belong to a team, choose one below it.` });
  return faults;
}
