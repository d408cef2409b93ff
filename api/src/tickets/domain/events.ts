import type { EventOf, Actor, Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Axes, ReportedAxes } from '../../standard/domain/axes.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { AppealSource, BreachCause, Closure, ComplaintGrade, EscalationCause, EscalationLevel, HoldKind, PassingResult, ReclassificationCause, ResumeCause, Stage, WithdrawalCause, WorkNoteKind } from './words.ts';
import type { OlaTerms } from './work-order.ts';

/** The facts of each event of a ticket's life (ticket life, section 3.1). Ids and words only: personal values live beside the log. */
export interface TicketEventPayloads {
  RECEIVED: {
    ticketNo: string;
    unitId: string;
    queueId: string;
    customerId: string;
    channel: Channel;
    reported: ReportedAxes;
    ownerId: string;
    policyPins: readonly PolicyPin[];
    /** §1.4: the version of the workflow that the ticket lives by; absent: the first. */
    workflow?: string;
    /** §3.2 with K6: when service counts as started although nobody accepted, the DISPATCH due time. */
    serviceStartDeemedAt: Instant;
    /** Stop events that the source of this ticket never records; clocks that wait for one are not observed. */
    unobserved: readonly string[];
  };
  ACCEPTED_INTAKE: Record<never, never>;
  RISK_FLAGGED: { risk: string };
  CLASSIFIED: { axes: Axes; priority: number; priorityReasons: readonly string[] };
  DISPATCHED: { dispatcherId?: string; assigneeId: string; teamId: string; queueId: string; followUp: string; dueAt: Instant | null; overrideReason?: string };
  ACCEPTED: { agentId: string };
  /** A dispatch that was not accepted: its agent was reminded, said no, or let the time pass. */
  OFFER_REMINDED: { agentId: string };
  OFFER_DECLINED: { agentId: string };
  OFFER_LAPSED: { agentId: string };
  /** Nobody is left whom the ticket could be offered to: it goes back to whoever dispatched it. */
  DISPATCH_EXHAUSTED: { queueId: string; considered: number };
  /** Somebody who owned or dispatched the ticket has left: another takes their place in it. */
  OWNER_REPLACED: { formerId: string; ownerId: string; teamId: string };
  SERVICE_STARTED: { deemed: boolean };
  WORK_STARTED: Record<never, never>;
  /** §5.2: who answers for a stage and when it is planned to be passed, where somebody set it. */
  STAGE_PLANNED: { stage: Stage; ownerId: string; dueAt: Instant };
  /** The quality gate of a stage lets it pass; an absent result is PASSED. The note of a waiver is its reason. */
  STAGE_PASSED: { stage: Stage; result?: PassingResult; note?: string };
  STAGE_FAILED: { stage: Stage; note: string };
  ITEMS_TICKED: { items: readonly string[] };
  ITEM_UNTICKED: { item: string };
  /** A checklist item is left out; `approved` says that a supervisor did it. */
  ITEM_SKIPPED: { item: string; approved: boolean };
  /** §4.2: somebody says that the work departed from the standard. */
  DEVIATION_RECORDED: { clauseNo: string; what: string; approved: boolean };
  /** A supervisor decides on the deviation of the event with this place. */
  DEVIATION_DECIDED: { deviation: number; approved: boolean };
  INTERACTION_RECORDED: { interactionId: string; direction: 'IN' | 'OUT'; kind: string; channel: Channel; delivered: boolean };
  FIRST_QUALIFYING_RESPONSE: { interactionId?: string };
  PRELIMINARY_REPLY: { interactionId?: string };
  SUBSTANTIVE_RESPONSE: { interactionId?: string };
  PROGRESS_NOTICE: { interactionId?: string };
  /** The next progress notice is due soon, or its time has passed without one. */
  PROGRESS_NOTICE_DUE: { dueAt: Instant; passed: boolean };
  SERVICE_RESTORED: { evidence: string };
  SUSPENDED: { reason: SuspendReason; detail?: string; evidence: string; expectedResumeAt: Instant | null };
  RESUMED: { cause: ResumeCause };
  RESOLVED: { firstContact: boolean; causeCode: string; stagesWaived?: string; workOrdersWaived?: string };
  REPAIRED: Record<never, never>;
  RESULT_FED_BACK: { interactionId?: string };
  CONFIRMATION_ATTEMPTED: { channel: Channel };
  CONFIRMED: { solved: boolean; residual: boolean; satisfied?: boolean; method: Channel };
  REOPENED: { escalationLevel: number };
  RESTORATION_DISPROVED: Record<never, never>;
  AUTO_CLOSED: { attempts: number };
  CLOSED: { closure: Closure };
  TRANSFERRED: { ownerId: string; teamId: string; queueId: string; overrideReason?: string };
  /** 退单: the ticket goes back to whoever dispatched it; `exhausted` when no agent sent it back but nobody was left to offer it to. */
  RETURNED: { ownerId: string; exhausted?: true };
  REDISPATCHED: { assigneeId: string; teamId: string; queueId: string; automatic: boolean; overrideReason?: string };
  WITHDRAWN: { byCustomer: boolean };
  MERGED: { intoTicketId: string };
  INVALIDATED: Record<never, never>;
  REPEAT_LINKED: { ofTicketId: string };
  ARCHIVED: Record<never, never>;
  CHASED: { channel: Channel; count: number };
  ESCALATED: { level: EscalationLevel; cause: EscalationCause; targetId?: string };
  /** 督办: an order with a due time of its own, which is none of the customer's clocks. */
  SUPERVISION_OPENED: { dueAt: Instant; order: string };
  SUPERVISION_ANSWERED: { report: string };
  RECLASSIFIED: { axes: Axes; priority: number; priorityReasons: readonly string[]; cause: ReclassificationCause };
  INCIDENT_LINKED: { incidentId: string };
  INCIDENT_UNLINKED: { incidentId: string };
  /** Somebody chose that the ticket be measured by other versions from now on (§8.2). */
  POLICY_MIGRATED: { from: readonly PolicyPin[]; to: readonly PolicyPin[] };
  COMPLAINT_GRADED: { grade: ComplaintGrade; causes?: readonly string[] };
  COMPLAINT_STEP: ComplaintStepFacts;
  /** The ticket is a regulator's case, which appeals from another ticket. */
  APPEAL_LINKED: { ofTicketId: string; source: AppealSource; dueAt: Instant };
  /** A regulator's case is due soon, or its due time has passed. */
  APPEAL_DUE: { dueAt: Instant; passed: boolean };
  CONFLICT_OPENED: Record<never, never>;
  CONFLICT_SETTLED: { agreed: boolean };
  REGULATOR_ANSWERED: { documentId?: string };
  /** 协同人: somebody works on the ticket beside its owner, who stays the one responsible (§4.3). */
  COLLABORATOR_ADDED: { agentId: string };
  COLLABORATOR_REMOVED: { agentId: string };
  WORK_NOTE_ADDED: { noteId: string; noteKind: WorkNoteKind };
  /** 协办单: another team is asked for a piece of the work, under a promise of its own inside the house. */
  WORK_ORDER_ISSUED: { orderId: string; orderNo: number; teamId: string; ola: OlaTerms };
  WORK_ORDER_ACCEPTED: { orderId: string; orderNo: number; agentId: string };
  /** Whoever had accepted it is not there any more: it waits for its team again, and its clock runs on. */
  WORK_ORDER_RELEASED: { orderId: string; orderNo: number; agentId: string };
  WORK_ORDER_DONE: { orderId: string; orderNo: number; noteId: string };
  WORK_ORDER_DECLINED: { orderId: string; orderNo: number };
  WORK_ORDER_WITHDRAWN: { orderId: string; orderNo: number; withdrawalCause: WithdrawalCause };
  /** Marks of the timekeeper on the clock of a work order; they are none of the customer's. */
  WORK_ORDER_WARNED: { orderId: string; orderNo: number; warnIndex: number; dueAt: Instant };
  WORK_ORDER_LATE: { orderId: string; orderNo: number; dueAt: Instant };
  /** The customer's address is another one (§2.3); which one stands with the customer, never here. */
  ADDRESS_CHANGED: { changeId: string };
  /** Whoever works with the address knows of the change: the owner where `orderId` is null, else the handler of the work order. */
  ADDRESS_ACKNOWLEDGED: { orderId: string | null; orderNo?: number };
  BREACH_CAUSE_STATED: { targetId: string; causeCode: string };
  SURVEY_DECIDED: { decision: 'SENT' | 'SCHEDULED' | 'SUPPRESSED'; cause?: string };
  HOLD_PLACED: { kind: HoldKind; until: Instant | null };
  HOLD_LIFTED: { kind: HoldKind };
  /** Marks of the timekeeper: they carry the instant that was due as `occurredAt`. */
  WARNED: { targetId: string; warnIndex: number; dueAt: Instant };
  /** `cause` is absent when the limit simply ran out; else what brought a due time that had passed already. */
  BREACHED: { targetId: string; dueAt: Instant; cause?: BreachCause };
  BREACH_RETRACTED: { targetId: string; dueAt: Instant };
}

/** A step of the complaint track: which one, and its plain facts. The ticket only carries it; what it means is the complaints' own business. */
export interface ComplaintStepFacts {
  readonly step: string;
  readonly [fact: string]: string | number | boolean | null | readonly string[];
}

export type TicketEventType = keyof TicketEventPayloads;
export type TicketEvent = EventOf<TicketEventPayloads>;
export type TicketEventOf<Type extends TicketEventType> = Extract<TicketEvent, { type: Type }>;

/** Builds an event; the compiler checks the payload against its type. */
export function ticketEvent<Type extends TicketEventType>(type: Type, occurredAt: Instant, payload: TicketEventPayloads[Type]): TicketEventOf<Type> {
  return { type, occurredAt, payload } as unknown as TicketEventOf<Type>;
}

/** An event of a ticket as it stands in the log. */
export type RecordedTicketEvent = TicketEvent & {
  readonly id: string;
  readonly ticketId: string;
  /** The event's place in its ticket's own story, from 1 without gaps; it breaks ties of `occurredAt`. */
  readonly place: number;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly origin: Origin;
};
