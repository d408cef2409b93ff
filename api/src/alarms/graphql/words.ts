import { registerWords } from '../../platform/graphql/register-words.ts';
import { ALARM_OWNERS } from '../domain/rules.ts';
import { ALARM_KINDS, ALARM_PRIORITIES, ALARM_SILENCES, ALARM_STATES, SHELVE_REASONS } from '../domain/words.ts';

export const AlarmPriorityWord = registerWords('AlarmPriority', ALARM_PRIORITIES, '告警级别 P1 sounds until somebody answers, P2 once, P3 makes no sound.');
export const AlarmKindWord = registerWords('AlarmKind', ALARM_KINDS, '告警类别 What calls for a supervisor\'s response.');
export const AlarmStateWord = registerWords('AlarmState', ALARM_STATES, '告警状态 Acknowledged is not resolved: an alarm is over when its cause is gone and somebody has seen it.');
export const AlarmSilenceWord = registerWords('AlarmSilence', ALARM_SILENCES, '静默 Why an alarm that stands calls nobody: 搁置, 由群障代为告警, 规则停用.');
export const ShelveReasonWord = registerWords('ShelveReason', SHELVE_REASONS, '搁置原因 Why somebody puts an alarm aside.');
export const AlarmOwnerWord = registerWords('AlarmOwner', ALARM_OWNERS, '告警责任人 Who is expected to answer.');
