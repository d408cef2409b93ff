import { notFound, type Caller } from '../../access/domain/caller.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Axes } from '../../standard/domain/axes.ts';
import type { Resolution } from '../domain/commands.ts';
import type { Ticket } from '../domain/ticket.ts';
import { performStep, type PastWork, type StepStores } from './perform-step.ts';
import type { TicketCustomers } from './ports.ts';

export interface ClassifyStores extends StepStores {
  readonly customers: TicketCustomers;
}

interface Classification {
  readonly ticketId: string;
  /** All axes but the tier, which is the customer's own. */
  readonly axes: Omit<Axes, 'tier'>;
  readonly reason?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly past?: PastWork;
}

/** Confirms every axis of a request (§3.1, transition 2). */
export async function classifyTicket(stores: ClassifyStores, caller: Caller, request: Classification): Promise<Outcome<Ticket>> {
  return withTier(stores, request, (axes) => performStep(stores, caller, { ...request, command: { name: 'classify', axes } }));
}

/** Solves a request in the conversation that brought it (transition 11a), classifying it where that is still to do. */
export async function resolveAtFirstContact(stores: ClassifyStores, caller: Caller, request: Classification & Resolution): Promise<Outcome<Ticket>> {
  const { solution, worklog, causeCode, permanentFix } = request;
  return withTier(stores, request, (axes) =>
    performStep(stores, caller, { ...request, command: { name: 'resolveAtFirstContact', axes, solution, worklog, causeCode, permanentFix } }));
}

/** Corrects confirmed axes (transition 21); the tier is the customer's own. */
export async function reclassifyTicket(stores: ClassifyStores, caller: Caller, request: Classification): Promise<Outcome<Ticket>> {
  return withTier(stores, request, (axes) => performStep(stores, caller, { ...request, command: { name: 'reclassify', axes, cause: 'CORRECTION' } }));
}

async function withTier(stores: ClassifyStores, request: Classification, step: (axes: Axes) => Promise<Outcome<Ticket>>): Promise<Outcome<Ticket>> {
  const ticket = await stores.tickets.lock(request.ticketId);
  const customer = ticket === null ? null : await stores.customers.facts(ticket.customerId);
  if (customer === null) return notFound('ticket', ['ticketId']);
  const { type, urgency, complexity, severity, serviceLine, domain, area, risk } = request.axes;
  return step({ type, urgency, complexity, severity, serviceLine, domain, area, risk, tier: customer.tier });
}
