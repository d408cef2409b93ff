import { registerWords } from '../../platform/graphql/register-words.ts';
import { PRESENCES } from '../domain/presence.ts';
import { QUALIFICATION_KINDS } from '../domain/qualification.ts';
import { ABSENCES, DUTIES } from '../domain/roster.ts';

export const PresenceWord = registerWords('Presence', PRESENCES, '在岗状态 Whether an agent is there; only who is AVAILABLE is given work.');
export const QualificationKindWord = registerWords('QualificationKind', QUALIFICATION_KINDS, '资质 A certificate, or training taken part in (§5.1).');
export const DutyWord = registerWords('Duty', DUTIES, '值班岗位 Who answers for a unit when the console does not: 班长, 值班经理, 部门负责人.');
export const AbsenceWord = registerWords('DutyAbsence', ABSENCES, '缺岗 Why nobody answers for a duty: no roster, nobody planned, or not there.');
