import { ticketEvent, type TicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { ComplaintStep } from '../domain/steps.ts';

/** Ticket life, section 1.1: a complaint that a regulator's case appeals from is not closed before every such case is answered. */
export function regulatorHold(ticket: Ticket, event: TicketEvent): readonly TicketEvent[] {
  if (event.type !== 'COMPLAINT_STEP') return [];
  const step = event.payload as ComplaintStep;
  const held = ticket.holds.some(({ kind }) => kind === 'REGULATOR_CASE');
  if (step.step === 'APPEALED' && !held) return [ticketEvent('HOLD_PLACED', event.occurredAt, { kind: 'REGULATOR_CASE', until: null })];
  return step.step === 'APPEAL_ANSWERED' && step.openCases === 0 && held ? [ticketEvent('HOLD_LIFTED', event.occurredAt, { kind: 'REGULATOR_CASE' })] : [];
}
