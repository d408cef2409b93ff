import { ticketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { originOf } from '../../tickets/use-cases/perform-step.ts';
import { choose } from '../domain/choose.ts';
import { WEIGHTS } from '../domain/weights.ts';
import type { HandOverStores } from './hand-over.ts';
import { dispatchingCaller, place } from './place.ts';
import { workOf } from './work-of.ts';

/**
 * Gives a dispatched ticket whose agent does not take it to the next best one (transition 24). When nobody is left it goes back
 * to whoever dispatched it (4), with an event that calls for a person.
 * @param ticket locked, in this transaction's turn of choices
 * @param reason why its agent does not take it
 */
export async function moveOn(stores: HandOverStores, ticket: Ticket, reason: string): Promise<Ticket> {
  const queue = await stores.directory.queue(ticket.queueId);
  const work = queue === null ? null : workOf(ticket, queue);
  const candidates = queue === null ? [] : await stores.pool.candidates(queue);
  const now = await stores.now();
  const choice = work === null ? null : choose(work, candidates, WEIGHTS, now, stores.siteDay(now));
  const receiver = candidates.find(({ id }) => id === choice?.chosenId);
  const house = dispatchingCaller(ticket);
  if (choice !== null && receiver !== undefined) {
    const dueAt = (await stores.dueTimes.of([ticket.id])).get(ticket.id) ?? null;
    const placed = await place(stores, ticket, { receiver, choice, queueId: ticket.queueId, dueAt, reason }, house);
    if (placed.ok) return placed.value;
  }
  return stores.tickets.add(ticket.id, [
    ticketEvent('DISPATCH_EXHAUSTED', now, { queueId: ticket.queueId, considered: candidates.length }),
    ticketEvent('RETURNED', now, { ownerId: ticket.dispatcherId ?? ticket.ownerId, exhausted: true }),
  ], { actor: house.actor, reason, origin: originOf(ticket) });
}
