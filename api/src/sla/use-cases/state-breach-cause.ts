import { notFound, type Caller } from '../../access/domain/caller.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep, type StepStores } from '../../tickets/use-cases/perform-step.ts';
import type { ClockStore } from './ports.ts';

/** Why promises are broken; the words that the assessment sums by (ticket life, section 5). */
export const BREACH_CAUSE_CODES = ['STAFFING', 'MISROUTED', 'PARTS', 'THIRD_PARTY', 'SYSTEM_FAULT', 'CUSTOMER_UNREACHABLE', 'PROCESS', 'FORCE_MAJEURE', 'OTHER'] as const;
export type BreachCauseCode = (typeof BREACH_CAUSE_CODES)[number];

/** States why a clock of a ticket was broken; it is asked for within 24 hours for statutory and SLA misses. The latest word counts. */
export async function stateBreachCause(
  stores: StepStores & { readonly clocks: Pick<ClockStore, 'read'> }, caller: Caller,
  request: { readonly ticketId: string; readonly targetId: string; readonly causeCode: BreachCauseCode; readonly reason?: string | null | undefined; readonly expectedVersion?: number | null | undefined },
): Promise<Outcome<Ticket>> {
  const ticket = await stores.tickets.lock(request.ticketId);
  if (ticket === null || !stores.units.isWithin(ticket.unitId, caller.unitId)) return notFound('ticket', ['ticketId']);
  const [stored] = await stores.clocks.read([ticket.id]);
  const clock = stored?.clocks.find(({ targetId }) => targetId === request.targetId);
  if (clock?.breachedAt == null) {
    return refused({ code: 'NOT_BREACHED', message: `The ticket has not broken ${request.targetId}: there is nothing to give a cause for.`, path: ['targetId'] });
  }
  const { targetId, causeCode } = request;
  return performStep(stores, caller, { ...request, command: { name: 'stateBreachCause', targetId, causeCode } });
}
