import type { CommandName } from './commands.ts';
import type { GuardName } from './guards.ts';
import { OPEN_STATES, type TicketState } from './words.ts';

/** One row of the life of a ticket: where a command may start, and what must hold. */
export interface Transition {
  /** The row's number in the ticket-life table. */
  readonly row: string;
  readonly from: readonly TicketState[];
  readonly guards: readonly GuardName[];
  /** The clause that the step carries out. */
  readonly clause: string;
}

const AT_WORK: readonly TicketState[] = ['DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED'];
const BEFORE_DISPATCH: readonly TicketState[] = ['RECEIVED', 'CLASSIFIED'];

/** The transition table. A command that is not listed for a state is refused there; guards are checked in this order, and all that fail are named. */
export const TRANSITIONS: Readonly<Record<CommandName, Transition>> = {
  classify: { row: '2', from: ['RECEIVED'], guards: [], clause: '3.1' },
  resolveAtFirstContact: { row: '11a', from: BEFORE_DISPATCH, guards: ['resultStated', 'noHoldBeyondThisContact'], clause: '4.4' },
  dispatch: { row: '3', from: ['CLASSIFIED'], guards: ['ownerNamed', 'followUpStated', 'skillsMatchOrOverride'], clause: '3.2' },
  accept: { row: '5', from: ['DISPATCHED'], guards: ['byAssignee'], clause: '5.2' },
  startWork: { row: '6', from: ['ACCEPTED'], guards: [], clause: '5.2' },
  passStage: { row: '6', from: ['IN_PROGRESS'], guards: ['nextStage'], clause: '5.2' },
  respond: { row: '7', from: OPEN_STATES, guards: [], clause: '4.2' },
  recordInbound: { row: '7', from: OPEN_STATES, guards: [], clause: '4.3' },
  suspend: { row: '9', from: ['IN_PROGRESS'], guards: ['evidenceGiven', 'resumeExpectedInTime', 'suspensionApproved'], clause: '5.2' },
  resume: { row: '10', from: ['SUSPENDED'], guards: [], clause: '5.2' },
  restore: { row: '8', from: AT_WORK, guards: ['isFault', 'evidenceGiven', 'notYetRestored'], clause: '5.1' },
  resolve: { row: '11', from: AT_WORK, guards: ['resultStated', 'stagesPassedOrWaived', 'noHoldThatBlocksResolving'], clause: '4.1' },
  feedBackResult: { row: 'complaint track', from: ['CLASSIFIED', ...AT_WORK], guards: ['isComplaint', 'resultDelivered'], clause: '7.1' },
  recordConfirmationAttempt: { row: '14', from: ['RESOLVED'], guards: [], clause: '4.4' },
  confirm: { row: '12', from: ['RESOLVED'], guards: ['customerSaysSolved'], clause: '4.4' },
  reopen: { row: '13', from: ['RESOLVED'], guards: ['reasonGiven', 'withinConfirmWindow', 'restorationStands'], clause: '4.4' },
  autoClose: { row: '14', from: ['RESOLVED'], guards: ['enoughAttempts', 'confirmWindowOver', 'noHold'], clause: '4.4' },
  close: { row: '15', from: ['CONFIRMED'], guards: ['surveyDecided', 'noHold'], clause: '4.4' },
  transfer: { row: '23', from: AT_WORK, guards: ['ownerNamed', 'reasonGiven', 'newOwnerDiffers', 'skillsMatchOrOverride'], clause: '3.2' },
};
