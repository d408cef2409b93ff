import { ticketEvent, type TicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';

/** §3.4: each resolution has one decision about its survey, which closing waits for. Without a survey channel it is suppressed, and the log says why. */
export function decideSurvey(_ticket: Ticket, event: TicketEvent): readonly TicketEvent[] {
  if (event.type !== 'RESOLVED') return [];
  return [ticketEvent('SURVEY_DECIDED', event.occurredAt, { decision: 'SUPPRESSED', cause: 'no survey channel is connected' })];
}
