import type { Instant } from '../../foundation/instant.ts';
import type { TicketEvent } from '../../tickets/domain/events.ts';
import type { ComplaintGrade } from '../../tickets/domain/words.ts';
import { rootCauseOf, type RootCause } from './root-causes.ts';
import { gradeCausesOf, type ComplaintStep } from './steps.ts';
import type { ComplaintOutcome, ComplaintPhase, CustomerAnswer, GradeCause, OfferState } from './words.ts';

/** What the operator proposes to settle the complaint. */
export interface Offer {
  readonly id: string;
  /** The actor who drafted it. */
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  readonly compensationFen: number;
  readonly state: OfferState;
  readonly approvedBy: string | null;
  readonly presentedAt: Instant | null;
}

/** §6.3, negotiation first: one exchange with the customer about an offer. */
export interface NegotiationRound {
  readonly interactionId: string;
  readonly answer: CustomerAnswer;
  readonly offerId: string | null;
  readonly at: Instant;
}

export interface Conclusion {
  readonly outcome: ComplaintOutcome;
  readonly at: Instant;
  readonly offerId: string | null;
  /** The contact in which the customer was told of the right to appeal; null where they agreed. */
  readonly noticeInteractionId: string | null;
  readonly documentId: string;
  readonly sha256: string;
}

/** Whom a complaint is about: none of them handles it (§6.1, §6.3). */
export interface ComplaintSubject {
  readonly agentIds: readonly string[];
  readonly teamIds: readonly string[];
}

export interface AppealCase {
  readonly ticketId: string;
  readonly answered: boolean;
}

/** The state of a complaint: what its ticket's events add up to. */
export interface ComplaintTrack {
  readonly phase: ComplaintPhase;
  readonly grade: ComplaintGrade | null;
  readonly gradeCauses: readonly GradeCause[];
  readonly subject: ComplaintSubject;
  readonly offers: readonly Offer[];
  readonly rounds: readonly NegotiationRound[];
  readonly conflictSince: Instant | null;
  readonly conclusion: Conclusion | null;
  readonly rootCause: { readonly code: RootCause; readonly at: Instant; readonly findingId: string | null } | null;
  readonly appeals: readonly AppealCase[];
}

export const NEW_TRACK: ComplaintTrack = {
  phase: 'RECEIVED', grade: null, gradeCauses: [], subject: { agentIds: [], teamIds: [] }, offers: [], rounds: [], conflictSince: null,
  conclusion: null, rootCause: null, appeals: [],
};

/** The track that a ticket's story adds up to, told in the order in which it was recorded. */
export function trackOf(story: readonly TicketEvent[]): ComplaintTrack {
  return story.reduce(evolveTrack, NEW_TRACK);
}

/** The track after one more event of the ticket. Total: most events leave it as it is. */
export function evolveTrack(track: ComplaintTrack, event: TicketEvent): ComplaintTrack {
  const at = event.occurredAt;
  switch (event.type) {
    case 'COMPLAINT_GRADED':
      return { ...track, phase: track.phase === 'RECEIVED' ? 'GRADED' : track.phase, grade: event.payload.grade, gradeCauses: gradeCausesOf(event.payload.causes) };
    case 'CONFLICT_OPENED':
      return { ...track, conflictSince: at, ...(isConcluded(track) ? TALKS_GO_ON : {}) };
    case 'CONFLICT_SETTLED':
      return { ...track, conflictSince: null };
    case 'RESULT_FED_BACK':
      return { ...track, phase: 'RESULT_FED_BACK' };
    case 'RESOLVED':
      return track.rootCause === null ? { ...track, rootCause: impliedCause(event.payload.causeCode, at) } : track;
    case 'COMPLAINT_STEP':
      // The log keeps the steps as plain facts; these are the shapes that this module records.
      return afterStep(track, event.payload as ComplaintStep, at);
    default:
      return track;
  }
}

/** Whether an outcome stands that has not been fed back yet. */
export function isConcluded({ phase }: ComplaintTrack): boolean {
  return phase === 'AGREED' || phase === 'DECIDED';
}

/** The offer that the customer was told of last; null when none was. */
export function offerOnTable({ offers }: ComplaintTrack): Offer | null {
  return offers.findLast(({ presentedAt }) => presentedAt !== null) ?? null;
}

/** The offer that was drafted and is neither told nor withheld; null when there is none. */
export function offerInHand({ offers }: ComplaintTrack): Offer | null {
  return offers.find(({ state }) => state === 'WAITING' || state === 'READY') ?? null;
}

function afterStep(track: ComplaintTrack, step: ComplaintStep, at: Instant): ComplaintTrack {
  switch (step.step) {
    case 'SUBJECT_NAMED':
      return { ...track, subject: { agentIds: step.agentIds, teamIds: step.teamIds } };
    case 'INVESTIGATION_STARTED':
      return { ...track, phase: 'INVESTIGATING' };
    case 'OFFER_DRAFTED': {
      const { offerId: id, by: draftedBy, compensationFen, needsApproval } = step;
      const offer: Offer = { id, draftedBy, draftedAt: at, compensationFen, state: needsApproval ? 'WAITING' : 'READY', approvedBy: null, presentedAt: null };
      return { ...track, offers: [...track.offers, offer] };
    }
    case 'OFFER_APPROVED':
      return withOffer(track, step.offerId, { state: 'READY', approvedBy: step.by });
    case 'OFFER_WITHHELD':
      return withOffer(track, step.offerId, { state: 'WITHHELD' });
    case 'OFFER_PRESENTED':
      return { ...withOffer(track, step.offerId, { state: 'OPEN', presentedAt: at }), phase: 'PROPOSED' };
    case 'NEGOTIATED': {
      const offerId = offerOnTable(track)?.id ?? null;
      const round: NegotiationRound = { interactionId: step.interactionId, answer: step.answer, offerId, at };
      const declined = step.answer === 'CONSIDERS' || offerId === null ? track : withOffer(track, offerId, { state: 'DECLINED' });
      return { ...declined, phase: 'NEGOTIATING', rounds: [...track.rounds, round] };
    }
    case 'AGREED': {
      const { offerId, documentId, sha256 } = step;
      return { ...withOffer(track, offerId, { state: 'ACCEPTED' }), phase: 'AGREED', conclusion: { outcome: 'AGREED', at, offerId, noticeInteractionId: null, documentId, sha256 } };
    }
    case 'DECIDED': {
      const { noticeInteractionId, documentId, sha256 } = step;
      return { ...track, phase: 'DECIDED', conclusion: { outcome: 'DECIDED', at, offerId: null, noticeInteractionId, documentId, sha256 } };
    }
    case 'ROOT_CAUSE_STATED':
      return { ...track, rootCause: { code: step.rootCause, at, findingId: step.findingId } };
    case 'APPEALED':
      return { ...track, appeals: [...track.appeals, { ticketId: step.caseTicketId, answered: false }] };
    case 'APPEAL_ANSWERED':
      return { ...track, appeals: track.appeals.map((each) => (each.ticketId === step.caseTicketId ? { ...each, answered: true } : each)) };
  }
}

function withOffer(track: ComplaintTrack, offerId: string, change: Partial<Offer>): ComplaintTrack {
  return { ...track, offers: track.offers.map((offer) => (offer.id === offerId ? { ...offer, ...change } : offer)) };
}

/** What becomes of an outcome that the customer contests before it was fed back. */
const TALKS_GO_ON: Partial<ComplaintTrack> = { phase: 'NEGOTIATING', conclusion: null };

/** A complaint solved at first contact, or before its cause was stated apart: the cause code of the result is its root cause. */
function impliedCause(causeCode: string, at: Instant): ComplaintTrack['rootCause'] {
  const code = rootCauseOf(causeCode);
  return code === null ? null : { code, at, findingId: null };
}
