import { registerWords } from '../../platform/graphql/register-words.ts';
import { ALARM_KINDS, ALARM_PRIORITIES, ALARM_STATES } from '../domain/words.ts';

export const AlarmPriorityWord = registerWords('AlarmPriority', ALARM_PRIORITIES, '告警级别 P1 sounds until somebody answers, P2 once, P3 is silent.');
export const AlarmKindWord = registerWords('AlarmKind', ALARM_KINDS, '告警原因 What calls for a supervisor.');
export const AlarmStateWord = registerWords('AlarmState', ALARM_STATES, '告警状态 Acknowledged and resolved are two things.');
