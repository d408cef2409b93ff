import type { Instant } from '../../foundation/instant.ts';
import { ticketEvent, type TicketEvent } from './events.ts';
import type { Ticket } from './ticket.ts';
import { UNRESOLVED_STATES } from './words.ts';

/** The next instant at which the ticket does something by itself; null when there is none, or when it is history that nobody lives on. */
export function nextWake(ticket: Ticket): Instant | null {
  if (ticket.observedUntil !== null) return null;
  const instants = [
    ...(ticket.serviceStartedAt === null && UNRESOLVED_STATES.includes(ticket.state) ? [ticket.serviceStartDeemedAt] : []),
    ...(ticket.suspension?.expectedResumeAt == null ? [] : [ticket.suspension.expectedResumeAt]),
    ...ticket.holds.flatMap((hold) => (hold.until === null ? [] : [hold.until])),
  ];
  return instants.length === 0 ? null : Math.min(...instants);
}

/**
 * What the ticket does by itself up to `now`: service deemed started (K6), the automatic resume (transition 10), holds
 * that lapse. History resumes when its source says so, and keeps its holds until somebody lives on with it.
 */
export function wakeEvents(ticket: Ticket, now: Instant): readonly TicketEvent[] {
  if (ticket.observedUntil !== null) return deemedServiceStart(ticket, now);
  const resumeAt = ticket.suspension?.expectedResumeAt ?? null;
  return [
    ...deemedServiceStart(ticket, now),
    ...(resumeAt !== null && resumeAt < now ? [ticketEvent('RESUMED', resumeAt, { cause: 'TIME_REACHED' })] : []),
    ...ticket.holds.flatMap((hold) => (hold.until !== null && hold.until < now ? [ticketEvent('HOLD_LIFTED', hold.until, { kind: hold.kind })] : [])),
  ];
}

/** K6: service counts as started at the DISPATCH due time when nobody has accepted by then. */
function deemedServiceStart(ticket: Ticket, now: Instant): readonly TicketEvent[] {
  const due = ticket.serviceStartedAt === null && UNRESOLVED_STATES.includes(ticket.state) && ticket.serviceStartDeemedAt < now;
  return due ? [ticketEvent('SERVICE_STARTED', ticket.serviceStartDeemedAt, { deemed: true })] : [];
}
