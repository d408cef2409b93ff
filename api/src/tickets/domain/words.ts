/** §1.4: the workflow that tickets live by when no later version is named. */
export const FIRST_WORKFLOW = '1.0.0';

/** The states of a ticket (ticket life, section 1). */
export const TICKET_STATES = [
  'RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'RESOLVED', 'CONFIRMED', 'CLOSED',
  'ARCHIVED', 'WITHDRAWN', 'MERGED', 'INVALID',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** States in which the operator still owes the customer something. */
export const OPEN_STATES: readonly TicketState[] = [
  'RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'RESOLVED', 'CONFIRMED',
];

/** States in which work has not delivered its result yet. */
export const UNRESOLVED_STATES: readonly TicketState[] = ['RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED'];

/** §5.2: the stages of handling, in the order in which they must be passed. */
export const STAGES = ['DIAGNOSED', 'PLANNED', 'EXECUTED', 'FEEDBACK'] as const;
export type Stage = (typeof STAGES)[number];

/** What a quality gate can come to. FAILED keeps the stage; the others let it pass, WAIVED without having asked. */
export const GATE_RESULTS = ['PASSED', 'PASSED_WITH_REMARK', 'FAILED', 'WAIVED'] as const;
export type GateResult = (typeof GATE_RESULTS)[number];
export type PassingResult = Exclude<GateResult, 'FAILED'>;

/** Who answers for a stage by default: who works on the ticket, or who dispatched it and answers to the customer (K8). */
export const STAGE_OWNERS = ['HANDLER', 'DISPATCHER'] as const;
export type StageOwner = (typeof STAGE_OWNERS)[number];

export const HOLD_KINDS = ['COMPLAINT_RESULT', 'QA', 'REGULATOR_CASE'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** Ticket life, section 1.1: these holds keep a ticket from being resolved, the others only from being closed. */
export const HOLDS_THAT_BLOCK_RESOLVING: readonly HoldKind[] = ['COMPLAINT_RESULT'];

export const RESUME_CAUSES = ['CUSTOMER_REPLY', 'TIME_REACHED', 'MANUAL', 'RESTORED', 'RESOLVED'] as const;
export type ResumeCause = (typeof RESUME_CAUSES)[number];

/** Who or what asked for more attention (transition 20): somebody, the customer's repeated chasing, a governing limit near or past its due time, or a regulator. */
export const ESCALATION_CAUSES = ['MANUAL', 'CHASED', 'LIMIT_NEAR', 'LIMIT_PASSED', 'ALARM_UNACKNOWLEDGED', 'REGULATOR_CASE'] as const;
export type EscalationCause = (typeof ESCALATION_CAUSES)[number];

/** 1 team lead, 2 duty manager, 3 department head. */
export const ESCALATION_LEVELS = [1, 2, 3] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

/** Why confirmed axes are changed (transition 21). */
export const RECLASSIFICATION_CAUSES = ['CORRECTION', 'TIER_CHANGE'] as const;
export type ReclassificationCause = (typeof RECLASSIFICATION_CAUSES)[number];

/** §6.3, graded response: G1 single and without loss, G2 repeated, with loss or VIP, G3 group, safety, data or media, G4 regulator or court. */
export const COMPLAINT_GRADES = ['G1', 'G2', 'G3', 'G4'] as const;
export type ComplaintGrade = (typeof COMPLAINT_GRADES)[number];

/** Who passes on a customer's appeal, or takes it up: the regulator's hotline, the government's, the media or a court. */
export const APPEAL_SOURCES = ['REGULATOR_12300', 'GOV_HOTLINE_12345', 'MEDIA', 'COURT'] as const;
export type AppealSource = (typeof APPEAL_SOURCES)[number];

/** How a clock came to be late although nobody was late when it happened (transitions 2, 4, 13, 21 and the change of version). */
export const BREACH_CAUSES = ['CLASSIFICATION', 'RECLASSIFICATION', 'RETURN', 'REOPENING', 'MIGRATION'] as const;
export type BreachCause = (typeof BREACH_CAUSES)[number];

/** A work order to another team (§4.3), from its issue to its end. */
export const WORK_ORDER_STATES = ['ISSUED', 'ACCEPTED', 'DONE', 'DECLINED', 'WITHDRAWN'] as const;
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

/** Why a work order was withdrawn: it is not needed any more, or its ticket has ended. */
export const WITHDRAWAL_CAUSES = ['NOT_NEEDED', 'TICKET_ENDED'] as const;
export type WithdrawalCause = (typeof WITHDRAWAL_CAUSES)[number];

/** What somebody who works on a ticket writes beside it: a note of the work, or a preliminary contribution to its result, for the owner to use. */
export const WORK_NOTE_KINDS = ['NOTE', 'CONTRIBUTION'] as const;
export type WorkNoteKind = (typeof WORK_NOTE_KINDS)[number];

export const CLOSURES = ['CONFIRMED', 'UNREACHABLE', 'NOT_OBSERVED'] as const;
/** How a ticket ended. UNREACHABLE is the automatic close, which never counts as confirmed; NOT_OBSERVED is imported history that does not say when. */
export type Closure = (typeof CLOSURES)[number];
