import {
  AcceptTicketDocument, AnswerSupervisionDocument, ChaseTicketDocument, ClassifyTicketDocument, CloseTicketDocument, ConfirmResolutionDocument, DispatchTicketDocument,
  EscalateTicketDocument, FeedBackResultDocument, InvalidateTicketDocument, LinkRepeatDocument, MergeTicketDocument, OpenSupervisionDocument,
  ReclassifyTicketDocument, ReturnTicketDocument, WithdrawTicketDocument, PassStageDocument, RecordConfirmationAttemptDocument, ReopenTicketDocument, ResolveAtFirstContactDocument,
  ResolveTicketDocument, RespondToCustomerDocument, RestoreServiceDocument, ResumeTicketDocument, StartWorkDocument, SuspendTicketDocument,
  TransferTicketDocument,
  DeclineTicketDocument, RedispatchTicketDocument,
} from '../generated/graphql.ts';
import type {
  AxesInput, Channel, EscalationLevel, Stage, SuspendReason, TicketAction, TicketCommandResultFragment, TypedDocumentString,
} from '../generated/graphql.ts';
import { tell } from '../session/http.ts';
import type { Answer } from '../session/http.ts';
import { instantOfField } from '../words/siteTime.ts';
import { AXIS_NAMES } from './axisRows.ts';
import type { FormValues } from './formFields.ts';

/** What every command says: which ticket, at which version, and the key that makes a repetition harmless. */
export interface Step {
  readonly ticketId: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

type Result = Promise<Answer<TicketCommandResultFragment>>;

/** The values of a form, read as what the API wants. The form has checked that required ones are there. */
function reader(values: FormValues) {
  const text = (name: string): string => String(values[name] ?? '').trim();
  return {
    text,
    optional: (name: string): string | null => text(name) || null,
    flag: (name: string): boolean => values[name] === true,
    yesNo: (name: string): boolean | null => (text(name) === '' ? null : text(name) === 'yes'),
    choice: <Value extends string>(name: string): Value => text(name) as Value,
    axes: (): AxesInput => Object.fromEntries(AXIS_NAMES.map((axis) => [axis, text(axis)])) as unknown as AxesInput,
    instant: (name: string): string => new Date(instantOfField(text(name)) ?? 0).toISOString(),
  };
}

type Reader = ReturnType<typeof reader>;

/** Sends one command; every ticket mutation answers with one payload under its own name. */
async function send<Field extends string, Input>(
  document: TypedDocumentString<Readonly<Record<Field, TicketCommandResultFragment>>, { readonly input: Input }>,
  field: Field,
  input: Input,
): Result {
  const answer = await tell(document, { input });
  return answer.ok ? { ok: true, data: answer.data[field] } : answer;
}

const REQUESTS: Readonly<Record<TicketAction, (step: Step, form: Reader) => Result>> = {
  CLASSIFY: (step, form) => send(ClassifyTicketDocument, 'classifyTicket', { ...step, axes: form.axes(), reason: form.optional('reason') }),
  RESOLVE_AT_FIRST_CONTACT: (step, form) =>
    send(ResolveAtFirstContactDocument, 'resolveAtFirstContact', { ...step, axes: form.axes(), ...resolution(form) }),
  DISPATCH: (step, form) =>
    send(DispatchTicketDocument, 'dispatchTicket', { ...step, ...handOver(form), assigneeId: form.text('assigneeId'), followUp: form.text('followUp') }),
  ACCEPT: (step, form) => send(AcceptTicketDocument, 'acceptTicket', { ...step, reason: form.optional('reason') }),
  START_WORK: (step, form) => send(StartWorkDocument, 'startWork', { ...step, reason: form.optional('reason') }),
  PASS_STAGE: (step, form) => send(PassStageDocument, 'passStage', { ...step, stage: form.choice<Stage>('stage'), reason: form.optional('reason') }),
  RESPOND: (step, form) =>
    send(RespondToCustomerDocument, 'respondToCustomer', {
      ...step,
      ...contact(form),
      givesPreliminaryReply: form.flag('givesPreliminaryReply'),
      substantive: form.flag('substantive'),
    }),
  SUSPEND: (step, form) =>
    send(SuspendTicketDocument, 'suspendTicket', {
      ...step,
      reason: form.choice<SuspendReason>('reason'),
      detail: form.flag('awaitsEvidence') ? 'EVIDENCE' : null,
      evidence: form.text('evidence'),
      expectedResumeAt: form.instant('expectedResumeAt'),
    }),
  RESUME: (step, form) => send(ResumeTicketDocument, 'resumeTicket', { ...step, reason: form.optional('reason') }),
  RESTORE: (step, form) => send(RestoreServiceDocument, 'restoreService', { ...step, evidence: form.text('evidence') }),
  RESOLVE: (step, form) =>
    send(ResolveTicketDocument, 'resolveTicket', { ...step, ...resolution(form), stageWaiverReason: form.optional('stageWaiverReason') }),
  FEED_BACK_RESULT: (step, form) => send(FeedBackResultDocument, 'feedBackResult', { ...step, ...contact(form) }),
  RECORD_CONFIRMATION_ATTEMPT: (step, form) =>
    send(RecordConfirmationAttemptDocument, 'recordConfirmationAttempt', { ...step, channel: form.choice<Channel>('channel'), text: form.optional('text') }),
  CONFIRM: (step, form) =>
    send(ConfirmResolutionDocument, 'confirmResolution', {
      ...step,
      solved: form.flag('solved'),
      residual: form.flag('residual'),
      satisfied: form.yesNo('satisfied'),
      method: form.choice<Channel>('method'),
    }),
  REOPEN: (step, form) =>
    send(ReopenTicketDocument, 'reopenTicket', { ...step, reason: form.text('reason'), restorationDisproved: form.flag('restorationDisproved') }),
  CLOSE: (step, form) => send(CloseTicketDocument, 'closeTicket', { ...step, reason: form.optional('reason') }),
  RETURN: (step, form) => send(ReturnTicketDocument, 'returnTicket', { ...step, reason: form.text('reason') }),
  RECLASSIFY: (step, form) => send(ReclassifyTicketDocument, 'reclassifyTicket', { ...step, axes: form.axes(), reason: form.text('reason') }),
  CHASE: (step, form) => send(ChaseTicketDocument, 'chaseTicket', { ...step, channel: form.choice<Channel>('channel'), reason: form.optional('reason') }),
  ESCALATE: (step, form) => send(EscalateTicketDocument, 'escalateTicket', { ...step, level: form.choice<EscalationLevel>('level'), reason: form.text('reason') }),
  OPEN_SUPERVISION: (step, form) => send(OpenSupervisionDocument, 'openSupervision', { ...step, order: form.text('order'), dueAt: form.instant('dueAt') }),
  ANSWER_SUPERVISION: (step, form) => send(AnswerSupervisionDocument, 'answerSupervision', { ...step, report: form.text('report') }),
  LINK_REPEAT: (step, form) => send(LinkRepeatDocument, 'linkRepeat', { ...step, ofTicketNo: form.text('ofTicketNo') }),
  MERGE: (step, form) =>
    send(MergeTicketDocument, 'mergeTicket', { ...step, intoTicketNo: form.text('intoTicketNo'), reason: form.text('reason'), byCustomer: form.flag('byCustomer') }),
  WITHDRAW: (step, form) => send(WithdrawTicketDocument, 'withdrawTicket', { ...step, reason: form.text('reason'), byCustomer: form.flag('byCustomer') }),
  INVALIDATE: (step, form) => send(InvalidateTicketDocument, 'invalidateTicket', { ...step, reason: form.text('reason') }),
  REDISPATCH: (step, form) =>
    send(RedispatchTicketDocument, 'redispatchTicket', { ...step, ...handOver(form), assigneeId: form.text('assigneeId'), reason: form.optional('reason') }),
  DECLINE: (step, form) => send(DeclineTicketDocument, 'declineTicket', { ...step, reason: form.text('reason') }),
  TRANSFER: (step, form) =>
    send(TransferTicketDocument, 'transferTicket', { ...step, ...handOver(form), ownerId: form.text('ownerId'), reason: form.text('reason') }),
};

function resolution(form: Reader) {
  return { solution: form.text('solution'), worklog: form.text('worklog'), causeCode: form.text('causeCode'), permanentFix: form.flag('permanentFix') };
}

function contact(form: Reader) {
  return { channel: form.choice<Channel>('channel'), text: form.text('text'), delivered: form.flag('delivered') };
}

function handOver(form: Reader) {
  return { queueId: form.optional('queueId'), overrideReason: form.optional('overrideReason') };
}

/** Sends the command of an action with the values of its form. */
export function requestAction(action: TicketAction, step: Step, values: FormValues): Result {
  return REQUESTS[action](step, reader(values));
}
