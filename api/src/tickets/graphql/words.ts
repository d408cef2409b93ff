import { ORIGINS } from '../../foundation/event.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { COMPLEXITIES, DOMAINS, RISKS, SERVICE_LINES, SEVERITIES, TICKET_TYPES, URGENCIES } from '../../standard/domain/axes.ts';
import { SUSPEND_REASONS } from '../../standard/domain/events.ts';
import { ESCALATION_LEVELS, STAGES, TICKET_STATES, type EscalationLevel } from '../domain/words.ts';
import { TICKET_ACTIONS } from '../use-cases/allowed-actions.ts';

export const TicketTypeWord = registerWords('TicketType', TICKET_TYPES, '服务类型 What the customer asks for (§1.1).');
export const UrgencyWord = registerWords('Urgency', URGENCIES, '紧急程度 How soon an answer is due (§3.3).');
export const ComplexityWord = registerWords('Complexity', COMPLEXITIES, '复杂度 How hard the request is to handle (§4.2).');
export const SeverityWord = registerWords('Severity', SEVERITIES, '严重程度 Whether a fault is a major one (§4.2).');
export const ServiceLineWord = registerWords('ServiceLine', SERVICE_LINES, '业务线 The line of service concerned (§5.1).');
export const DomainWord = registerWords('Domain', DOMAINS, '专业域 The technical field concerned (§3.3, §5.1).');
export const RiskWord = registerWords('Risk', RISKS, '风险 Whether security or personal data is at stake (§3.2).');
export const TicketStateWord = registerWords('TicketState', TICKET_STATES, '工单状态 Where a ticket stands in its life.');
export const SuspendReasonWord = registerWords('SuspendReason', SUSPEND_REASONS, '挂起原因 Why work on a ticket waits.');
export const OriginWord = registerWords('Origin', ORIGINS, '来源 How a ticket or an event came here. IMPORT is history: it raises no alarm and is in no lag figure.');
export const TicketActionWord = registerWords('TicketAction', TICKET_ACTIONS, '操作 What a viewer may do with a ticket in its present state.');
/** The words of the levels, from the first. */
export const ESCALATION_WORDS = ['TEAM_LEAD', 'DUTY_MANAGER', 'DEPARTMENT_HEAD'] as const;
export type EscalationWord = (typeof ESCALATION_WORDS)[number];

/** The level that a word names. */
export function escalationLevel(word: EscalationWord): EscalationLevel {
  return ESCALATION_LEVELS[ESCALATION_WORDS.indexOf(word)] ?? 1;
}

export const EscalationLevelWord = registerWords('EscalationLevel', ESCALATION_WORDS, '升级级别 Who is called: 班长 值班经理 部门负责人.');
export const StageWord = registerWords('Stage', STAGES, '处理阶段 The stages of handling, in their order (§5.2).');
