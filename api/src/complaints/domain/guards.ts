import { HIGHEST_AUTHORITY_FEN } from './authority.ts';
import type { TrackCommand, TrackContext } from './commands.ts';
import type { ComplaintTrack } from './track.ts';

/** A guard answers null when it holds, or one sentence that names what is missing and what to do. */
type Guard = (track: ComplaintTrack, command: TrackCommand, context: TrackContext) => string | null;

const holds = (condition: boolean, otherwise: string): string | null => (condition ? null : otherwise);
const given = (text: string | null | undefined): boolean => text != null && text.trim() !== '';

/** Every guard of the complaint track, by the name that a refusal carries. */
export const TRACK_GUARDS = {
  notBelowFloor: (track, command, context) => {
    if (!('floor' in command)) return 'Name the grade.';
    const floor = track.grade !== null && track.grade > command.floor ? track.grade : command.floor;
    return holds(command.grade >= floor || (context.mayApprove && given(context.reason)), `The facts ask for ${floor} at least; a lower grade needs a supervisor and a reason.`);
  },
  handlerNotNamed: (_track, command) =>
    holds('handlerIsAmong' in command && !command.handlerIsAmong, 'The ticket is with somebody who is complained about: transfer it to another agent first.'),
  nobodyUnnamed: ({ subject }, command, context) =>
    holds(
      context.mayApprove ||
        ('teamIds' in command && subject.agentIds.every((id) => command.agentIds.includes(id)) && subject.teamIds.every((id) => command.teamIds.includes(id))),
      'Names are only added; taking one back needs a supervisor.',
    ),
  offerStated: (_track, command) =>
    holds('compensationFen' in command && given(command.text) && Number.isInteger(command.compensationFen) && command.compensationFen >= 0, 'Say what is offered, with the compensation in whole fen, 0 for none.'),
  withinSomeAuthority: (_track, command) =>
    holds('compensationFen' in command && command.compensationFen <= HIGHEST_AUTHORITY_FEN, `Nobody may promise more than ${HIGHEST_AUTHORITY_FEN / 100} yuan.`),
  offerWaits: (track, command) =>
    holds('offerId' in command && track.offers.some(({ id, state }) => id === command.offerId && state === 'WAITING'), 'This offer does not wait for approval.'),
  byAnotherPerson: (track, command, context) =>
    holds(!('offerId' in command && track.offers.some(({ id, draftedBy }) => id === command.offerId && draftedBy === context.actorId)), 'An offer is approved by somebody else than who drafted it.'),
  withinAuthority: (track, command, context) => {
    const offer = 'offerId' in command ? track.offers.find(({ id }) => id === command.offerId) : undefined;
    return holds(offer === undefined || offer.compensationFen <= context.authorityFen, `Your authority reaches ${context.authorityFen / 100} yuan: somebody with a higher one must approve this offer.`);
  },
  offerReady: (track, command) => {
    const offer = 'offerId' in command ? track.offers.find(({ id }) => id === command.offerId) : undefined;
    return holds(offer?.state === 'READY', offer?.state === 'WAITING' ? 'The offer is above the authority of who drafted it: somebody else must approve it first.' : 'There is no such offer to be told to the customer.');
  },
  offerDelivered: (_track, command) => holds('delivered' in command && command.delivered, 'An offer is made once it has reached the customer.'),
  // §6.3: negotiation comes before any refusal.
  negotiatedFirst: (track) => holds(track.rounds.length > 0, 'Make an offer and record at least one round of negotiation before deciding without agreement.'),
  reasonsStated: (_track, command) => holds('reasons' in command && given(command.reasons), 'State the reasons of the decision in writing.'),
  appealNoticeDelivered: (_track, command) =>
    holds('noticeDelivered' in command && command.noticeDelivered, 'The decision stands once the customer has been told of the right to appeal: deliver the notice.'),
  findingStated: (_track, command) => holds('finding' in command && given(command.finding), 'Say what the investigation found.'),
  reasonGiven: (_track, _command, context) => holds(given(context.reason), 'Give the reason.'),
} as const satisfies Record<string, Guard>;

export type TrackGuardName = keyof typeof TRACK_GUARDS;

/** Asks one guard; null when it holds. */
export function askTrackGuard(name: TrackGuardName, track: ComplaintTrack, command: TrackCommand, context: TrackContext): string | null {
  const guard: Guard = TRACK_GUARDS[name];
  return guard(track, command, context);
}
