import type { Caller } from '../../access/domain/caller.ts';
import type { Permission } from '../../access/domain/permissions.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { COMPENSATION_AUTHORITY_FEN } from '../domain/authority.ts';
import type { TrackCommandName } from '../domain/commands.ts';
import { isSubject, type Handler } from '../domain/subject.ts';
import { isConcluded, offerInHand, type ComplaintTrack } from '../domain/track.ts';
import { TRACK } from '../domain/transitions.ts';

export const COMPLAINT_ACTIONS = [
  'GRADE', 'NAME_SUBJECT', 'START_INVESTIGATION', 'DRAFT_OFFER', 'APPROVE_OFFER', 'WITHHOLD_OFFER', 'PRESENT_OFFER', 'RECORD_NEGOTIATION', 'AGREE', 'DECIDE',
  'STATE_ROOT_CAUSE', 'FEED_BACK_RESULT', 'OPEN_CONFLICT', 'SETTLE_CONFLICT', 'OPEN_REGULATOR_CASE', 'ANSWER_REGULATOR',
] as const;
export type ComplaintAction = (typeof COMPLAINT_ACTIONS)[number];

interface Offered {
  /** Null: the action is no step of the track. */
  readonly step: TrackCommandName | null;
  readonly needs: Permission;
  readonly makesSense: (track: ComplaintTrack, ticket: Ticket, caller: Caller) => boolean;
}

const always = (): boolean => true;
const waits = (track: ComplaintTrack, _ticket: Ticket, caller: Caller): boolean => {
  const offer = offerInHand(track);
  return offer?.state === 'WAITING' && offer.draftedBy !== caller.actor.id;
};

const ACTIONS: Readonly<Record<ComplaintAction, Offered>> = {
  GRADE: { step: 'grade', needs: 'TICKET_HANDLE', makesSense: always },
  NAME_SUBJECT: { step: 'nameSubject', needs: 'TICKET_HANDLE', makesSense: always },
  START_INVESTIGATION: { step: 'startInvestigation', needs: 'TICKET_HANDLE', makesSense: always },
  DRAFT_OFFER: { step: 'draftOffer', needs: 'TICKET_HANDLE', makesSense: always },
  APPROVE_OFFER: {
    step: 'approveOffer', needs: 'TICKET_APPROVE',
    makesSense: (track, ticket, caller) => waits(track, ticket, caller) && (offerInHand(track)?.compensationFen ?? 0) <= COMPENSATION_AUTHORITY_FEN[caller.role],
  },
  WITHHOLD_OFFER: { step: 'withholdOffer', needs: 'TICKET_APPROVE', makesSense: waits },
  PRESENT_OFFER: { step: 'presentOffer', needs: 'TICKET_HANDLE', makesSense: (track) => offerInHand(track)?.state === 'READY' },
  RECORD_NEGOTIATION: { step: 'negotiate', needs: 'TICKET_HANDLE', makesSense: always },
  AGREE: { step: 'agree', needs: 'TICKET_HANDLE', makesSense: always },
  DECIDE: { step: 'decide', needs: 'TICKET_HANDLE', makesSense: ({ rounds }) => rounds.length > 0 },
  STATE_ROOT_CAUSE: { step: 'stateRootCause', needs: 'TICKET_HANDLE', makesSense: always },
  FEED_BACK_RESULT: { step: null, needs: 'TICKET_HANDLE', makesSense: isConcluded },
  OPEN_CONFLICT: { step: null, needs: 'TICKET_HANDLE', makesSense: (_track, { conflict }) => !conflict },
  SETTLE_CONFLICT: { step: null, needs: 'TICKET_HANDLE', makesSense: ({ phase }, { conflict }) => conflict && phase === 'RESULT_FED_BACK' },
  OPEN_REGULATOR_CASE: { step: null, needs: 'TICKET_INTAKE', makesSense: (_track, { appeal }) => appeal === null },
  ANSWER_REGULATOR: { step: null, needs: 'TICKET_HANDLE', makesSense: (_track, { appeal }) => appeal !== null && appeal.answeredAt === null },
};

/** What a screen should offer on a complaint: steps that its phase allows and the caller may take. What is entered is looked at when the step is taken. */
export function allowedComplaintActions(ticket: Ticket, track: ComplaintTrack, caller: Caller, handler: Handler | null): readonly ComplaintAction[] {
  if (ticket.confirmed?.type !== 'COMPLAINT' || !OPEN_STATES.includes(ticket.state) || (handler !== null && isSubject(track.subject, handler))) {
    return ticket.state === 'CLOSED' && ticket.appeal === null && caller.permissions.has('TICKET_INTAKE') && ticket.confirmed?.type === 'COMPLAINT' ? ['OPEN_REGULATOR_CASE'] : [];
  }
  return COMPLAINT_ACTIONS.filter((action) => {
    const { step, needs, makesSense } = ACTIONS[action];
    return caller.permissions.has(needs) && (step === null || TRACK[step].from.includes(track.phase)) && makesSense(track, ticket, caller);
  });
}
