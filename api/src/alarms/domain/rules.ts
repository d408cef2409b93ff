import { MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import { isUnmet } from '../../sla/domain/clock.ts';
import { isRiskFlagged } from '../../standard/domain/axes.ts';
import { OPEN_STATES, UNRESOLVED_STATES } from '../../tickets/domain/words.ts';
import type { AddressedCondition, AlarmCondition } from './alarm.ts';
import { ALARM_SETTINGS } from './settings.ts';
import type { WatchedDuty } from './watched-duty.ts';
import type { WatchedClock, WatchedTicket } from './watched-ticket.ts';
import type { AlarmKind, AlarmPriority } from './words.ts';

/** What about a ticket fulfils a rule: one of its clocks, or the ticket as a whole. */
interface Finding {
  readonly causeKey: string;
  readonly clauseNo: string;
  readonly targetId: string | null;
  readonly unitId?: string;
}

/** One alarm rule with its rationale: what happens if nobody answers, what is expected of whom, and how soon. */
export interface AlarmRule {
  readonly kind: AlarmKind;
  readonly priority: AlarmPriority;
  /** The clause behind the rule; null: that of the limit concerned. */
  readonly clauseNo: string | null;
  readonly consequence: LocalText;
  readonly response: LocalText;
  readonly respondWithinMs: number;
  readonly owner: AlarmOwner;
}

/** Who is expected to answer an alarm. */
export const ALARM_OWNERS = ['DUTY_MANAGER', 'SUPERVISOR', 'TEAM_LEAD'] as const;
export type AlarmOwner = (typeof ALARM_OWNERS)[number];

/** A rule about a single ticket. */
export interface TicketRule extends AlarmRule {
  readonly findings: (ticket: WatchedTicket) => readonly Finding[];
}

/**
 * The rules about tickets (standard as data, item 6; alarm management of the wall). SHOULD limits, assessment limits and the
 * first warning are counted elsewhere and never alarm. An SLA alarm is that of a governing clock; a statutory one
 * stands also while an earlier SLA limit governs. AGREEMENT counts as SLA.
 */
export const TICKET_RULES: readonly TicketRule[] = [
  {
    kind: 'STATUTORY_BREACH', priority: 'P1', clauseNo: null,
    consequence: { zh: '违反法定时限，用户可向监管部门申诉', en: 'The law is broken; the customer may appeal to the regulator' },
    response: { zh: '值班经理接管，告知用户并履行法定义务', en: 'The duty manager takes over, informs the customer and does what the law attaches' },
    respondWithinMs: 5 * MINUTE_MS, owner: 'DUTY_MANAGER',
    findings: (ticket) => breaches(ticket, (clock) => clock.class === 'STATUTORY'),
  },
  {
    kind: 'RISK_FLAGGED', priority: 'P1', clauseNo: '3.2',
    consequence: { zh: '安全或个人信息的损害可能扩大', en: 'Damage to security or personal data may spread' },
    response: { zh: '立即派单，最先处理，并通知安全负责人', en: 'Dispatch at once, before everything else, and tell the security officer' },
    respondWithinMs: 5 * MINUTE_MS, owner: 'DUTY_MANAGER',
    findings: (ticket) =>
      isRiskFlagged(ticket.axes) && !ticket.riskImported && OPEN_STATES.includes(ticket.state)
        ? [{ causeKey: `RISK_FLAGGED/${ticket.ticketId}`, clauseNo: '3.2', targetId: null }]
        : [],
  },
  {
    kind: 'SLA_BREACH', priority: 'P2', clauseNo: null,
    consequence: { zh: '紧急、VIP 或投诉工单的承诺已失守', en: 'A promise to an urgent, VIP or complaining customer is broken' },
    response: { zh: '班长改派或加派人手，并联系用户', en: 'The supervisor reassigns or adds people, and has the customer called' },
    respondWithinMs: 10 * MINUTE_MS, owner: 'SUPERVISOR',
    findings: (ticket) => (presses(ticket) ? breaches(ticket, governsAsSla) : []),
  },
  {
    kind: 'SLA_BREACH', priority: 'P3', clauseNo: null,
    consequence: { zh: '承诺已失守，达成率下降', en: 'A promise is broken; compliance falls' },
    response: { zh: '组长安排处理', en: 'The team lead has it worked on' },
    respondWithinMs: 30 * MINUTE_MS, owner: 'TEAM_LEAD',
    findings: (ticket) => (presses(ticket) ? [] : breaches(ticket, governsAsSla)),
  },
  {
    kind: 'NEAR_DUE_UNOWNED', priority: 'P3', clauseNo: null,
    consequence: { zh: '即将超时而无人接单', en: 'A limit is about to pass and nobody has accepted the ticket' },
    response: { zh: '组长催促接单或改派', en: 'The team lead has it accepted, or reassigns it' },
    respondWithinMs: 5 * MINUTE_MS, owner: 'TEAM_LEAD',
    findings: (ticket) =>
      ticket.accepted || !UNRESOLVED_STATES.includes(ticket.state)
        ? []
        : ticket.clocks
            .filter((clock) => clock.governing && clock.bind === 'SHALL' && clock.run === 'RUNNING' && clock.breachedAt === null && clock.lastWarningReached)
            .map((clock) => finding('NEAR_DUE_UNOWNED', ticket, clock)),
  },
  {
    kind: 'PROGRESS_NOTICE_LATE', priority: 'P3', clauseNo: '5.2',
    consequence: { zh: '用户迟迟得不到进展，会催单或投诉', en: 'The customer hears nothing and will chase or complain' },
    response: { zh: '组长督促处理人向用户通报进展（间隔为本单位设定，非规范规定）', en: 'The team lead has the handler report progress (the interval is the operator\'s setting, not from the standard)' },
    respondWithinMs: 30 * MINUTE_MS, owner: 'TEAM_LEAD',
    findings: ({ ticketId, progressLateSince }) =>
      progressLateSince === null ? [] : [{ causeKey: `PROGRESS_NOTICE_LATE/${ticketId}/${progressLateSince}`, clauseNo: '5.2', targetId: null }],
  },
  {
    kind: 'WORK_ORDER_LATE', priority: 'P3', clauseNo: '4.3',
    consequence: { zh: '协办班组超过内部时限，责任人在等结果，用户时限继续计时', en: 'A team is over its promise to the house; the owner waits, and the customer\'s limits keep running' },
    response: { zh: '协办班组组长安排办理或说明原因（内部时限为本单位设定，非规范规定）', en: 'The lead of that team has it done, or says why not (the limit is the operator\'s setting, not from the standard)' },
    respondWithinMs: 30 * MINUTE_MS, owner: 'TEAM_LEAD',
    findings: ({ lateOrders }) => lateOrders.map(({ orderId, teamId, lateAt }) => ({ causeKey: `WORK_ORDER_LATE/${orderId}/${lateAt}`, clauseNo: '4.3', targetId: null, unitId: teamId })),
  },
];

/** A queue that holds more than it can. */
export const QUEUE_OVERLOAD_RULE: AlarmRule = {
  kind: 'QUEUE_OVERLOAD', priority: 'P2', clauseNo: '3.2',
  consequence: { zh: '队列满载，新工单将等待并陆续超时', en: 'The queue is full: what comes in waits, and limits will pass one after another' },
  response: { zh: '班长加派人手、转移工单或放宽队列容量', en: 'The supervisor adds people, moves tickets elsewhere, or widens the queue' },
  respondWithinMs: 10 * MINUTE_MS, owner: 'SUPERVISOR',
};

/** A queue that fails its service level, interval after interval. */
export const QUEUE_SERVICE_LEVEL_RULE: AlarmRule = {
  kind: 'QUEUE_SERVICE_LEVEL', priority: 'P2', clauseNo: '5.4',
  consequence: { zh: '队列连续两个时段响应达标率低于目标 5 个百分点以上，响应率将不达标', en: 'The queue was over 5 points below its target for two intervals in a row: the response rate will be missed' },
  response: { zh: '班长加派人手或分流；目标为本单位设定', en: 'The supervisor adds people or moves tickets elsewhere; the target is the operator\'s setting' },
  respondWithinMs: 10 * MINUTE_MS, owner: 'SUPERVISOR',
};

/** What the law demands and nobody did in time: pressing most where the law itself names the time. */
export const DUTY_RULES: readonly [byLaw: AlarmRule, bySetting: AlarmRule] = [
  {
    kind: 'DUTY_OVERDUE', priority: 'P1', clauseNo: null,
    consequence: { zh: '未在法定时间内履行义务，用户可向监管部门申诉', en: 'What the law demands was not done in the time it names; the customer may appeal to the regulator' },
    response: { zh: '值班经理督促立即履行并登记凭据', en: 'The duty manager has it done at once, with proof on record' },
    respondWithinMs: 5 * MINUTE_MS, owner: 'DUTY_MANAGER',
  },
  {
    kind: 'DUTY_OVERDUE', priority: 'P2', clauseNo: null,
    consequence: { zh: '法律要求及时履行的义务超过本单位设定的时间', en: 'What the law wants done without delay is over the time that the operator set' },
    response: { zh: '班长安排履行并登记凭据', en: 'The supervisor has it done, with proof on record' },
    respondWithinMs: 30 * MINUTE_MS, owner: 'SUPERVISOR',
  },
];

/** A declared mass outage, which calls in place of the tickets that belong to it. */
export const MASS_OUTAGE_RULE: AlarmRule = {
  kind: 'MASS_OUTAGE', priority: 'P2', clauseNo: '4.3',
  consequence: { zh: '大面积用户受影响，相关工单时限继续计时', en: 'Many customers are cut off; the limits of their tickets keep running' },
  response: { zh: '值班经理与网络运维协同抢修，统一口径告知用户，恢复后批量处理', en: 'The duty manager restores service with network operations, informs customers in one voice, and restores the tickets in bulk' },
  respondWithinMs: ALARM_SETTINGS.escalateAfterMs, owner: 'DUTY_MANAGER',
};

/** Every rule there is. */
export const ALARM_RULES: readonly AlarmRule[] = [...TICKET_RULES, ...DUTY_RULES, QUEUE_OVERLOAD_RULE, QUEUE_SERVICE_LEVEL_RULE, MASS_OUTAGE_RULE];

/** The alarms that a ticket gives cause for as it stands; none for imported history. Pure. */
export function alarmConditions(ticket: WatchedTicket): readonly AddressedCondition[] {
  if (ticket.isHistory) return [];
  return TICKET_RULES.flatMap(({ kind, priority, findings }) => findings(ticket).map((found) => ({ ...found, kind, priority })));
}

/** P2 and not P3: an urgent request, a VIP or a complaint. */
function presses({ axes }: WatchedTicket): boolean {
  return axes.urgency === 'URGENT' || axes.tier === 'VIP' || axes.type === 'COMPLAINT';
}

function governsAsSla(clock: WatchedClock): boolean {
  return clock.governing && (clock.class === 'SLA' || clock.class === 'AGREEMENT');
}

function breaches(ticket: WatchedTicket, counts: (clock: WatchedClock) => boolean): readonly Finding[] {
  return ticket.clocks
    .filter((clock) => isUnmet(clock) && clock.bind === 'SHALL' && clock.breachedAt !== null && !clock.breachImported && !clock.breachMigrated && counts(clock))
    .map((clock) => finding('BREACH', ticket, clock));
}

/** The due instant is part of the cause: a breach that is retracted and found again at another instant is another one. */
function finding(cause: string, ticket: WatchedTicket, clock: WatchedClock): Finding {
  return { causeKey: `${cause}/${ticket.ticketId}/${clock.targetId}/${clock.breachedAt ?? clock.dueAt}`, clauseNo: clock.clauseNo, targetId: clock.targetId };
}

/** What a queue gives cause for when it is overloaded. */
export function overloadCondition(queueId: string): AlarmCondition {
  return { causeKey: `QUEUE_OVERLOAD/${queueId}`, kind: 'QUEUE_OVERLOAD', priority: QUEUE_OVERLOAD_RULE.priority, clauseNo: QUEUE_OVERLOAD_RULE.clauseNo ?? '', targetId: null };
}

/** What a queue gives cause for when it fails its service level. */
export function serviceCondition(queueId: string): AlarmCondition {
  return { causeKey: `QUEUE_SERVICE_LEVEL/${queueId}`, kind: 'QUEUE_SERVICE_LEVEL', priority: QUEUE_SERVICE_LEVEL_RULE.priority, clauseNo: QUEUE_SERVICE_LEVEL_RULE.clauseNo ?? '', targetId: null };
}

/** What a duty of the law gives cause for: nothing while there is time, or when it is done or lifted. */
export function dutyConditions({ id, state, dueAt, dueBasis, clauseNo, targetId }: WatchedDuty, now: Instant): readonly AlarmCondition[] {
  if (state !== 'OPEN' || dueAt >= now) return [];
  const { kind, priority } = DUTY_RULES[dueBasis === 'LAW' ? 0 : 1];
  return [{ causeKey: `DUTY_OVERDUE/${id}/${dueAt}`, kind, priority, clauseNo, targetId }];
}

/** What a mass outage gives cause for while it is open. */
export function outageCondition(incidentId: string): AlarmCondition {
  return { causeKey: `MASS_OUTAGE/${incidentId}`, kind: 'MASS_OUTAGE', priority: MASS_OUTAGE_RULE.priority, clauseNo: MASS_OUTAGE_RULE.clauseNo ?? '', targetId: null };
}
