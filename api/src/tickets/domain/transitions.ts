import type { CommandName } from './commands.ts';
import type { GuardName } from './guards.ts';
import { FIRST_WORKFLOW, OPEN_STATES, UNRESOLVED_STATES, type TicketState } from './words.ts';

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

const CLASSIFIED_AND_OPEN: readonly TicketState[] = OPEN_STATES.filter((state) => state !== 'RECEIVED');

/** The transition table. A command that is not listed for a state is refused there; guards are checked in this order, and all that fail are named. */
export const TRANSITIONS: Readonly<Record<CommandName, Transition>> = {
  classify: { row: '2', from: ['RECEIVED'], guards: [], clause: '3.1' },
  resolveAtFirstContact: { row: '11a', from: BEFORE_DISPATCH, guards: ['resultStated', 'noHoldBeyondThisContact', 'regulatorHasAnswer', 'workOrdersOverOrWaived'], clause: '4.4' },
  dispatch: { row: '3', from: ['CLASSIFIED'], guards: ['ownerNamed', 'followUpStated', 'skillsMatchOrOverride'], clause: '3.2' },
  accept: { row: '5', from: ['DISPATCHED'], guards: ['byAssignee'], clause: '5.2' },
  declineOffer: { row: '5', from: ['DISPATCHED'], guards: ['byAssignee', 'reasonGiven'], clause: '3.2' },
  replaceOwner: { row: '1', from: OPEN_STATES, guards: ['reasonGiven', 'standsInTicket'], clause: '1.4' },
  startWork: { row: '6', from: ['ACCEPTED'], guards: [], clause: '5.2' },
  passStage: { row: '6', from: ['IN_PROGRESS'], guards: ['nextStage'], clause: '5.2' },
  failStage: { row: '6', from: ['IN_PROGRESS'], guards: ['nextStage', 'noteGiven'], clause: '5.2' },
  waiveStage: { row: '6', from: ['IN_PROGRESS'], guards: ['nextStage', 'reasonGiven'], clause: '5.2' },
  planStage: { row: '6', from: AT_WORK, guards: ['stageAhead', 'ownerNamed', 'plannedAhead', 'reasonGiven'], clause: '5.2' },
  tickItems: { row: '6', from: AT_WORK, guards: ['itemsOpen'], clause: '4.1' },
  untickItem: { row: '6', from: AT_WORK, guards: ['itemTicked', 'reasonGiven'], clause: '4.1' },
  skipItem: { row: '6', from: AT_WORK, guards: ['itemsOpen', 'itemMandatory', 'reasonGiven'], clause: '4.1' },
  recordDeviation: { row: '7', from: OPEN_STATES, guards: ['deviationStated', 'reasonGiven'], clause: '4.2' },
  // A supervisor may come to it after the close.
  decideDeviation: { row: '7', from: [...OPEN_STATES, 'CLOSED'], guards: ['reasonGiven'], clause: '4.2' },
  respond: { row: '7', from: OPEN_STATES, guards: [], clause: '4.2' },
  recordInbound: { row: '7', from: OPEN_STATES, guards: [], clause: '4.3' },
  suspend: { row: '9', from: ['IN_PROGRESS'], guards: ['evidenceGiven', 'resumeExpectedInTime', 'suspensionApproved'], clause: '5.2' },
  resume: { row: '10', from: ['SUSPENDED'], guards: [], clause: '5.2' },
  restore: { row: '8', from: AT_WORK, guards: ['isFault', 'evidenceGiven', 'notYetRestored'], clause: '5.1' },
  resolve: { row: '11', from: AT_WORK, guards: ['resultStated', 'stagesPassedOrWaived', 'noHoldThatBlocksResolving', 'regulatorHasAnswer', 'workOrdersOverOrWaived'], clause: '4.1' },
  feedBackResult: { row: 'complaint track', from: CLASSIFIED_AND_OPEN, guards: ['isComplaint', 'resultDelivered', 'resultNotFedBack'], clause: '7.1' },
  recordConfirmationAttempt: { row: '14', from: ['RESOLVED'], guards: [], clause: '4.4' },
  confirm: { row: '12', from: ['RESOLVED'], guards: ['customerSaysSolved'], clause: '4.4' },
  reopen: { row: '13', from: ['RESOLVED'], guards: ['reasonGiven', 'withinConfirmWindow', 'restorationStands'], clause: '4.4' },
  autoClose: { row: '14', from: ['RESOLVED'], guards: ['enoughAttempts', 'confirmWindowOver', 'noHold'], clause: '4.4' },
  close: { row: '15', from: ['CONFIRMED'], guards: ['surveyDecided', 'noHold'], clause: '4.4' },
  returnTicket: { row: '4', from: ['DISPATCHED'], guards: ['reasonGiven', 'mayReturn'], clause: '3.2' },
  redispatch: { row: '24', from: ['DISPATCHED'], guards: ['ownerNamed', 'newOwnerDiffers', 'skillsMatchOrOverride'], clause: '3.2' },
  withdraw: { row: '18', from: OPEN_STATES, guards: ['reasonGiven', 'byCustomerOrSupervisor', 'regulatorHasAnswer'], clause: '1.4' },
  merge: { row: '18', from: OPEN_STATES, guards: ['reasonGiven', 'byCustomerOrSupervisor', 'mergesIntoAnother', 'regulatorHasAnswer'], clause: '1.4' },
  invalidate: { row: '18', from: OPEN_STATES, guards: ['reasonGiven', 'byCustomerOrSupervisor', 'regulatorHasAnswer'], clause: '1.4' },
  linkRepeat: { row: '16', from: OPEN_STATES, guards: ['repeatsAnother'], clause: '4.4' },
  archive: { row: '17', from: ['CLOSED'], guards: ['noHold'], clause: '1.4' },
  chase: { row: '19', from: OPEN_STATES, guards: ['notChasedJustNow'], clause: '4.3' },
  escalate: { row: '20', from: OPEN_STATES, guards: ['reasonGiven', 'levelRises'], clause: '7.1' },
  openSupervision: { row: '20', from: UNRESOLVED_STATES, guards: ['notSupervised', 'orderStated'], clause: '7.1' },
  answerSupervision: { row: '20', from: OPEN_STATES, guards: ['supervised', 'reportStated'], clause: '7.1' },
  reclassify: { row: '21', from: CLASSIFIED_AND_OPEN, guards: ['reasonGiven', 'axesChange'], clause: '3.1' },
  linkIncident: { row: '22', from: UNRESOLVED_STATES, guards: ['notInIncident'], clause: '4.3' },
  unlinkIncident: { row: '22', from: OPEN_STATES, guards: ['inIncident', 'reasonGiven'], clause: '4.3' },
  migratePolicy: { row: '21', from: OPEN_STATES, guards: ['reasonGiven', 'pinsChange'], clause: '8.2' },
  placeHold: { row: '1.1', from: [...OPEN_STATES, 'CLOSED'], guards: ['notHeldSo'], clause: '7.1' },
  liftHold: { row: '1.1', from: [...OPEN_STATES, 'CLOSED'], guards: ['heldSo'], clause: '7.1' },
  gradeComplaint: { row: 'complaint track', from: CLASSIFIED_AND_OPEN, guards: ['isComplaint', 'gradeRisesOrApproved'], clause: '6.3' },
  // The track has its own guards. An appeal may come when the complaint is closed.
  recordComplaintSteps: { row: 'complaint track', from: [...CLASSIFIED_AND_OPEN, 'CLOSED'], guards: [], clause: '6.3' },
  openConflict: { row: 'complaint track', from: OPEN_STATES, guards: ['noConflict', 'reasonGiven'], clause: '6.3' },
  settleConflict: { row: 'complaint track', from: OPEN_STATES, guards: ['inConflict'], clause: '6.3' },
  linkAppeal: { row: 'regulator case', from: ['RECEIVED'], guards: ['appealsFromAnother', 'appealDueInTime'], clause: '7.1' },
  answerRegulator: { row: 'regulator case', from: OPEN_STATES, guards: ['isUnansweredAppeal'], clause: '7.1' },
  stateBreachCause: { row: 'survey and QA', from: [...OPEN_STATES, 'CLOSED'], guards: ['causeStated'], clause: '7.1' },
  addCollaborator: { row: 'working together', from: OPEN_STATES, guards: ['reasonGiven', 'ownerOrSupervisor', 'notTheOwner', 'notYetCollaborator', 'fewCollaborators'], clause: '4.3' },
  removeCollaborator: { row: 'working together', from: OPEN_STATES, guards: ['reasonGiven', 'isCollaborator', 'ownerOrSelf'], clause: '4.3' },
  addWorkNote: { row: 'working together', from: OPEN_STATES, guards: [], clause: '4.3' },
  issueWorkOrder: { row: 'working together', from: AT_WORK, guards: ['reasonGiven', 'ownerOrSupervisor', 'fewWorkOrders'], clause: '4.3' },
  acceptWorkOrder: { row: 'working together', from: OPEN_STATES, guards: ['orderKnown', 'orderWaits', 'byAddressee'], clause: '4.3' },
  releaseWorkOrder: { row: 'working together', from: OPEN_STATES, guards: ['reasonGiven', 'orderKnown', 'orderAccepted', 'heldByFormer'], clause: '1.4' },
  completeWorkOrder: { row: 'working together', from: OPEN_STATES, guards: ['orderKnown', 'orderAccepted', 'byOrderHandler'], clause: '4.3' },
  declineWorkOrder: { row: 'working together', from: OPEN_STATES, guards: ['reasonGiven', 'orderKnown', 'orderOpen', 'byAddressee'], clause: '4.3' },
  withdrawWorkOrder: { row: 'working together', from: OPEN_STATES, guards: ['reasonGiven', 'ownerOrSupervisor', 'orderKnown', 'orderOpen'], clause: '4.3' },
  noteAddressChange: { row: 'working together', from: OPEN_STATES, guards: ['reasonGiven'], clause: '2.3' },
  acknowledgeAddress: { row: 'working together', from: OPEN_STATES, guards: ['addressChangeSeen', 'byOwnerOrOrderHandler'], clause: '2.3' },
  transfer: { row: '23', from: AT_WORK, guards: ['ownerNamed', 'reasonGiven', 'newOwnerDiffers', 'skillsMatchOrOverride'], clause: '3.2' },
};

/** §1.4: a version of the flow. A ticket lives by the version that it was received under; a published version never changes. */
export interface Workflow {
  readonly version: string;
  readonly transitions: typeof TRANSITIONS;
}

/** §5.2: from this version on, a gate asks for what its checklist demands, and only a supervisor waives one. */
const WITH_GATES: Workflow = {
  version: '1.1.0',
  transitions: {
    ...TRANSITIONS,
    passStage: { ...TRANSITIONS.passStage, guards: ['nextStage', 'remarkStated', 'checklistDone'] },
    resolve: { ...TRANSITIONS.resolve, guards: [...TRANSITIONS.resolve.guards, 'waiverApproved', 'checklistDone'] },
  },
};

/** Every version there ever was, the newest last. */
export const WORKFLOWS: readonly [Workflow, ...Workflow[]] = [{ version: FIRST_WORKFLOW, transitions: TRANSITIONS }, WITH_GATES];

/** The workflow of a version; the error of an unknown one is a broken log. */
export function workflowOf(version: string): Workflow {
  const workflow = WORKFLOWS.find((each) => each.version === version);
  if (workflow === undefined) throw new Error(`no workflow has version ${version}`);
  return workflow;
}

/** The version that new tickets are received under. */
export function currentWorkflow(): Workflow {
  return WORKFLOWS.at(-1) ?? WORKFLOWS[0];
}
