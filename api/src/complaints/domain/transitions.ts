import type { TrackCommandName } from './commands.ts';
import type { TrackGuardName } from './guards.ts';
import { COMPLAINT_PHASES, type ComplaintPhase } from './words.ts';

/** One row of the complaint track: where a command may start, and what must hold. */
export interface TrackTransition {
  readonly from: readonly ComplaintPhase[];
  readonly guards: readonly TrackGuardName[];
  /** The clause that the step carries out. */
  readonly clause: string;
}

const BEFORE_RESULT: readonly ComplaintPhase[] = COMPLAINT_PHASES.filter((phase) => phase !== 'RESULT_FED_BACK');
const IN_TALKS: readonly ComplaintPhase[] = ['INVESTIGATING', 'PROPOSED', 'NEGOTIATING'];

/** The complaint track (§6.3, §7.1). A command that is not listed for a phase is refused there; guards are checked in this order, and all that fail are named. */
export const TRACK: Readonly<Record<TrackCommandName, TrackTransition>> = {
  grade: { from: COMPLAINT_PHASES, guards: ['notBelowFloor'], clause: '6.3' },
  nameSubject: { from: BEFORE_RESULT, guards: ['reasonGiven', 'handlerNotNamed', 'nobodyUnnamed'], clause: '6.3' },
  startInvestigation: { from: ['GRADED'], guards: [], clause: '7.1' },
  draftOffer: { from: IN_TALKS, guards: ['offerStated', 'withinSomeAuthority'], clause: '6.3' },
  approveOffer: { from: IN_TALKS, guards: ['offerWaits', 'byAnotherPerson', 'withinAuthority'], clause: '6.3' },
  withholdOffer: { from: IN_TALKS, guards: ['offerWaits', 'byAnotherPerson', 'reasonGiven'], clause: '6.3' },
  presentOffer: { from: IN_TALKS, guards: ['offerReady', 'offerDelivered'], clause: '6.3' },
  negotiate: { from: ['PROPOSED', 'NEGOTIATING'], guards: [], clause: '6.3' },
  agree: { from: ['PROPOSED', 'NEGOTIATING'], guards: [], clause: '6.3' },
  decide: { from: IN_TALKS, guards: ['negotiatedFirst', 'reasonsStated', 'appealNoticeDelivered'], clause: '6.3' },
  stateRootCause: { from: COMPLAINT_PHASES.filter((phase) => phase !== 'RECEIVED'), guards: ['findingStated'], clause: '7.3' },
};

