import type { Instant } from '../../foundation/instant.ts';
import type { TicketSettings } from '../domain/commands.ts';
import type { Ticket } from '../domain/ticket.ts';
import { nextOfferCheck } from '../domain/offer.ts';
import { nextWake } from '../domain/wake.ts';
import { loadOf } from '../domain/work-weight.ts';
import type { TicketFacts, TicketRow } from './ticket.entity.ts';

/** The domain state that a row holds. */
export function toTicket(row: TicketRow): Ticket {
  return {
    ...row.facts,
    id: row.id, ticketNo: row.ticketNo, unitId: row.unitId, queueId: row.queueId, customerId: row.customerId, ownerId: row.ownerId,
    channel: row.channel, origin: row.origin, state: row.state, priority: row.priority ?? null, receivedAt: row.receivedAt,
    acceptedAt: row.acceptedAt ?? null, resolvedAt: row.resolvedAt ?? null, closedAt: row.closedAt ?? null,
    observedUntil: row.observedUntil ?? null, version: row.version,
  };
}

/** The columns that a state is written to; title and description are written once, at intake. */
export function toColumns(ticket: Ticket, settings: TicketSettings, now: Instant) {
  const {
    id, ticketNo, unitId, queueId, customerId, ownerId, channel, origin, state, priority, receivedAt, acceptedAt, resolvedAt, closedAt, observedUntil, version,
    ...facts
  } = ticket;
  const { type, tier } = ticket.confirmed ?? ticket.reported;
  return {
    id, ticketNo, unitId, queueId, customerId, ownerId, channel, origin, state, type, tier, priority, receivedAt, acceptedAt, resolvedAt, closedAt,
    wakeAt: nextWake(ticket, settings), offerCheckAt: nextOfferCheck(ticket, settings), load: loadOf(ticket), observedUntil, facts: facts satisfies TicketFacts, version, updatedAt: now,
  };
}
