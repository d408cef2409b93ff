import { systemActor } from '../../foundation/event.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { ticketEvent } from '../../tickets/domain/events.ts';
import { hasLapsed, nextOfferCheck } from '../../tickets/domain/offer.ts';
import { originOf } from '../../tickets/use-cases/perform-step.ts';
import type { HandOverStores } from './hand-over.ts';
import { moveOn } from './move-on.ts';

const LAPSED = '逾时未接单 Not accepted in time';

/**
 * Reminds agents of tickets that they have not accepted, and gives those that wait too long to somebody else (transitions 5 and 24).
 * @param limit how many tickets at most
 * @returns how many were dealt with
 */
export async function checkOffers(stores: HandOverStores, limit: number): Promise<Outcome<number>> {
  await stores.pool.takeTurn();
  const ids = await stores.tickets.claimUnaccepted(limit);
  const tickets = await stores.tickets.lockAll(ids);
  const now = await stores.now();
  for (const ticket of tickets) {
    const { offer, ownerId: agentId } = ticket;
    if (offer === null) continue;
    const stamp = { actor: systemActor('dispatch'), reason: null, origin: originOf(ticket) };
    if (hasLapsed(offer, now, stores.settings)) {
      await moveOn(stores, stores.tickets.add(ticket.id, [ticketEvent('OFFER_LAPSED', now, { agentId })], stamp), LAPSED);
    } else {
      stores.tickets.add(ticket.id, [ticketEvent('OFFER_REMINDED', nextOfferCheck(ticket, stores.settings) ?? now, { agentId })], stamp);
    }
  }
  return accepted(ids.length);
}
