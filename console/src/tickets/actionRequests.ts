import {
  AcceptTicketDocument, AnswerSupervisionDocument, ChaseTicketDocument, ClassifyTicketDocument, CloseTicketDocument, ConfirmResolutionDocument, DispatchTicketDocument,
  EscalateTicketDocument, FeedBackResultDocument, InvalidateTicketDocument, LinkRepeatDocument, MergeTicketDocument, OpenConflictDocument, OpenSupervisionDocument, SettleConflictDocument,
  ReclassifyTicketDocument, ReturnTicketDocument, WithdrawTicketDocument, PassStageDocument, RecordConfirmationAttemptDocument, ReopenTicketDocument, ResolveAtFirstContactDocument,
  ResolveTicketDocument, RespondToCustomerDocument, RestoreServiceDocument, ResumeTicketDocument, StartWorkDocument, SuspendTicketDocument,
  TransferTicketDocument,
  DeclineTicketDocument, RedispatchTicketDocument,
} from '../generated/graphql.ts';
import type {
  Channel, EscalationLevel, Stage, SuspendReason, TicketAction,
} from '../generated/graphql.ts';
import { formReader } from './formReader.ts';
import type { FormReader } from './formReader.ts';
import type { FormValues } from './formFields.ts';
import { sendStep } from './sendStep.ts';
import type { Step, StepResult } from './sendStep.ts';

const REQUESTS: Readonly<Record<TicketAction, (step: Step, form: FormReader) => StepResult>> = {
  CLASSIFY: (step, form) => sendStep(ClassifyTicketDocument, 'classifyTicket', { ...step, axes: form.axes(), reason: form.optional('reason') }),
  RESOLVE_AT_FIRST_CONTACT: (step, form) =>
    sendStep(ResolveAtFirstContactDocument, 'resolveAtFirstContact', { ...step, axes: form.axes(), ...resolution(form) }),
  DISPATCH: (step, form) =>
    sendStep(DispatchTicketDocument, 'dispatchTicket', { ...step, ...handOver(form), assigneeId: form.text('assigneeId'), followUp: form.text('followUp') }),
  ACCEPT: (step, form) => sendStep(AcceptTicketDocument, 'acceptTicket', { ...step, reason: form.optional('reason') }),
  START_WORK: (step, form) => sendStep(StartWorkDocument, 'startWork', { ...step, reason: form.optional('reason') }),
  PASS_STAGE: (step, form) => sendStep(PassStageDocument, 'passStage', { ...step, stage: form.choice<Stage>('stage'), note: form.optional('note'), withRemark: form.flag('withRemark') }),
  RESPOND: (step, form) =>
    sendStep(RespondToCustomerDocument, 'respondToCustomer', {
      ...step,
      ...contact(form),
      givesPreliminaryReply: form.flag('givesPreliminaryReply'),
      substantive: form.flag('substantive'),
    }),
  SUSPEND: (step, form) =>
    sendStep(SuspendTicketDocument, 'suspendTicket', {
      ...step,
      reason: form.choice<SuspendReason>('reason'),
      detail: form.flag('awaitsEvidence') ? 'EVIDENCE' : null,
      evidence: form.text('evidence'),
      expectedResumeAt: form.instant('expectedResumeAt'),
    }),
  RESUME: (step, form) => sendStep(ResumeTicketDocument, 'resumeTicket', { ...step, reason: form.optional('reason') }),
  RESTORE: (step, form) => sendStep(RestoreServiceDocument, 'restoreService', { ...step, evidence: form.text('evidence') }),
  RESOLVE: (step, form) =>
    sendStep(ResolveTicketDocument, 'resolveTicket', { ...step, ...resolution(form), stageWaiverReason: form.optional('stageWaiverReason'), workOrderWaiverReason: form.optional('workOrderWaiverReason') }),
  FEED_BACK_RESULT: (step, form) => sendStep(FeedBackResultDocument, 'feedBackResult', { ...step, ...contact(form) }),
  RECORD_CONFIRMATION_ATTEMPT: (step, form) =>
    sendStep(RecordConfirmationAttemptDocument, 'recordConfirmationAttempt', { ...step, channel: form.choice<Channel>('channel'), text: form.optional('text') }),
  CONFIRM: (step, form) =>
    sendStep(ConfirmResolutionDocument, 'confirmResolution', {
      ...step,
      solved: form.flag('solved'),
      residual: form.flag('residual'),
      satisfied: form.yesNo('satisfied'),
      method: form.choice<Channel>('method'),
    }),
  REOPEN: (step, form) =>
    sendStep(ReopenTicketDocument, 'reopenTicket', { ...step, reason: form.text('reason'), restorationDisproved: form.flag('restorationDisproved') }),
  CLOSE: (step, form) => sendStep(CloseTicketDocument, 'closeTicket', { ...step, reason: form.optional('reason') }),
  RETURN: (step, form) => sendStep(ReturnTicketDocument, 'returnTicket', { ...step, reason: form.text('reason') }),
  RECLASSIFY: (step, form) => sendStep(ReclassifyTicketDocument, 'reclassifyTicket', { ...step, axes: form.axes(), reason: form.text('reason') }),
  CHASE: (step, form) => sendStep(ChaseTicketDocument, 'chaseTicket', { ...step, channel: form.choice<Channel>('channel'), reason: form.optional('reason') }),
  ESCALATE: (step, form) => sendStep(EscalateTicketDocument, 'escalateTicket', { ...step, level: form.choice<EscalationLevel>('level'), reason: form.text('reason') }),
  OPEN_SUPERVISION: (step, form) => sendStep(OpenSupervisionDocument, 'openSupervision', { ...step, order: form.text('order'), dueAt: form.instant('dueAt') }),
  ANSWER_SUPERVISION: (step, form) => sendStep(AnswerSupervisionDocument, 'answerSupervision', { ...step, report: form.text('report') }),
  LINK_REPEAT: (step, form) => sendStep(LinkRepeatDocument, 'linkRepeat', { ...step, ofTicketNo: form.text('ofTicketNo') }),
  MERGE: (step, form) =>
    sendStep(MergeTicketDocument, 'mergeTicket', { ...step, intoTicketNo: form.text('intoTicketNo'), reason: form.text('reason'), byCustomer: form.flag('byCustomer') }),
  WITHDRAW: (step, form) => sendStep(WithdrawTicketDocument, 'withdrawTicket', { ...step, reason: form.text('reason'), byCustomer: form.flag('byCustomer') }),
  INVALIDATE: (step, form) => sendStep(InvalidateTicketDocument, 'invalidateTicket', { ...step, reason: form.text('reason') }),
  OPEN_CONFLICT: (step, form) => sendStep(OpenConflictDocument, 'openConflict', { ...step, reason: form.text('reason') }),
  SETTLE_CONFLICT: (step, form) => sendStep(SettleConflictDocument, 'settleConflict', { ...step, agreed: form.flag('agreed'), reason: form.text('reason') }),
  REDISPATCH: (step, form) =>
    sendStep(RedispatchTicketDocument, 'redispatchTicket', { ...step, ...handOver(form), assigneeId: form.text('assigneeId'), reason: form.optional('reason') }),
  DECLINE: (step, form) => sendStep(DeclineTicketDocument, 'declineTicket', { ...step, reason: form.text('reason') }),
  TRANSFER: (step, form) =>
    sendStep(TransferTicketDocument, 'transferTicket', { ...step, ...handOver(form), ownerId: form.text('ownerId'), reason: form.text('reason') }),
};

function resolution(form: FormReader) {
  return { solution: form.text('solution'), worklog: form.text('worklog'), causeCode: form.text('causeCode'), permanentFix: form.flag('permanentFix') };
}

function contact(form: FormReader) {
  return { channel: form.choice<Channel>('channel'), text: form.text('text'), delivered: form.flag('delivered') };
}

function handOver(form: FormReader) {
  return { queueId: form.optional('queueId'), overrideReason: form.optional('overrideReason') };
}

/** Sends the command of an action with the values of its form. */
export function requestAction(action: TicketAction, step: Step, values: FormValues): StepResult {
  return REQUESTS[action](step, formReader(values));
}
