import { notFound, type Caller } from '../../access/domain/caller.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../domain/ticket.ts';
import { OPEN_STATES } from '../domain/words.ts';
import { performStep, type StepStores } from './perform-step.ts';

interface Request {
  readonly ticketId: string;
  readonly reason?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** Merges a ticket into another open one of the same customer (transition 18): the other goes on, this one ends. */
export async function mergeTicket(stores: StepStores, caller: Caller, request: Request & { readonly intoTicketId: string; readonly byCustomer: boolean }): Promise<Outcome<Ticket>> {
  const { intoTicketId, byCustomer } = request;
  // Both are locked at once and in one order, so that two people who merge crosswise wait for each other instead of for ever.
  const [ticket, into] = await lockTwo(stores, request.ticketId, intoTicketId);
  if (into === null || !stores.units.isWithin(into.unitId, caller.unitId)) return notFound('ticket', ['intoTicketId']);
  if (ticket !== null && into.customerId !== ticket.customerId) {
    return refused({ code: 'ANOTHER_CUSTOMER', message: `Ticket ${into.ticketNo} is another customer's: nothing of one customer is merged into another's.`, path: ['intoTicketId'] });
  }
  if (!OPEN_STATES.includes(into.state)) {
    return refused({ code: 'NOT_ALLOWED_IN_STATE', message: `Ticket ${into.ticketNo} is ${into.state}: merge into one that is still open.`, path: ['intoTicketId'] });
  }
  return performStep(stores, caller, { ...request, command: { name: 'merge', intoTicketId, byCustomer } });
}

/** Records that a ticket repeats an earlier, closed one of the same customer (transition 16). */
export async function linkRepeat(stores: StepStores, caller: Caller, request: Request & { readonly ofTicketId: string }): Promise<Outcome<Ticket>> {
  const [, earlier] = await lockTwo(stores, request.ticketId, request.ofTicketId);
  if (earlier === null || !stores.units.isWithin(earlier.unitId, caller.unitId)) return notFound('ticket', ['ofTicketId']);
  const { id: ofTicketId, customerId: ofCustomerId, closedAt: ofClosedAt } = earlier;
  return performStep(stores, caller, { ...request, command: { name: 'linkRepeat', ofTicketId, ofCustomerId, ofClosedAt } });
}

async function lockTwo(stores: StepStores, oneId: string, otherId: string): Promise<readonly [Ticket | null, Ticket | null]> {
  const locked = await stores.tickets.lockAll([...new Set([oneId, otherId])]);
  const find = (id: string): Ticket | null => locked.find((ticket) => ticket.id === id) ?? null;
  return [find(oneId), find(otherId)];
}
