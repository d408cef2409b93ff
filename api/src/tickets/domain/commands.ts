import type { Instant } from '../../foundation/instant.ts';
import type { Axes } from '../../standard/domain/axes.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { ComplaintStepFacts } from './events.ts';
import type { AppealSource, Closure, ComplaintGrade, EscalationLevel, HoldKind, PassingResult, ReclassificationCause, ResumeCause, Stage, WorkNoteKind } from './words.ts';
import type { OlaTerms } from './work-order.ts';

/** What a caller can ask of a ticket that exists, by name (intake, which begins one, is in `intake.ts`). */
export interface TicketCommands {
  classify: { axes: Axes };
  resolveAtFirstContact: { axes: Axes } & Resolution;
  dispatch: { assigneeId: string; teamId: string; queueId: string; followUp: string; dueAt: Instant | null; missingSkills: readonly string[]; overrideReason?: string };
  accept: { agentId: string };
  declineOffer: { agentId: string };
  replaceOwner: { formerId: string; ownerId: string; teamId: string };
  startWork: Record<never, never>;
  passStage: { stage: Stage; result?: Exclude<PassingResult, 'WAIVED'>; note?: string };
  failStage: { stage: Stage; note: string };
  waiveStage: { stage: Stage };
  planStage: { stage: Stage; ownerId: string; dueAt: Instant };
  tickItems: { items: readonly string[] };
  untickItem: { item: string };
  skipItem: { item: string };
  recordDeviation: { clauseNo: string; what: string };
  decideDeviation: { deviation: number; approved: boolean };
  respond: { interactionId: string; channel: Channel; delivered: boolean; byPerson: boolean; givesPreliminaryReply: boolean; substantive: boolean; kind: string };
  recordInbound: { interactionId: string; channel: Channel };
  suspend: { reason: SuspendReason; detail?: string; evidence: string; expectedResumeAt: Instant | null; approvedBySupervisor: boolean };
  resume: { cause: ResumeCause };
  restore: { evidence: string };
  resolve: Resolution & { stageWaiverReason?: string };
  feedBackResult: { interactionId: string; delivered: boolean };
  recordConfirmationAttempt: { channel: Channel };
  confirm: { solved: boolean; residual: boolean; satisfied?: boolean; method: Channel };
  reopen: { restorationDisproved: boolean };
  autoClose: Record<never, never>;
  close: { closure?: Closure };
  returnTicket: Record<never, never>;
  redispatch: { assigneeId: string; teamId: string; queueId: string; missingSkills: readonly string[]; overrideReason?: string; automatic: boolean };
  withdraw: { byCustomer: boolean };
  merge: { intoTicketId: string; byCustomer: boolean };
  invalidate: Record<never, never>;
  linkRepeat: { ofTicketId: string; ofCustomerId: string; ofClosedAt: Instant | null };
  archive: Record<never, never>;
  chase: { channel: Channel };
  escalate: { level: EscalationLevel };
  openSupervision: { dueAt: Instant; order: string };
  answerSupervision: { report: string };
  reclassify: { axes: Axes; cause: ReclassificationCause };
  linkIncident: { incidentId: string };
  unlinkIncident: { incidentId: string };
  migratePolicy: { pins: readonly PolicyPin[] };
  placeHold: { kind: HoldKind; until: Instant | null };
  liftHold: { kind: HoldKind };
  gradeComplaint: { grade: ComplaintGrade; approved: boolean; causes?: readonly string[] };
  recordComplaintSteps: { steps: readonly ComplaintStepFacts[] };
  openConflict: Record<never, never>;
  settleConflict: { agreed: boolean };
  linkAppeal: { ofTicketId: string; ofCustomerId: string; source: AppealSource; dueAt: Instant };
  answerRegulator: { documentId?: string };
  stateBreachCause: { targetId: string; causeCode: string };
  addCollaborator: { agentId: string };
  removeCollaborator: { agentId: string };
  addWorkNote: { noteId: string; noteKind: WorkNoteKind };
  issueWorkOrder: { orderId: string; teamId: string; ola: OlaTerms };
  /** `teamPath`: the units from the root down to the team of whoever asks. */
  acceptWorkOrder: { orderId: string; agentId: string; teamPath: readonly string[] };
  releaseWorkOrder: { orderId: string; agentId: string };
  completeWorkOrder: { orderId: string; noteId: string };
  declineWorkOrder: { orderId: string; teamPath: readonly string[] };
  withdrawWorkOrder: { orderId: string };
  noteAddressChange: { changeId: string };
  /** `changedAt`: the change that was seen; `orderId` null: on the ticket itself. */
  acknowledgeAddress: { orderId: string | null; changedAt: Instant };
  transfer: { ownerId: string; teamId: string; queueId: string; missingSkills: readonly string[]; overrideReason?: string };
}

/** R057, §4.4: what must be said when a result is delivered. */
export interface Resolution {
  readonly solution: string;
  readonly worklog: string;
  readonly causeCode: string;
  /** §3.3: the repair is permanent, not a workaround; only then does the repair clock stop. */
  readonly permanentFix: boolean;
  /** §4.3: why the result does not wait for work orders that are still open. */
  readonly workOrderWaiverReason?: string;
}

export type CommandName = keyof TicketCommands;
export type TicketCommand = { [Name in CommandName]: { readonly name: Name } & TicketCommands[Name] }[CommandName];
export type CommandOf<Name extends CommandName> = Extract<TicketCommand, { readonly name: Name }>;

/** The circumstances of a command, all of them handed in. */
export interface CommandContext {
  /** When it happened: the database's clock for live work, the source's instant for imported history. */
  readonly at: Instant;
  /** The agent behind the caller, where there is one. */
  readonly agentId: string | null;
  readonly mayApprove: boolean;
  readonly reason: string | null;
  /** Guards that imported history is excused from, by name; empty for live work. */
  readonly waivedGuards: ReadonlySet<string>;
  readonly settings: TicketSettings;
}

/** Policy settings without a number in the standard ("not from the standard"). */
export interface TicketSettings {
  /** Transition 4: further returns are the supervisor's to decide. */
  readonly returnsBeforeSupervisor: number;
  /** Transitions 5 and 24: a dispatch that is not accepted is called to mind after this time, and given to somebody else after that. */
  readonly offerRemindAfterMs: number;
  readonly offerLapseAfterMs: number;
  /** Transition 16: a closed ticket of the same customer is repeated within this time. */
  readonly repeatWithinMs: number;
  /** Transition 17: from the close to the archive. */
  readonly archiveAfterMs: number;
  /** Transition 19: between two chasers that count, and how many call the supervisor. */
  readonly chaseThrottleMs: number;
  readonly chasesBeforeSupervisor: number;
  /** Regulator cases: the latest due time that may be set, from the receipt of the case. */
  readonly appealOuterLimitMs: number;
  /** Shares of the time of a regulator case after which it is called to mind. */
  readonly appealWarnAt: readonly number[];
  /** §5.2, §4.3: how often the customer is told how it stands, and the share of that time after which the notice is called to mind. */
  readonly progressNoticeEveryMs: number;
  readonly progressNoticeWarnAt: number;
  readonly maxSuspensionMs: number;
  readonly confirmWindowMs: number;
  readonly autoCloseAttempts: number;
  readonly autoCloseSpanMs: number;
}
