import type { CommandContext, CommandOf } from './commands.ts';
import { ticketEvent, type TicketEvent } from './events.ts';
import type { Ticket } from './ticket.ts';

type TeamworkCommand =
  | 'addCollaborator' | 'removeCollaborator' | 'addWorkNote' | 'issueWorkOrder' | 'acceptWorkOrder' | 'releaseWorkOrder' | 'completeWorkOrder' | 'declineWorkOrder'
  | 'withdrawWorkOrder' | 'noteAddressChange' | 'acknowledgeAddress';

/** What the commands of working together make happen (§4.3). None of them moves one of the customer's clocks. */
export const TEAMWORK_CONSEQUENCES: { [Name in TeamworkCommand]: (ticket: Ticket, command: CommandOf<Name>, context: CommandContext) => readonly TicketEvent[] } = {
  addCollaborator: (_ticket, { agentId }, { at }) => [ticketEvent('COLLABORATOR_ADDED', at, { agentId })],
  removeCollaborator: (_ticket, { agentId }, { at }) => [ticketEvent('COLLABORATOR_REMOVED', at, { agentId })],
  addWorkNote: (_ticket, { noteId, noteKind }, { at }) => [ticketEvent('WORK_NOTE_ADDED', at, { noteId, noteKind })],
  issueWorkOrder: (ticket, { orderId, teamId, ola }, { at }) => [ticketEvent('WORK_ORDER_ISSUED', at, { orderId, orderNo: ticket.workOrders.length + 1, teamId, ola })],
  acceptWorkOrder: (ticket, { orderId, agentId }, { at }) => [ticketEvent('WORK_ORDER_ACCEPTED', at, { ...named(ticket, orderId), agentId })],
  releaseWorkOrder: (ticket, { orderId, agentId }, { at }) => [ticketEvent('WORK_ORDER_RELEASED', at, { ...named(ticket, orderId), agentId })],
  completeWorkOrder: (ticket, { orderId, noteId }, { at }) => [ticketEvent('WORK_ORDER_DONE', at, { ...named(ticket, orderId), noteId })],
  declineWorkOrder: (ticket, { orderId }, { at }) => [ticketEvent('WORK_ORDER_DECLINED', at, named(ticket, orderId))],
  withdrawWorkOrder: (ticket, { orderId }, { at }) => [ticketEvent('WORK_ORDER_WITHDRAWN', at, { ...named(ticket, orderId), withdrawalCause: 'NOT_NEEDED' })],
  noteAddressChange: (_ticket, { changeId }, { at }) => [ticketEvent('ADDRESS_CHANGED', at, { changeId })],
  acknowledgeAddress: (ticket, { orderId }, { at }) => [ticketEvent('ADDRESS_ACKNOWLEDGED', at, orderId === null ? { orderId } : named(ticket, orderId))],
};

/** A work order by its id, and by the number that people know it by. */
function named(ticket: Ticket, orderId: string): { readonly orderId: string; readonly orderNo: number } {
  return { orderId, orderNo: ticket.workOrders.find(({ id }) => id === orderId)?.no ?? 0 };
}
