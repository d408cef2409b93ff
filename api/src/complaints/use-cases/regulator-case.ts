import type { Caller } from '../../access/domain/caller.ts';
import { textFault } from '../../foundation/text-fault.ts';
import { MAX_CONTACT_TEXT } from '../../tickets/use-cases/contact-customer.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { OPEN_STATES, type AppealSource } from '../../tickets/domain/words.ts';
import { openStep, performStep } from '../../tickets/use-cases/perform-step.ts';
import { receiveRequest, type IntakeStores } from '../../tickets/use-cases/receive-request.ts';
import { gradeFloor } from '../domain/grading.ts';
import type { ComplaintStores } from './ports.ts';
import { again, instantOf, openTrack, readTrack, type TrackRequest } from './track-step.ts';

export type RegulatorCaseStores = ComplaintStores & IntakeStores;

export interface RegulatorCaseRequest extends TrackRequest {
  /** The number of the new ticket. */
  readonly ticketNo: string;
  readonly source: AppealSource;
  readonly channel: Channel;
  readonly title: string;
  readonly description: string;
  /** When the answer is expected: set by whoever opens the case, at most 30 days from now. */
  readonly dueAt: Instant;
  /** Absent: the complaint's own. */
  readonly queueId?: string | null | undefined;
}

/**
 * Opens a regulator's case: a ticket of its own that appeals from the complaint, with its own due time and the duty manager
 * called at once. The complaint gets the grade that the source asks for and is held until the case is answered.
 * @returns the case
 */
export async function openRegulatorCase(stores: RegulatorCaseStores, caller: Caller, request: RegulatorCaseRequest): Promise<Outcome<Ticket>> {
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { ticket: complaint, track } = opened.value;
  if (complaint.appeal !== null) return refused({ code: 'GUARD_FAILED', guard: 'appealsFromComplaint', clause: '7.1', message: 'This is a regulator\'s case itself: open the case for the complaint that it appeals from.' });
  const { ticketNo, source, channel, title, description, dueAt } = request;
  const { urgency, complexity, severity, serviceLine, domain, area, risk } = complaint.confirmed!;
  const received = await receiveRequest(stores, caller, {
    ticketNo, channel, title, description, customerId: complaint.customerId, queueId: request.queueId ?? complaint.queueId, unitId: complaint.unitId,
    reported: { type: 'COMPLAINT', urgency, complexity, severity, serviceLine, domain, area, risk },
  });
  if (!received.ok) return received;
  const linked = await performStep(stores, caller, {
    ticketId: received.value.id, reason: request.reason, command: { name: 'linkAppeal', ofTicketId: complaint.id, ofCustomerId: complaint.customerId, source, dueAt },
  });
  if (!linked.ok) return linked;
  if (complaint.state !== 'ARCHIVED') {
    const noted = await performStep(stores, caller, {
      ...again(request), command: { name: 'recordComplaintSteps', steps: [{ step: 'APPEALED', caseTicketId: linked.value.id, source }] },
    });
    if (!noted.ok) return noted;
  }
  const { grade, causes } = gradeFloor({ axes: { tier: 'ORDINARY', risk: 'NONE' }, circumstances: [], source, earlierComplaints: 0 });
  if (OPEN_STATES.includes(complaint.state) && (track.grade === null || track.grade < grade)) {
    const graded = await performStep(stores, caller, { ...again(request), command: { name: 'gradeComplaint', grade, approved: false, causes } });
    if (!graded.ok) return graded;
  }
  return linked;
}

/** Files the answer to the regulator: the case's own duty is done, and when it was the last one open, the complaint is held no longer. */
export async function answerRegulatorCase(stores: ComplaintStores, caller: Caller, request: TrackRequest & { readonly text: string }): Promise<Outcome<Ticket>> {
  const fault = textFault(request.text, MAX_CONTACT_TEXT, ['text']);
  if (fault !== null) return refused(fault);
  const opened = await openStep(stores, caller, request, 'TICKET_HANDLE');
  if (!opened.ok) return opened;
  const ticket = opened.value;
  const documentId = await stores.complaints.keepText({ ticketId: ticket.id, customerId: ticket.customerId, kind: 'REGULATOR_ANSWER', text: request.text, at: await instantOf(stores, request) });
  const answered = await performStep(stores, caller, { ...again(request), command: { name: 'answerRegulator', documentId } });
  if (!answered.ok || ticket.appeal === null) return answered;
  const complaint = await stores.tickets.lock(ticket.appeal.ofTicketId);
  if (complaint === null || ![...OPEN_STATES, 'CLOSED'].includes(complaint.state)) return answered;
  const { appeals } = await readTrack(stores, complaint.id);
  const openCases = appeals.filter(({ ticketId, answered: done }) => !done && ticketId !== ticket.id).length;
  const noted = await performStep(stores, caller, {
    ticketId: complaint.id, reason: request.reason, command: { name: 'recordComplaintSteps', steps: [{ step: 'APPEAL_ANSWERED', caseTicketId: ticket.id, openCases }] },
  });
  return noted.ok ? accepted(answered.value) : noted;
}
