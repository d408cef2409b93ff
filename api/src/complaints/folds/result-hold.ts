import { ticketEvent, type TicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';

/** Ticket life, section 1.1: a complaint is not resolved before its result is fed back (§7.1), nor closed. */
export function resultHold(ticket: Ticket, event: TicketEvent): readonly TicketEvent[] {
  const held = ticket.holds.some((hold) => hold.kind === 'COMPLAINT_RESULT');
  if (event.type === 'CLASSIFIED' && event.payload.axes.type === 'COMPLAINT' && !held && ticket.resultFedBackAt === null) {
    return [ticketEvent('HOLD_PLACED', event.occurredAt, { kind: 'COMPLAINT_RESULT', until: null })];
  }
  return event.type === 'RESULT_FED_BACK' && held ? [ticketEvent('HOLD_LIFTED', event.occurredAt, { kind: 'COMPLAINT_RESULT' })] : [];
}
