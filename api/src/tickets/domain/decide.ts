import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { CommandContext, TicketCommand } from './commands.ts';
import { consequences } from './consequences.ts';
import { ticketEvent, type TicketEvent } from './events.ts';
import { askGuard } from './guards.ts';
import type { Ticket } from './ticket.ts';
import { TRANSITIONS } from './transitions.ts';
import { UNRESOLVED_STATES } from './words.ts';

/**
 * Decides a command: the events that it makes, or every guard that forbids it. Pure.
 * A refusal changes nothing; its `guard` is the failed guard's name (`state` when the state does not allow the step).
 */
export function decide(ticket: Ticket, command: TicketCommand, context: CommandContext): Outcome<readonly TicketEvent[]> {
  const transition = TRANSITIONS[command.name];
  if (!transition.from.includes(ticket.state)) {
    return refused({
      code: 'NOT_ALLOWED_IN_STATE',
      message: `"${command.name}" is possible in ${transition.from.join(', ')}; ticket ${ticket.ticketNo} is ${ticket.state}.`,
      clause: transition.clause,
      guard: 'state',
    });
  }
  const refusals: Refusal[] = [];
  for (const guard of transition.guards) {
    if (context.waivedGuards.has(guard)) continue;
    const missing = askGuard(guard, ticket, command, context);
    if (missing !== null) refusals.push({ code: 'GUARD_FAILED', message: missing, clause: transition.clause, guard });
  }
  const [first, ...rest] = refusals;
  if (first !== undefined) return refused(first, ...rest);
  return accepted([...deemedServiceStart(ticket, context.at), ...consequences(ticket, command, context)]);
}

/**
 * K6: service counts as started at the DISPATCH due time when nobody has accepted by then. The timekeeper records it;
 * a command that comes first records it before its own events, so that the order of the two does not matter.
 */
export function deemedServiceStart(ticket: Ticket, now: number): readonly TicketEvent[] {
  const due = ticket.serviceStartedAt === null && UNRESOLVED_STATES.includes(ticket.state) && ticket.serviceStartDeemedAt < now;
  return due ? [ticketEvent('SERVICE_STARTED', ticket.serviceStartDeemedAt, { deemed: true })] : [];
}
