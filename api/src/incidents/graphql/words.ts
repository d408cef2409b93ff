import { registerWords } from '../../platform/graphql/register-words.ts';
import { INCIDENT_CAUSES, INCIDENT_STATES, NOTICE_KINDS } from '../domain/words.ts';

export const IncidentStateWord = registerWords('IncidentState', INCIDENT_STATES, '群障状态 Declared, its tickets being restored, service back, closed.');
export const IncidentCauseWord = registerWords('IncidentCause', INCIDENT_CAUSES, '故障原因 What brought the service down.');
export const NoticeKindWord = registerWords('NoticeKind', NOTICE_KINDS, '告知类别 What customers are told of an outage.');
