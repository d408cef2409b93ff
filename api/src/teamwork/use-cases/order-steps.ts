import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { textFault } from '../../foundation/text-fault.ts';
import type { TicketCommand } from '../../tickets/domain/commands.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { WorkOrder } from '../../tickets/domain/work-order.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { OrderStore } from './ports.ts';
import { MOST_NOTE, type NoteStores } from './work-notes.ts';

export interface OrderStepStores extends NoteStores {
  readonly workOrders: Pick<OrderStore, 'ticketOf' | 'holdAgent'>;
}

interface Found {
  readonly ticket: Ticket;
  readonly order: WorkOrder;
  /** The caller, as far as the ticket is concerned: the work order is their way to it. */
  readonly within: Caller;
}

export interface OrderRequest {
  readonly orderId: string;
  readonly reason?: string | null | undefined;
}

/** Somebody of the team takes a work order up. */
export async function acceptWorkOrder(stores: OrderStepStores, caller: Caller, { orderId, reason }: OrderRequest): Promise<Outcome<Ticket>> {
  const { agentId } = caller;
  // The agent before the ticket, as whoever lets an agent go does: so neither waits for the other for ever.
  const teamId = agentId === null ? null : await stores.workOrders.holdAgent(agentId);
  if (agentId === null || teamId === null) return refused({ code: 'NO_AGENT', message: 'Work orders are taken up by agents: sign in as one.', clause: '4.3' });
  return step(stores, caller, orderId, 'TEAM', reason, () => ({ name: 'acceptWorkOrder', orderId, agentId, teamPath: stores.units.get(teamId)?.path ?? [] }));
}

/** The work is done; what came of it is for the owner of the ticket. */
export async function completeWorkOrder(stores: OrderStepStores, caller: Caller, { orderId, report }: OrderRequest & { readonly report: string }): Promise<Outcome<Ticket>> {
  const fault = textFault(report, MOST_NOTE, ['report'], 'report');
  if (fault !== null) return refused(fault);
  const noteId = newId();
  const done = await step(stores, caller, orderId, 'TEAM', null, () => ({ name: 'completeWorkOrder', orderId, noteId }));
  if (!done.ok) return done;
  const { id: ticketId, customerId } = done.value;
  await stores.notes.keep({ id: noteId, ticketId, customerId, kind: 'REPORT', orderId, by: caller.actor, at: await stores.now(), text: report.trim() });
  return done;
}

/** The team does not do it, and says why. */
export async function declineWorkOrder(stores: OrderStepStores, caller: Caller, { orderId, reason }: OrderRequest): Promise<Outcome<Ticket>> {
  const teamId = caller.agentId === null ? null : await stores.workOrders.holdAgent(caller.agentId);
  return step(stores, caller, orderId, 'TEAM', reason, ({ order }) => {
    // Whoever leads the team speaks for it without being of it.
    const spokenFor = caller.permissions.has('TICKET_APPROVE') ? order.teamId : (teamId ?? '');
    return { name: 'declineWorkOrder', orderId, teamPath: stores.units.get(spokenFor)?.path ?? [] };
  });
}

/** The owner does not need it any more. */
export function withdrawWorkOrder(stores: OrderStepStores, caller: Caller, { orderId, reason }: OrderRequest): Promise<Outcome<Ticket>> {
  return step(stores, caller, orderId, 'TICKET', reason, () => ({ name: 'withdrawWorkOrder', orderId }));
}

/** The owner of a ticket knows that the customer's address changed. */
export function acknowledgeTicketAddress(stores: OrderStepStores, caller: Caller, { ticketId, changedAt }: { readonly ticketId: string; readonly changedAt: number }): Promise<Outcome<Ticket>> {
  return performStep(stores, caller, { ticketId, command: { name: 'acknowledgeAddress', orderId: null, changedAt } });
}

/** The handler of a work order knows that the customer's address changed. */
export function acknowledgeOrderAddress(stores: OrderStepStores, caller: Caller, { orderId, changedAt }: { readonly orderId: string; readonly changedAt: number }): Promise<Outcome<Ticket>> {
  return step(stores, caller, orderId, 'TEAM', null, () => ({ name: 'acknowledgeAddress', orderId, changedAt }));
}

async function step(
  stores: OrderStepStores, caller: Caller, orderId: string, side: 'TEAM' | 'TICKET', reason: string | null | undefined, command: (found: Found) => TicketCommand,
): Promise<Outcome<Ticket>> {
  const found = await open(stores, caller, orderId, side);
  if (!found.ok) return found;
  const { ticket, within } = found.value;
  return performStep(stores, within, { ticketId: ticket.id, reason, command: command(found.value) });
}

/** Finds and locks: for the side of the team a work order is visible to whoever sees the team, for that of the ticket to whoever sees the ticket. */
async function open(stores: OrderStepStores, caller: Caller, orderId: string, side: 'TEAM' | 'TICKET'): Promise<Outcome<Found>> {
  const forbidden = missingPermission(caller, 'TICKET_HANDLE');
  if (forbidden !== null) return forbidden;
  const ticketId = await stores.workOrders.ticketOf(orderId);
  const ticket = ticketId === null ? null : await stores.tickets.lock(ticketId);
  const order = ticket?.workOrders.find(({ id }) => id === orderId);
  if (ticket === null || order === undefined || !stores.units.isWithin(side === 'TEAM' ? order.teamId : ticket.unitId, caller.unitId)) return notFound('work order', ['orderId']);
  return accepted({ ticket, order, within: { ...caller, unitId: ticket.unitId } });
}
