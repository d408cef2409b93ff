import { registerWords } from '../../platform/graphql/register-words.ts';
import { ALARM_KINDS, ALARM_PRIORITIES, ALARM_STATES } from '../domain/words.ts';

export const AlarmPriorityWord = registerWords('AlarmPriority', ALARM_PRIORITIES, '告警级别 P1 sounds until somebody answers, P2 once, P3 makes no sound.');
export const AlarmKindWord = registerWords('AlarmKind', ALARM_KINDS, '告警类别 What calls for a supervisor\'s response.');
export const AlarmStateWord = registerWords('AlarmState', ALARM_STATES, '告警状态 Acknowledged is not resolved: an alarm is over when its cause is gone and somebody has seen it.');
