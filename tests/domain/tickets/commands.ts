import type { CommandName, CommandOf, TicketCommand, TicketCommands } from '../../../api/src/tickets/domain/commands.ts';
import type { OlaTerms } from '../../../api/src/tickets/domain/work-order.ts';
import type { TicketState } from '../../../api/src/tickets/domain/words.ts';
import { at, Life, ORDINARY } from './life.ts';

/** What is said with a result. */
export const RESULT_WORDS = { solution: 'The splice was renewed.', worklog: 'Measured, dug up, spliced, measured.', causeCode: 'CABLE', permanentFix: false };

/** What the team of a work order promises the house: four hours, which stand still while somebody else is waited for. */
export const OLA: OlaTerms = { limitMinutes: 240, calendar: null, pausesOn: ['AWAIT_THIRD_PARTY', 'AWAIT_PARTS'] };

/** Each command, said so that every guard that looks at what is said holds. */
export const SAID: TicketCommands = {
  classify: { axes: ORDINARY },
  resolveAtFirstContact: { axes: ORDINARY, ...RESULT_WORDS },
  dispatch: { assigneeId: 'handler', teamId: 'team', queueId: 'back', followUp: 'Call before you go.', dueAt: at('12:00'), missingSkills: [] },
  accept: { agentId: 'handler' },
  declineOffer: { agentId: 'handler' },
  replaceOwner: { formerId: 'handler', ownerId: 'other', teamId: 'other team' },
  startWork: {},
  passStage: { stage: 'DIAGNOSED' },
  failStage: { stage: 'DIAGNOSED', note: 'The cause is a guess.' },
  waiveStage: { stage: 'DIAGNOSED' },
  planStage: { stage: 'EXECUTED', ownerId: 'other', dueAt: at('18:00', 20) },
  tickItems: { items: ['IDENTITY_CHECKED'] },
  untickItem: { item: 'IDENTITY_CHECKED' },
  skipItem: { item: 'IDENTITY_CHECKED' },
  recordDeviation: { clauseNo: '4.2', what: 'The line was repaired before it was measured.' },
  decideDeviation: { deviation: 9, approved: true },
  respond: { interactionId: 'call', channel: 'PHONE', delivered: true, byPerson: true, givesPreliminaryReply: false, substantive: false, kind: 'HUMAN_RESPONSE' },
  recordInbound: { interactionId: 'call', channel: 'PHONE' },
  suspend: { reason: 'AWAIT_CUSTOMER', evidence: 'The customer is travelling.', expectedResumeAt: at('20:00'), approvedBySupervisor: false },
  resume: { cause: 'MANUAL' },
  restore: { evidence: 'The line was tested.' },
  resolve: { ...RESULT_WORDS, stageWaiverReason: 'One visit was enough.' },
  feedBackResult: { interactionId: 'call', delivered: true },
  recordConfirmationAttempt: { channel: 'PHONE' },
  confirm: { solved: true, residual: false, method: 'PHONE' },
  reopen: { restorationDisproved: false },
  autoClose: {},
  close: {},
  returnTicket: {},
  redispatch: { assigneeId: 'other', teamId: 'other team', queueId: 'back', missingSkills: [], automatic: false },
  withdraw: { byCustomer: true },
  merge: { intoTicketId: 'another ticket', byCustomer: true },
  invalidate: {},
  linkRepeat: { ofTicketId: 'earlier ticket', ofCustomerId: 'customer', ofClosedAt: at('10:00') },
  archive: {},
  chase: { channel: 'PHONE' },
  escalate: { level: 3 },
  openSupervision: { dueAt: at('18:00', 20), order: 'Report the cause.' },
  answerSupervision: { report: 'The splice was wet.' },
  reclassify: { axes: { ...ORDINARY, complexity: 'COMPLEX' }, cause: 'CORRECTION' },
  linkIncident: { incidentId: 'outage' },
  unlinkIncident: { incidentId: 'outage' },
  migratePolicy: { pins: [{ docId: 'standard', version: '2.0.0' }] },
  placeHold: { kind: 'QA', until: null },
  liftHold: { kind: 'QA' },
  gradeComplaint: { grade: 'G2', approved: false },
  recordComplaintSteps: { steps: [{ step: 'INVESTIGATION_STARTED' }] },
  openConflict: {},
  settleConflict: { agreed: true },
  linkAppeal: { ofTicketId: 'complaint', ofCustomerId: 'customer', source: 'REGULATOR_12300', dueAt: at('12:00', 20) },
  answerRegulator: {},
  stateBreachCause: { targetId: 'T01', causeCode: 'STAFFING' },
  addCollaborator: { agentId: 'helper' },
  removeCollaborator: { agentId: 'helper' },
  addWorkNote: { noteId: 'note', noteKind: 'NOTE' },
  issueWorkOrder: { orderId: 'order', teamId: 'field team', ola: OLA },
  acceptWorkOrder: { orderId: 'order', agentId: 'fitter', teamPath: ['province', 'field team'] },
  releaseWorkOrder: { orderId: 'order', agentId: 'fitter' },
  completeWorkOrder: { orderId: 'order', noteId: 'report' },
  declineWorkOrder: { orderId: 'order', teamPath: ['province', 'field team'] },
  withdrawWorkOrder: { orderId: 'order' },
  noteAddressChange: { changeId: 'change' },
  acknowledgeAddress: { orderId: null, changedAt: at('10:01') },
  transfer: { ownerId: 'other', teamId: 'other team', queueId: 'back', missingSkills: [] },
};

/** A command as `SAID`, or with other words. */
export function say<Name extends CommandName>(name: Name, words: Partial<TicketCommands[Name]> = {}): CommandOf<Name> {
  return { name, ...SAID[name], ...words } as unknown as CommandOf<Name>;
}

/** A command as `SAID`, for loops over all of them. */
export function anyCommand(name: CommandName): TicketCommand {
  return { name, ...SAID[name] } as TicketCommand;
}

/** The shortest way to each state, a minute after the ticket was received. */
const WAYS: Readonly<Record<TicketState, readonly CommandName[]>> = {
  RECEIVED: [],
  CLASSIFIED: ['classify'],
  DISPATCHED: ['classify', 'dispatch'],
  ACCEPTED: ['classify', 'dispatch', 'accept'],
  IN_PROGRESS: ['classify', 'dispatch', 'accept', 'startWork'],
  SUSPENDED: ['classify', 'dispatch', 'accept', 'startWork', 'suspend'],
  RESOLVED: ['classify', 'dispatch', 'accept', 'startWork', 'resolve'],
  CONFIRMED: ['classify', 'dispatch', 'accept', 'startWork', 'resolve', 'confirm'],
  CLOSED: ['classify', 'dispatch', 'accept', 'startWork', 'resolve', 'confirm', 'close'],
  ARCHIVED: ['classify', 'dispatch', 'accept', 'startWork', 'resolve', 'confirm', 'close', 'archive'],
  WITHDRAWN: ['withdraw'],
  MERGED: ['merge'],
  INVALID: ['invalidate'],
};

/** A life that has come to a state by 10:01, with these axes confirmed. */
export function lifeIn(state: TicketState, axes = ORDINARY): Life {
  const life = new Life();
  for (const name of WAYS[state]) {
    if (name === 'close') life.happens({ type: 'SURVEY_DECIDED', occurredAt: at('10:01'), payload: { decision: 'SENT' } });
    life.step(name === 'classify' ? say('classify', { axes }) : anyCommand(name), at('10:01'), { mayApprove: true, reason: 'It was asked for.' });
  }
  return life;
}
