import type { Instant } from '../../foundation/instant.ts';
import type { Ticket } from '../domain/ticket.ts';
import { nextWake } from '../domain/wake.ts';
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
export function toColumns(ticket: Ticket, now: Instant) {
  return {
    id: ticket.id, ticketNo: ticket.ticketNo, unitId: ticket.unitId, queueId: ticket.queueId, customerId: ticket.customerId,
    ownerId: ticket.ownerId, channel: ticket.channel, origin: ticket.origin, state: ticket.state,
    type: (ticket.confirmed ?? ticket.reported).type, tier: (ticket.confirmed ?? ticket.reported).tier, priority: ticket.priority,
    receivedAt: ticket.receivedAt, acceptedAt: ticket.acceptedAt, resolvedAt: ticket.resolvedAt, closedAt: ticket.closedAt,
    wakeAt: nextWake(ticket), observedUntil: ticket.observedUntil, facts: factsOf(ticket), version: ticket.version, updatedAt: now,
  };
}

function factsOf(ticket: Ticket): TicketFacts {
  const {
    stage, reported, confirmed, priorityReasons, serviceStartDeemedAt, serviceStartedAt, firstResponseAt, preliminaryReplyAt, substantiveResponseAt,
    restoredAt, confirmedAt, suspension, suspendCount, confirmationAttempts, surveyDecided, resultFedBackAt, holds, reopenCount, escalationLevel,
    chaseCount, policyPins, unobserved,
  } = ticket;
  return {
    stage, reported, confirmed, priorityReasons, serviceStartDeemedAt, serviceStartedAt, firstResponseAt, preliminaryReplyAt, substantiveResponseAt,
    restoredAt, confirmedAt, suspension, suspendCount, confirmationAttempts, surveyDecided, resultFedBackAt, holds, reopenCount, escalationLevel,
    chaseCount, policyPins, unobserved,
  };
}
