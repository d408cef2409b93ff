import type { Instant } from '../../foundation/instant.ts';
import type { TicketSettings } from './commands.ts';
import type { Offer, Ticket } from './ticket.ts';

/** When an unaccepted dispatch must be looked at next: to remind its agent, then to take it back; null when there is none, or when it is history. */
export function nextOfferCheck({ offer, observedUntil }: Pick<Ticket, 'offer' | 'observedUntil'>, settings: TicketSettings): Instant | null {
  if (offer === null || observedUntil !== null) return null;
  return offer.since + (offer.remindedAt === null ? settings.offerRemindAfterMs : settings.offerLapseAfterMs);
}

/** Whether an offer is so old that it is taken back (transition 24). */
export function hasLapsed(offer: Offer, now: Instant, settings: TicketSettings): boolean {
  return now - offer.since >= settings.offerLapseAfterMs;
}
