import type { TicketCommand } from './commands.ts';
import { given, holds, type Guard } from './guard.ts';
import type { Ticket } from './ticket.ts';
import { isOpenOrder, type WorkOrder } from './work-order.ts';

/** More people or work orders than this are no way of working on one ticket; a setting, not from the standard. */
export const MOST_COLLABORATORS = 20;
export const MOST_WORK_ORDERS = 50;

/** The guards of working together (§4.3). */
export const TEAMWORK_GUARDS = {
  ownerOrSupervisor: (ticket, _command, context) => holds(context.mayApprove || context.agentId === ticket.ownerId, 'Only the owner of the ticket or a supervisor decides this.'),
  ownerOrSelf: (ticket, command, context) =>
    holds(context.mayApprove || context.agentId === ticket.ownerId || ('agentId' in command && command.agentId === context.agentId), 'Only the owner, a supervisor or the collaborator can end the collaboration.'),
  notTheOwner: (ticket, command) => holds('agentId' in command && command.agentId !== ticket.ownerId, 'This agent owns the ticket: a collaborator is somebody else.'),
  notYetCollaborator: (ticket, command) => holds('agentId' in command && !ticket.collaborators.includes(command.agentId), 'This agent works on the ticket already.'),
  isCollaborator: (ticket, command) => holds('agentId' in command && ticket.collaborators.includes(command.agentId), 'This agent is no collaborator of the ticket.'),
  fewCollaborators: (ticket) => holds(ticket.collaborators.length < MOST_COLLABORATORS, `A ticket has at most ${MOST_COLLABORATORS} collaborators: let somebody go first.`),
  fewWorkOrders: (ticket) => holds(ticket.workOrders.length < MOST_WORK_ORDERS, `A ticket has at most ${MOST_WORK_ORDERS} work orders: open another ticket.`),
  orderKnown: (ticket, command) => holds(orderOf(ticket, command) !== null, 'The ticket has no such work order.'),
  orderWaits: (ticket, command) => ofOrder(ticket, command, ({ state }) => holds(state === 'ISSUED', `The work order is ${state}: only one that waits for its team can be accepted.`)),
  orderAccepted: (ticket, command) => ofOrder(ticket, command, ({ state }) => holds(state === 'ACCEPTED', `The work order is ${state}: accept it before you go on.`)),
  orderOpen: (ticket, command) => ofOrder(ticket, command, (order) => holds(isOpenOrder(order), `The work order is over: ${order.state}.`)),
  byAddressee: (ticket, command) =>
    ofOrder(ticket, command, ({ teamId }) => holds('teamPath' in command && command.teamPath.includes(teamId), 'Only somebody of the team that the work order went to can take it up.')),
  byOrderHandler: (ticket, command, context) =>
    ofOrder(ticket, command, ({ handlerId }) => holds(context.mayApprove || context.agentId === handlerId, 'Only whoever accepted the work order, or a supervisor, can do this.')),
  heldByFormer: (ticket, command) => ofOrder(ticket, command, ({ handlerId }) => holds('agentId' in command && command.agentId === handlerId, 'This agent does not hold the work order.')),
  workOrdersOverOrWaived: ({ workOrders }, command) => {
    const open = workOrders.filter(isOpenOrder).length;
    return holds(open === 0 || ('workOrderWaiverReason' in command && given(command.workOrderWaiverReason)), `Work orders are open (${open}): have them done or withdrawn, or give the reason for not waiting for them.`);
  },
  addressChangeSeen: (ticket, command) => {
    if (!('changedAt' in command)) return null;
    const changedAt = command.orderId === null ? ticket.addressChangedAt : (orderOf(ticket, command)?.addressChangedAt ?? null);
    if (changedAt === null) return 'No change of the address waits to be acknowledged.';
    return holds(changedAt === command.changedAt, 'The address has changed again since: look at it anew.');
  },
  byOwnerOrOrderHandler: (ticket, command, context) => {
    if (!('changedAt' in command) || context.mayApprove) return null;
    const responsible = command.orderId === null ? ticket.ownerId : (orderOf(ticket, command)?.handlerId ?? null);
    return holds(context.agentId !== null && context.agentId === responsible, 'Only whoever goes to the address acknowledges the change: the owner, or the handler of the work order.');
  },
} as const satisfies Record<string, Guard>;

/** The work order that a command is about. */
function orderOf(ticket: Ticket, command: TicketCommand): WorkOrder | null {
  return ('orderId' in command && ticket.workOrders.find(({ id }) => id === command.orderId)) || null;
}

/** Asks about the command's work order; where there is none another guard says so. */
function ofOrder(ticket: Ticket, command: TicketCommand, ask: (order: WorkOrder) => string | null): string | null {
  const order = orderOf(ticket, command);
  return order === null ? null : ask(order);
}
