import type { Caller } from '../../access/domain/caller.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { COMMAND_PERMISSIONS } from '../../tickets/use-cases/permissions.ts';
import { openStep, performStep, type StepStores } from '../../tickets/use-cases/perform-step.ts';
import type { TicketStories } from '../../tickets/use-cases/ports.ts';
import { deviationsOf } from '../domain/deviations.ts';

export interface DeviationStores extends StepStores {
  readonly tickets: StepStores['tickets'] & TicketStories;
  readonly catalogue: PolicyCatalogue;
}

interface Request {
  readonly ticketId: string;
  readonly reason?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** Records by hand that the work departed from the standard (§4.2): what, from which clause of the ticket's own version, and why. */
export async function recordDeviation(stores: DeviationStores, caller: Caller, request: Request & { readonly clauseNo: string; readonly what: string }): Promise<Outcome<Ticket>> {
  const opened = await openStep(stores, caller, request, COMMAND_PERMISSIONS.recordDeviation);
  if (!opened.ok) return opened;
  const { clauseNo, what, ...step } = request;
  if (!opened.value.policyPins.some((pin) => stores.catalogue.clause(pin, clauseNo) !== undefined)) {
    return refused({ code: 'NO_CLAUSE', message: `The standard that the ticket lives by has no clause ${clauseNo}.`, path: ['clauseNo'] });
  }
  return performStep(stores, caller, { ...step, command: { name: 'recordDeviation', clauseNo, what } });
}

/**
 * Approves a deviation that waits for it, or rejects it: another person than who deviated. A checklist item whose skipping is
 * rejected is to be done after all.
 */
export async function decideDeviation(stores: DeviationStores, caller: Caller, request: Request & { readonly place: number; readonly approved: boolean }): Promise<Outcome<Ticket>> {
  const opened = await openStep(stores, caller, request, COMMAND_PERMISSIONS.decideDeviation);
  if (!opened.ok) return opened;
  const { place, approved, ...step } = request;
  const deviation = deviationsOf((await stores.tickets.of([request.ticketId])).get(request.ticketId) ?? []).find((each) => each.place === place);
  if (deviation === undefined) return refused({ code: 'NOT_FOUND', message: 'The ticket has no such deviation.', path: ['place'] });
  if (deviation.approval !== 'PENDING') return refused({ code: 'DEVIATION_DECIDED', message: 'Nobody waits for a decision on this deviation any more.', path: ['place'], clause: deviation.clauseNo });
  if (deviation.actor.kind === caller.actor.kind && deviation.actor.id === caller.actor.id) {
    return refused({ code: 'ANOTHER_PERSON_NEEDED', message: 'You deviated yourself: somebody else must decide on it.', clause: deviation.clauseNo });
  }
  return performStep(stores, caller, { ...step, command: { name: 'decideDeviation', deviation: place, approved } });
}
