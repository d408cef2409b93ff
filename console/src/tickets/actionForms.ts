import type { TicketAction, TicketPartsFragment } from '../generated/graphql.ts';
import { AXES, AXIS_NAMES } from './axisRows.ts';
import type { ChoiceName } from './choices.ts';
import { CHOICES, contactChannel } from './choices.ts';
import type { FieldName, FormField, FormValues, HintName } from './formFields.ts';

const LINE = 120;
const TEXT = 2_000;

export const line = (name: FieldName, isRequired: boolean): FormField => ({ name, kind: 'line', isRequired, maxLength: LINE });
export const text = (name: FieldName, isRequired: boolean, hint?: HintName): FormField => ({
  name,
  kind: 'text',
  isRequired,
  maxLength: TEXT,
  ...(hint === undefined ? {} : { hint }),
});
export const flag = (name: FieldName): FormField => ({ name, kind: 'flag', isRequired: false });
const agent = (name: FieldName): FormField => ({ name, kind: 'agent', isRequired: true, hint: 'agent' });
export const choice = (name: FieldName, choices: ChoiceName, isRequired = true): FormField => ({ name, kind: 'choice', isRequired, choices });

const reason = line('reason', false);
const neededReason = text('reason', true);
const axes = AXIS_NAMES.map((axis) => choice(axis, AXES[axis]));
const resolution = [text('solution', true), text('worklog', true, 'worklog'), line('causeCode', true), flag('permanentFix')];
const handOver = [{ name: 'queueId', kind: 'queue', isRequired: false }, line('overrideReason', false)] as const satisfies readonly FormField[];
const channel = choice('channel', 'Channel');

/** What each action asks for. The server checks it all again; the form saves the way there. */
export const ACTION_FIELDS: Readonly<Record<TicketAction, readonly FormField[]>> = {
  CLASSIFY: [...axes, reason],
  RESOLVE_AT_FIRST_CONTACT: [...axes, ...resolution],
  DISPATCH: [agent('assigneeId'), text('followUp', true, 'followUp'), ...handOver],
  ACCEPT: [reason],
  START_WORK: [reason],
  PASS_STAGE: [choice('stage', 'Stage'), text('note', false), flag('withRemark')],
  RESPOND: [channel, text('text', true), flag('givesPreliminaryReply'), flag('substantive'), flag('delivered')],
  SUSPEND: [
    { ...choice('reason', 'SuspendReason'), label: 'suspendReason' },
    flag('awaitsEvidence'),
    text('evidence', true, 'evidence'),
    { name: 'expectedResumeAt', kind: 'moment', isRequired: true, hint: 'expectedResumeAt' },
  ],
  RESUME: [reason],
  RESTORE: [text('evidence', true, 'evidence')],
  RESOLVE: [...resolution, line('stageWaiverReason', false), line('workOrderWaiverReason', false)],
  FEED_BACK_RESULT: [channel, text('text', true), flag('delivered')],
  RECORD_CONFIRMATION_ATTEMPT: [channel, text('text', false)],
  CONFIRM: [choice('method', 'Channel'), flag('solved'), flag('residual'), { name: 'satisfied', kind: 'yesNo', isRequired: false }],
  REOPEN: [neededReason, flag('restorationDisproved')],
  CLOSE: [reason],
  TRANSFER: [agent('ownerId'), neededReason, ...handOver],
  REDISPATCH: [agent('assigneeId'), reason, ...handOver],
  DECLINE: [neededReason],
  RETURN: [neededReason],
  RECLASSIFY: [...axes, neededReason],
  CHASE: [channel, text('reason', false)],
  ESCALATE: [choice('level', 'EscalationLevel'), neededReason],
  OPEN_SUPERVISION: [text('order', true), { name: 'dueAt', kind: 'moment', isRequired: true }],
  ANSWER_SUPERVISION: [text('report', true)],
  LINK_REPEAT: [line('ofTicketNo', true)],
  MERGE: [line('intoTicketNo', true), neededReason, flag('byCustomer')],
  WITHDRAW: [neededReason, flag('byCustomer')],
  INVALIDATE: [neededReason],
  OPEN_CONFLICT: [neededReason],
  SETTLE_CONFLICT: [flag('agreed'), neededReason],
};

/** The values a form starts with: what is known of the ticket, and the usual answer of a flag. */
export function startValues(action: TicketAction, ticket: TicketPartsFragment): FormValues {
  const known: Record<string, string | boolean> = { channel: contactChannel(ticket.channel), method: 'PHONE', permanentFix: true, delivered: true, solved: true };
  for (const axis of AXIS_NAMES) known[axis] = (ticket.confirmed ?? ticket.reported)[axis] ?? '';
  if (known['risk'] === '') known['risk'] = 'NONE';
  known['stage'] = nextStage(ticket.stage);
  return Object.fromEntries(ACTION_FIELDS[action].map(({ name, kind }) => [name, (name === 'reason' ? undefined : known[name]) ?? (kind === 'flag' ? false : '')]));
}

function nextStage(passed: string | null): string {
  const stages: readonly string[] = CHOICES.Stage;
  return stages[passed === null ? 0 : stages.indexOf(passed) + 1] ?? '';
}
