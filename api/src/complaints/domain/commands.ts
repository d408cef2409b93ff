import type { ComplaintGrade } from '../../tickets/domain/words.ts';
import type { RootCause } from './root-causes.ts';
import type { CustomerAnswer, GradeCause } from './words.ts';

/** What a caller can ask of a complaint's track, by name. Ids are those of the records that the caller's words are kept in. */
export interface TrackCommands {
  /** @property floor the least grade that the facts ask for */
  grade: { grade: ComplaintGrade; floor: ComplaintGrade; causes: readonly GradeCause[] };
  /** @property handlerIsAmong whether the ticket is at work with somebody who is named */
  nameSubject: { agentIds: readonly string[]; teamIds: readonly string[]; handlerIsAmong: boolean };
  startInvestigation: Record<never, never>;
  draftOffer: { offerId: string; text: string; compensationFen: number };
  approveOffer: { offerId: string };
  withholdOffer: { offerId: string };
  presentOffer: { offerId: string; interactionId: string; delivered: boolean };
  negotiate: { answer: CustomerAnswer; interactionId: string };
  agree: { documentId: string; sha256: string };
  decide: { reasons: string; noticeInteractionId: string; noticeDelivered: boolean; documentId: string; sha256: string };
  stateRootCause: { rootCause: RootCause; finding: string; findingId: string };
}

export type TrackCommandName = keyof TrackCommands;
export type TrackCommand = { [Name in TrackCommandName]: { readonly name: Name } & TrackCommands[Name] }[TrackCommandName];
export type TrackCommandOf<Name extends TrackCommandName> = Extract<TrackCommand, { readonly name: Name }>;

/** The circumstances of a command, all of them handed in. */
export interface TrackContext {
  readonly actorId: string;
  /** What the caller may promise by themselves, in fen. */
  readonly authorityFen: number;
  readonly mayApprove: boolean;
  readonly reason: string | null;
}
