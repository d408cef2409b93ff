import { ticketEvent, type TicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';

/** The events after which the hold may have to be placed or lifted. */
const TURNS: readonly TicketEvent['type'][] = ['CLASSIFIED', 'RECLASSIFIED', 'RESULT_FED_BACK'];

/** Ticket life, section 1.1: a complaint is neither resolved nor closed before its result is fed back (§7.1); whatever is no complaint is not held so. */
export function resultHold(ticket: Ticket, event: TicketEvent): readonly TicketEvent[] {
  if (!TURNS.includes(event.type)) return [];
  const held = ticket.holds.some(({ kind }) => kind === 'COMPLAINT_RESULT');
  const owed = ticket.confirmed?.type === 'COMPLAINT' && ticket.resultFedBackAt === null;
  if (owed && !held) return [ticketEvent('HOLD_PLACED', event.occurredAt, { kind: 'COMPLAINT_RESULT', until: null })];
  return !owed && held ? [ticketEvent('HOLD_LIFTED', event.occurredAt, { kind: 'COMPLAINT_RESULT' })] : [];
}
