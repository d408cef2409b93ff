import type { ComplaintAction, ComplaintPartsFragment, TicketPartsFragment } from '../generated/graphql.ts';
import { ACTION_FIELDS, choice, flag, line, text } from '../tickets/actionForms.ts';
import { contactChannel } from '../tickets/choices.ts';
import type { FormField, FormValues } from '../tickets/formFields.ts';
import { CIRCUMSTANCE_FIELDS } from './circumstances.ts';

const neededReason = text('reason', true);
const channel = choice('channel', 'Channel');

/** What each step of a complaint asks for. The server checks it all again; the form saves the way there. */
export const COMPLAINT_FIELDS: Readonly<Record<ComplaintAction, readonly FormField[]>> = {
  GRADE: [...Object.values(CIRCUMSTANCE_FIELDS).map(flag), { ...choice('grade', 'ComplaintGrade', false), hint: 'grade' }, text('reason', false)],
  NAME_SUBJECT: [
    { name: 'subjectAgentId', kind: 'agent', isRequired: false },
    { name: 'subjectTeamId', kind: 'team', isRequired: false, hint: 'subject' },
    neededReason,
  ],
  START_INVESTIGATION: [line('reason', false)],
  DRAFT_OFFER: [
    text('offer', true),
    { name: 'compensation', kind: 'money', isRequired: true, hint: 'compensation' },
    { ...choice('channel', 'Channel', false), label: 'tellThrough', hint: 'tellThrough' },
  ],
  APPROVE_OFFER: [line('reason', false)],
  WITHHOLD_OFFER: [neededReason],
  PRESENT_OFFER: [channel, flag('delivered')],
  RECORD_NEGOTIATION: [choice('answer', 'CustomerAnswer'), channel, text('customerSaid', true)],
  AGREE: [channel, text('customerSaid', true)],
  DECIDE: [text('reasons', true, 'reasons'), channel, flag('noticeDelivered')],
  STATE_ROOT_CAUSE: [choice('rootCause', 'RootCause'), text('finding', true)],
  FEED_BACK_RESULT: ACTION_FIELDS.FEED_BACK_RESULT,
  OPEN_CONFLICT: ACTION_FIELDS.OPEN_CONFLICT,
  SETTLE_CONFLICT: ACTION_FIELDS.SETTLE_CONFLICT,
  OPEN_REGULATOR_CASE: [
    choice('source', 'AppealSource'), channel, line('caseTitle', true), text('caseDescription', true),
    { name: 'caseDueAt', kind: 'moment', isRequired: true, hint: 'caseDueAt' },
  ],
  ANSWER_REGULATOR: [text('regulatorAnswer', true)],
};

/** The values a form starts with. */
export function complaintStartValues(action: ComplaintAction, ticket: TicketPartsFragment): FormValues {
  const known: Record<string, string | boolean> = { delivered: true, compensation: '0', channel: contactChannel(ticket.channel) };
  return Object.fromEntries(COMPLAINT_FIELDS[action].map(({ name, kind }) => [name, known[name] ?? (kind === 'flag' ? false : '')]));
}

/** The offer that an approval or a presentation is about: the one that is drafted and not told yet. */
export function offerInHand({ offers }: ComplaintPartsFragment): string {
  return offers.find(({ state }) => state === 'WAITING' || state === 'READY')?.id ?? '';
}
