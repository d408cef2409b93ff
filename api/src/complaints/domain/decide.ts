import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { TrackCommand, TrackCommandName, TrackCommandOf, TrackContext } from './commands.ts';
import { askTrackGuard } from './guards.ts';
import type { ComplaintStep } from './steps.ts';
import { offerInHand, offerOnTable, type ComplaintTrack, type Offer } from './track.ts';
import { TRACK } from './transitions.ts';

/** Decides a command on a complaint's track: the steps that it makes, or everything that forbids it. Pure; a grade is no step but the ticket's own event. */
export function decideTrack(track: ComplaintTrack, command: TrackCommand, context: TrackContext): Outcome<readonly ComplaintStep[]> {
  const { from, guards, clause } = TRACK[command.name];
  if (!from.includes(track.phase)) {
    return refused({
      code: 'NOT_ALLOWED_IN_PHASE', clause, guard: 'phase',
      message: `"${command.name}" is possible while a complaint is ${from.join(', ')}; this one is ${track.phase}.`,
    });
  }
  const refusals = guards.flatMap((guard): Refusal[] => {
    const missing = askTrackGuard(guard, track, command, context);
    return missing === null ? [] : [{ code: 'GUARD_FAILED', message: missing, clause, guard }];
  });
  const [first, ...rest] = refusals;
  return first === undefined ? accepted(stepsOf(track, command, context)) : refused(first, ...rest);
}

type Consequence<Name extends TrackCommandName> = (track: ComplaintTrack, command: TrackCommandOf<Name>, context: TrackContext) => readonly ComplaintStep[];

const CONSEQUENCES: { [Name in TrackCommandName]: Consequence<Name> } = {
  grade: () => [],
  nameSubject: (_track, { agentIds, teamIds }) => [{ step: 'SUBJECT_NAMED', agentIds, teamIds }],
  startInvestigation: () => [{ step: 'INVESTIGATION_STARTED' }],
  // A new draft takes the place of one that nobody has told the customer of.
  draftOffer: (track, { offerId, compensationFen }, { actorId, authorityFen }) => [
    ...replaced(offerInHand(track), actorId),
    { step: 'OFFER_DRAFTED', offerId, by: actorId, compensationFen, needsApproval: compensationFen > authorityFen },
  ],
  approveOffer: (_track, { offerId }, { actorId }) => [{ step: 'OFFER_APPROVED', offerId, by: actorId }],
  withholdOffer: (_track, { offerId }, { actorId }) => [{ step: 'OFFER_WITHHELD', offerId, by: actorId }],
  presentOffer: (_track, { offerId, interactionId }) => [{ step: 'OFFER_PRESENTED', offerId, interactionId }],
  negotiate: (_track, { answer, interactionId }) => [{ step: 'NEGOTIATED', answer, interactionId }],
  agree: (track, { documentId, sha256 }) => [{ step: 'AGREED', offerId: offerOnTable(track)?.id ?? '', documentId, sha256 }],
  decide: (_track, { noticeInteractionId, documentId, sha256 }) => [{ step: 'DECIDED', noticeInteractionId, documentId, sha256 }],
  stateRootCause: (_track, { rootCause, findingId }) => [{ step: 'ROOT_CAUSE_STATED', rootCause, findingId }],
};

function replaced(offer: Offer | null, by: string): readonly ComplaintStep[] {
  return offer === null ? [] : [{ step: 'OFFER_WITHHELD', offerId: offer.id, by }];
}

function stepsOf(track: ComplaintTrack, command: TrackCommand, context: TrackContext): readonly ComplaintStep[] {
  const consequence = CONSEQUENCES[command.name] as Consequence<TrackCommandName>;
  return consequence(track, command as TrackCommandOf<TrackCommandName>, context);
}
