import {
  AgreeComplaintDocument, AnswerRegulatorDocument, ApproveOfferDocument, DecideComplaintDocument, DraftOfferDocument, GradeComplaintDocument,
  NameComplaintSubjectDocument, OpenRegulatorCaseDocument, PresentOfferDocument, RecordNegotiationDocument,
  StartInvestigationDocument, StateRootCauseDocument, WithholdOfferDocument,
} from '../generated/graphql.ts';
import type {
  AppealSource, Channel, Circumstance, ComplaintAction, ComplaintGrade, ComplaintPartsFragment, CustomerAnswer, RootCause, TicketAction,
} from '../generated/graphql.ts';
import { ACTION_FIELDS } from '../tickets/actionForms.ts';
import { requestAction } from '../tickets/actionRequests.ts';
import type { FormValues } from '../tickets/formFields.ts';
import { formReader } from '../tickets/formReader.ts';
import type { FormReader } from '../tickets/formReader.ts';
import { sendStep } from '../tickets/sendStep.ts';
import type { Step, StepResult } from '../tickets/sendStep.ts';
import { CIRCUMSTANCE_FIELDS } from './circumstances.ts';
import { offerInHand } from './complaintForms.ts';

type Request = (step: Step, form: FormReader, complaint: ComplaintPartsFragment) => StepResult;

const REQUESTS: Readonly<Record<Exclude<ComplaintAction, TicketAction>, Request>> = {
  GRADE: (step, form) =>
    sendStep(GradeComplaintDocument, 'gradeComplaint', {
      ...step, circumstances: circumstances(form), grade: form.optionalChoice<ComplaintGrade>('grade'), reason: form.optional('reason'),
    }),
  NAME_SUBJECT: (step, form, { subjectAgents, subjectTeams }) =>
    sendStep(NameComplaintSubjectDocument, 'nameComplaintSubject', {
      ...step, agentIds: withNew(subjectAgents, form.optional('subjectAgentId')), teamIds: withNew(subjectTeams, form.optional('subjectTeamId')), reason: form.text('reason'),
    }),
  START_INVESTIGATION: (step, form) => sendStep(StartInvestigationDocument, 'startInvestigation', { ...step, reason: form.optional('reason') }),
  DRAFT_OFFER: (step, form) =>
    sendStep(DraftOfferDocument, 'draftOffer', { ...step, text: form.text('offer'), compensationFen: form.fen('compensation'), channel: form.optionalChoice<Channel>('channel') }),
  APPROVE_OFFER: (step, form, complaint) =>
    sendStep(ApproveOfferDocument, 'approveOffer', { ...step, offerId: offerInHand(complaint), reason: form.optional('reason') }),
  WITHHOLD_OFFER: (step, form, complaint) =>
    sendStep(WithholdOfferDocument, 'withholdOffer', { ...step, offerId: offerInHand(complaint), reason: form.text('reason') }),
  PRESENT_OFFER: (step, form, complaint) =>
    sendStep(PresentOfferDocument, 'presentOffer', { ...step, offerId: offerInHand(complaint), channel: form.choice<Channel>('channel'), delivered: form.flag('delivered') }),
  RECORD_NEGOTIATION: (step, form) =>
    sendStep(RecordNegotiationDocument, 'recordNegotiation', {
      ...step, answer: form.choice<CustomerAnswer>('answer'), channel: form.choice<Channel>('channel'), text: form.text('customerSaid'),
    }),
  AGREE: (step, form) => sendStep(AgreeComplaintDocument, 'agreeComplaint', { ...step, channel: form.choice<Channel>('channel'), text: form.text('customerSaid') }),
  DECIDE: (step, form) =>
    sendStep(DecideComplaintDocument, 'decideComplaint', {
      ...step, reasons: form.text('reasons'), channel: form.choice<Channel>('channel'), delivered: form.flag('noticeDelivered'),
    }),
  STATE_ROOT_CAUSE: (step, form) =>
    sendStep(StateRootCauseDocument, 'stateRootCause', { ...step, rootCause: form.choice<RootCause>('rootCause'), finding: form.text('finding') }),
  OPEN_REGULATOR_CASE: (step, form) =>
    sendStep(OpenRegulatorCaseDocument, 'openRegulatorCase', {
      ...step, source: form.choice<AppealSource>('source'), channel: form.choice<Channel>('channel'), title: form.text('caseTitle'),
      description: form.text('caseDescription'), dueAt: form.instant('caseDueAt'),
    }),
  ANSWER_REGULATOR: (step, form) => sendStep(AnswerRegulatorDocument, 'answerRegulator', { ...step, text: form.text('regulatorAnswer') }),
};

function circumstances(form: FormReader): Circumstance[] {
  return (Object.keys(CIRCUMSTANCE_FIELDS) as Circumstance[]).filter((circumstance) => form.flag(CIRCUMSTANCE_FIELDS[circumstance]));
}

/** Whoever is named stays named. */
function withNew(named: readonly { readonly id: string }[], added: string | null): string[] {
  return [...new Set([...named.map(({ id }) => id), ...(added === null ? [] : [added])])];
}

/** Steps that every ticket has, with their own forms. */
function isTicketAction(action: ComplaintAction): action is ComplaintAction & TicketAction {
  return action in ACTION_FIELDS;
}

/** Sends the command of a complaint's step with the values of its form. */
export function requestComplaintAction(action: ComplaintAction, step: Step, values: FormValues, complaint: ComplaintPartsFragment): StepResult {
  return isTicketAction(action) ? requestAction(action, step, values) : REQUESTS[action](step, formReader(values), complaint);
}
