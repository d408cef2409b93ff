import type { Caller } from '../../access/domain/caller.ts';
import type { CommandName } from '../domain/commands.ts';
import type { Ticket } from '../domain/ticket.ts';
import { workflowOf } from '../domain/transitions.ts';
import { COMMAND_PERMISSIONS } from './permissions.ts';

export const TICKET_ACTIONS = [
  'CLASSIFY', 'RESOLVE_AT_FIRST_CONTACT', 'DISPATCH', 'ACCEPT', 'DECLINE', 'START_WORK', 'PASS_STAGE', 'RESPOND', 'SUSPEND', 'RESUME', 'RESTORE', 'RESOLVE',
  'FEED_BACK_RESULT', 'RECORD_CONFIRMATION_ATTEMPT', 'CONFIRM', 'REOPEN', 'CLOSE', 'TRANSFER', 'REDISPATCH',
  'RETURN', 'RECLASSIFY', 'CHASE', 'ESCALATE', 'OPEN_SUPERVISION', 'ANSWER_SUPERVISION', 'LINK_REPEAT', 'MERGE', 'WITHDRAW', 'INVALIDATE',
  'OPEN_CONFLICT', 'SETTLE_CONFLICT',
] as const;
export type TicketAction = (typeof TICKET_ACTIONS)[number];

const COMMAND_OF: Readonly<Record<TicketAction, CommandName>> = {
  CLASSIFY: 'classify', RESOLVE_AT_FIRST_CONTACT: 'resolveAtFirstContact', DISPATCH: 'dispatch', ACCEPT: 'accept', DECLINE: 'declineOffer', START_WORK: 'startWork',
  PASS_STAGE: 'passStage', RESPOND: 'respond', SUSPEND: 'suspend', RESUME: 'resume', RESTORE: 'restore', RESOLVE: 'resolve',
  FEED_BACK_RESULT: 'feedBackResult', RECORD_CONFIRMATION_ATTEMPT: 'recordConfirmationAttempt', CONFIRM: 'confirm', REOPEN: 'reopen',
  CLOSE: 'close', TRANSFER: 'transfer', REDISPATCH: 'redispatch',
  RETURN: 'returnTicket', RECLASSIFY: 'reclassify', CHASE: 'chase', ESCALATE: 'escalate', OPEN_SUPERVISION: 'openSupervision',
  ANSWER_SUPERVISION: 'answerSupervision', LINK_REPEAT: 'linkRepeat', MERGE: 'merge', WITHDRAW: 'withdraw', INVALIDATE: 'invalidate',
  OPEN_CONFLICT: 'openConflict', SETTLE_CONFLICT: 'settleConflict',
};

/**
 * What a screen should offer: steps that the ticket's state allows and the caller may take. The guards that look at what
 * is entered are asked when the step is taken.
 */
export function allowedActions(ticket: Ticket, caller: Caller): readonly TicketAction[] {
  return TICKET_ACTIONS.filter((action) => {
    const command = COMMAND_OF[action];
    return workflowOf(ticket.workflow).transitions[command].from.includes(ticket.state) && caller.permissions.has(COMMAND_PERMISSIONS[command]) && makesSense(action, ticket, caller);
  });
}

/** Leaves out what a guard would refuse whatever is entered. */
function makesSense(action: TicketAction, ticket: Ticket, caller: Caller): boolean {
  if (action === 'RESTORE') return ticket.confirmed?.type === 'FAULT' && ticket.restoredAt === null;
  if (action === 'FEED_BACK_RESULT') return ticket.confirmed?.type === 'COMPLAINT' && ticket.resultFedBackAt === null;
  if (action === 'ACCEPT' || action === 'DECLINE') return caller.agentId === ticket.ownerId;
  if (action === 'RETURN' || action === 'INVALIDATE') return caller.permissions.has('TICKET_APPROVE') || (action === 'RETURN' && caller.agentId === ticket.ownerId);
  if (action === 'ESCALATE') return ticket.escalationLevel < 3;
  if (action === 'OPEN_SUPERVISION') return ticket.supervision === null;
  if (action === 'ANSWER_SUPERVISION') return ticket.supervision !== null;
  // A complaint's own track offers what is to be done about a conflict with it.
  if (action === 'OPEN_CONFLICT') return !ticket.conflict && ticket.confirmed?.type !== 'COMPLAINT';
  if (action === 'SETTLE_CONFLICT') return ticket.conflict && ticket.confirmed?.type !== 'COMPLAINT';
  if (action === 'LINK_REPEAT') return ticket.repeatOfTicketId === null;
  return true;
}
