import { AXES, AXIS_NAMES } from '../../../api/src/standard/domain/axes.ts';
import { SUSPEND_REASONS } from '../../../api/src/standard/domain/events.ts';
import type { CommandName, TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { ComplaintStepFacts } from '../../../api/src/tickets/domain/events.ts';
import { courseOf, missingAt, nextStage, openItems } from '../../../api/src/tickets/domain/course.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { COMPLAINT_GRADES, ESCALATION_LEVELS, HOLD_KINDS, STAGES, type TicketState } from '../../../api/src/tickets/domain/words.ts';
import { isOpenOrder } from '../../../api/src/tickets/domain/work-order.ts';
import { OLA, SAID, say } from '../tickets/commands.ts';
import type { WholePlot } from './plot.ts';
import type { World } from './world.ts';

const MINUTE_MS = 60_000;

/** Something that happens to a ticket: a command, or a visit that other modules pay it. */
export type Deed = CommandName | 'reachInVain' | 'checkOffer' | 'waitForIt';

/** What is likely in a state, so that most lives get far; a wild wish tries everything everywhere. */
export const LIKELY: Readonly<Partial<Record<TicketState, readonly Deed[]>>> = {
  RECEIVED: ['classify', 'classify', 'classify', 'classify', 'respond', 'resolveAtFirstContact', 'linkAppeal', 'linkRepeat', 'linkIncident', 'addCollaborator', 'openConflict', 'chase'],
  CLASSIFIED: ['dispatch', 'dispatch', 'dispatch', 'dispatch', 'dispatch', 'respond', 'resolveAtFirstContact', 'reclassify', 'openConflict', 'gradeComplaint', 'migratePolicy'],
  DISPATCHED: ['accept', 'accept', 'accept', 'accept', 'returnTicket', 'redispatch', 'declineOffer', 'checkOffer', 'checkOffer', 'transfer', 'respond', 'restore', 'resolve', 'replaceOwner', 'noteAddressChange', 'issueWorkOrder', 'planStage'],
  ACCEPTED: ['startWork', 'startWork', 'startWork', 'startWork', 'respond', 'restore', 'feedBackResult', 'reclassify', 'noteAddressChange', 'issueWorkOrder', 'tickItems', 'planStage'],
  IN_PROGRESS: [
    'suspend', 'suspend', 'suspend', 'respond', 'restore', 'feedBackResult', 'resolve', 'resolve', 'passStage', 'passStage', 'passStage', 'failStage', 'waiveStage', 'planStage', 'tickItems', 'tickItems',
    'tickItems', 'untickItem', 'skipItem', 'recordDeviation', 'decideDeviation', 'reclassify', 'openConflict', 'settleConflict', 'chase', 'issueWorkOrder', 'issueWorkOrder', 'acceptWorkOrder', 'acceptWorkOrder',
    'completeWorkOrder', 'declineWorkOrder', 'withdrawWorkOrder', 'releaseWorkOrder', 'addCollaborator', 'removeCollaborator', 'addWorkNote', 'noteAddressChange', 'acknowledgeAddress', 'linkIncident', 'unlinkIncident',
    'migratePolicy', 'gradeComplaint', 'recordComplaintSteps', 'openSupervision', 'answerSupervision', 'escalate', 'stateBreachCause', 'replaceOwner', 'transfer', 'answerRegulator', 'waitForIt', 'invalidate',
  ],
  SUSPENDED: ['resume', 'resume', 'restore', 'resolve', 'respond', 'recordInbound', 'recordInbound', 'reclassify', 'migratePolicy', 'acceptWorkOrder', 'issueWorkOrder', 'completeWorkOrder', 'waitForIt', 'waitForIt', 'merge'],
  RESOLVED: ['reopen', 'reopen', 'reopen', 'confirm', 'confirm', 'reachInVain', 'recordConfirmationAttempt', 'autoClose', 'respond', 'reclassify', 'placeHold', 'liftHold', 'acceptWorkOrder', 'completeWorkOrder'],
  CONFIRMED: ['close', 'close', 'close', 'respond', 'liftHold'],
  CLOSED: ['waitForIt', 'waitForIt', 'archive', 'decideDeviation', 'stateBreachCause', 'recordComplaintSteps', 'placeHold', 'liftHold'],
};

export const EVERYTHING: readonly Deed[] = [...(Object.keys(SAID) as CommandName[]), 'checkOffer', 'reachInVain'];

/** Deeds that may be told later than they happened. */
export const TOLD_LATER: readonly Deed[] = ['classify', 'dispatch', 'respond', 'restore', 'resolve', 'feedBackResult', 'settleConflict', 'recordInbound'];

/** Who asks for a deed, when whoever has to do it does. */
export function doerOf(deed: Deed, { ownerId, workOrders }: Ticket, world: World, orderId: string): string {
  if (deed === 'completeWorkOrder') return workOrders.find(({ id }) => id === orderId)?.handlerId ?? world.fitter;
  return deed === 'acceptWorkOrder' || deed === 'declineWorkOrder' || deed === 'releaseWorkOrder' ? world.fitter : ownerId;
}

/** The work order that a deed is about. */
export function orderFor({ workOrders }: Ticket, bits: number): string {
  const open = workOrders.filter(isOpenOrder);
  return (open[bits % Math.max(1, open.length)] ?? workOrders[0])?.id ?? 'none';
}

const bit = (bits: number, place: number): boolean => ((bits >> place) & 1) === 1;
const pick = <T>(from: readonly [T, ...T[]] | readonly T[], bits: number): T => from[bits % from.length]!;

/** The words of a deed as they fit the ticket as it stands at an instant. */
export function commandOf(name: CommandName, ticket: Ticket, plot: WholePlot, world: World, at: number, bits: number): TicketCommand {
  const stage = bit(bits, 9) ? pick(STAGES, bits) : (nextStage(ticket) ?? 'FEEDBACK');
  const orderId = orderFor(ticket, bits);
  const receiver = ticket.ownerId === world.handler ? world.other : world.handler;
  switch (name) {
    case 'classify':
      return say(name, { axes: plot.axes });
    case 'resolveAtFirstContact':
      return say(name, { axes: ticket.confirmed ?? plot.axes, permanentFix: bit(bits, 0) });
    case 'dispatch':
      return say(name, { assigneeId: world.handler, teamId: world.teamId, queueId: world.queueId, dueAt: null });
    case 'redispatch':
      return say(name, { assigneeId: receiver, teamId: world.otherTeamId, queueId: world.queueId });
    case 'transfer':
      return say(name, { ownerId: receiver, teamId: world.otherTeamId, queueId: world.queueId });
    case 'replaceOwner':
      return say(name, { formerId: bit(bits, 0) ? ticket.ownerId : (ticket.dispatcherId ?? ticket.ownerId), ownerId: receiver, teamId: world.otherTeamId });
    case 'accept':
    case 'declineOffer':
      return say(name, { agentId: ticket.ownerId });
    case 'passStage':
    case 'waiveStage':
    case 'failStage':
      return say(name, { stage });
    case 'planStage':
      return say(name, { stage, ownerId: receiver, dueAt: at + (1 + bits) * MINUTE_MS });
    case 'tickItems':
      return say(name, { items: (bit(bits, 3) ? openItems(ticket) : missingAt(ticket, stage)).map(({ id }) => id) });
    case 'untickItem':
      return say(name, { item: courseOf(ticket).ticked[0] ?? 'none' });
    case 'skipItem':
      return say(name, { item: openItems(ticket).find(({ mandatory }) => mandatory)?.id ?? 'none' });
    case 'decideDeviation':
      return say(name, { deviation: courseOf(ticket).skipped[0]?.place ?? 1, approved: bit(bits, 0) });
    case 'respond':
      return say(name, { delivered: bits % 8 !== 0, byPerson: bits % 8 !== 1, givesPreliminaryReply: bit(bits, 3), substantive: bit(bits, 4), interactionId: world.idOf(bits) });
    case 'recordInbound':
    case 'feedBackResult':
      return say(name, { interactionId: world.idOf(bits) });
    case 'suspend':
      return say(name, {
        reason: bit(bits, 0) ? 'AWAIT_CUSTOMER' : pick(SUSPEND_REASONS, bits), ...(bit(bits, 1) ? { detail: 'EVIDENCE' } : {}), expectedResumeAt: at + (1 + (bits % 4_000)) * MINUTE_MS, approvedBySupervisor: bit(bits, 2),
      });
    case 'resolve':
      return say(name, { permanentFix: bit(bits, 0), ...(bit(bits, 1) ? { workOrderWaiverReason: 'The customer is served already.' } : {}) });
    case 'reopen':
      return say(name, { restorationDisproved: bit(bits, 0) && ticket.restoredAt !== null });
    case 'close':
      return say(name, plot.isHistory && bit(bits, 0) ? { closure: 'NOT_OBSERVED' } : {});
    case 'merge':
      return say(name, { intoTicketId: world.anotherTicketId });
    case 'linkRepeat':
      return say(name, { ofTicketId: world.anotherTicketId, ofCustomerId: ticket.customerId, ofClosedAt: ticket.receivedAt - bits * MINUTE_MS });
    case 'linkAppeal':
      return say(name, { ofTicketId: world.anotherTicketId, ofCustomerId: ticket.customerId, dueAt: ticket.receivedAt + (1 + (bits % 40_000)) * MINUTE_MS });
    case 'linkIncident':
    case 'unlinkIncident':
      return say(name, { incidentId: ticket.parentIncidentId ?? world.idOf(7) });
    case 'placeHold':
      return say(name, { kind: pick(HOLD_KINDS, bits), until: bit(bits, 6) ? null : at + (bits % 90) * MINUTE_MS });
    case 'liftHold':
      return say(name, { kind: ticket.holds[0]?.kind ?? 'QA' });
    case 'reclassify': {
      const axis = pick(AXIS_NAMES, bits);
      const isTier = bit(bits, 8);
      const changed = isTier ? { tier: pick(AXES.tier, bits) } : { [axis]: pick(AXES[axis], bits >> 2) };
      return say(name, { axes: bit(bits, 10) ? plot.axes : { ...(ticket.confirmed ?? plot.axes), ...changed }, cause: isTier ? 'TIER_CHANGE' : 'CORRECTION' });
    }
    case 'escalate':
      return say(name, { level: pick(ESCALATION_LEVELS, bits) });
    case 'openSupervision':
      return say(name, { dueAt: at + (1 + bits) * MINUTE_MS });
    case 'migratePolicy':
      return say(name, { pins: bit(bits, 0) ? world.laterPins : world.pins });
    case 'gradeComplaint':
      return say(name, { grade: pick(COMPLAINT_GRADES, bits), approved: bit(bits, 5) });
    case 'recordComplaintSteps':
      return say(name, { steps: [pick<ComplaintStepFacts>([{ step: 'INVESTIGATION_STARTED' }, { step: 'APPEALED', caseTicketId: world.anotherTicketId, source: 'COURT' }, { step: 'APPEAL_ANSWERED', caseTicketId: world.anotherTicketId, openCases: 0 }], bits)] });
    case 'addCollaborator':
    case 'removeCollaborator':
      return say(name, { agentId: world.helper });
    case 'addWorkNote':
      return say(name, { noteId: world.idOf(bits) });
    case 'issueWorkOrder':
      return say(name, { orderId: world.idOf(0x10000 + ticket.version), teamId: world.fieldTeamId, ola: { ...OLA, limitMinutes: 5 + (bits % 600) } });
    case 'acceptWorkOrder':
      return say(name, { orderId, agentId: world.fitter, teamPath: world.fieldPath });
    case 'releaseWorkOrder':
      return say(name, { orderId, agentId: world.fitter });
    case 'completeWorkOrder':
      return say(name, { orderId, noteId: world.idOf(bits) });
    case 'declineWorkOrder':
      return say(name, { orderId, teamPath: world.fieldPath });
    case 'withdrawWorkOrder':
      return say(name, { orderId });
    case 'noteAddressChange':
      return say(name, { changeId: world.idOf(bits) });
    case 'acknowledgeAddress': {
      const onTicket = ticket.addressChangedAt !== null;
      return say(name, { orderId: onTicket ? null : orderId, changedAt: ticket.addressChangedAt ?? ticket.workOrders.find(({ id }) => id === orderId)?.addressChangedAt ?? at });
    }
    default:
      return say(name);
  }
}
