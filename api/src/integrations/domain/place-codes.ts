import { createHash } from 'node:crypto';
import { HISTORY_UNIT } from '../../access/domain/history-unit.ts';

/** Stands for what no group has yet. */
export const NO_GROUP = { zh: '未分组', en: 'Not in a group' } as const;

/** The code of a group's team and queue: `HIST-GROUP-56`. */
export function teamCode(group: string | null): string {
  return `${HISTORY_UNIT.code}-${group === null ? 'DESK' : word(group, 24)}`;
}

/** The staff number of a group's desk, which owns what nobody in the group has taken. */
export function deskStaffNo(group: string | null): string {
  return `HD-${group === null ? 'DESK' : word(group, 16)}`;
}

/** The staff number of the agent who stands for a person. */
export function personStaffNo(person: string): string {
  return `HP-${word(person, 16)}`;
}

/** A source's name in the form of a code; a name of another form becomes a fingerprint of itself, so that no two are taken for one. */
function word(name: string, most: number): string {
  const plain = /^[A-Za-z0-9]+( [A-Za-z0-9]+)*$/.test(name) && name.length <= most;
  return plain ? name.toUpperCase().replaceAll(' ', '-') : createHash('sha256').update(name).digest('hex').slice(0, 12).toUpperCase();
}
