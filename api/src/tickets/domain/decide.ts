import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { CommandContext, TicketCommand } from './commands.ts';
import { consequences } from './consequences.ts';
import type { TicketEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { askGuard } from './guards.ts';
import type { Ticket } from './ticket.ts';
import { workflowOf } from './transitions.ts';
import { wakeEvents } from './wake.ts';

/**
 * Decides a command: the events that it makes, or every guard that forbids it. Pure.
 * What the ticket has done by itself by now comes first, as if the timekeeper had been there already, so that a late
 * timekeeper changes neither the answer nor any clock.
 * A refusal changes nothing; its `guard` is the failed guard's name (`state` when the state does not allow the step, which
 * only history can be excused from: a source may know that a ticket ended and nothing of the steps before).
 */
export function decide(ticket: Ticket, command: TicketCommand, context: CommandContext): Outcome<readonly TicketEvent[]> {
  const woken = wakeEvents(ticket, context.at, context.settings);
  const current = woken.reduce(evolve, ticket);
  const transition = workflowOf(current.workflow).transitions[command.name];
  if (!transition.from.includes(current.state) && !context.waivedGuards.has('state')) {
    return refused({
      code: 'NOT_ALLOWED_IN_STATE',
      message: `"${command.name}" is possible in ${transition.from.join(', ')}; ticket ${current.ticketNo} is ${current.state}.`,
      clause: transition.clause,
      guard: 'state',
    });
  }
  const refusals: Refusal[] = [];
  for (const guard of transition.guards) {
    if (context.waivedGuards.has(guard)) continue;
    const missing = askGuard(guard, current, command, context);
    if (missing !== null) refusals.push({ code: 'GUARD_FAILED', message: missing, clause: transition.clause, guard });
  }
  const [first, ...rest] = refusals;
  if (first !== undefined) return refused(first, ...rest);
  return accepted([...woken, ...consequences(current, command, context)]);
}
