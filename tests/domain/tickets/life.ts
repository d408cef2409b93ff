import type { Origin } from '../../../api/src/foundation/event.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import type { CommandContext, TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import { decide } from '../../../api/src/tickets/domain/decide.ts';
import type { TicketEvent, TicketEventOf } from '../../../api/src/tickets/domain/events.ts';
import { begin, evolve } from '../../../api/src/tickets/domain/evolve.ts';
import { decideIntake, type Intake } from '../../../api/src/tickets/domain/intake.ts';
import { DEFAULT_TICKET_SETTINGS } from '../../../api/src/tickets/domain/settings.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { wakeEvents } from '../../../api/src/tickets/domain/wake.ts';

export type PlacedTicketEvent = TicketEvent & { readonly place: number };

/** An instant by the clock on the wall; day 1 is the day of receipt. */
export function at(time: string, day = 1): number {
  return Date.parse(`2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`);
}

export const RECEIVED_AT = at('10:00');

/** An ordinary request: no axis calls for more than the limits that every request has. */
export const ORDINARY: Axes = {
  type: 'SERVICE_APPLICATION', urgency: 'NORMAL', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'DATA', domain: 'OTHER', area: 'URBAN',
  tier: 'ORDINARY', risk: 'NONE',
};

export function intakeOf(facts: Partial<Intake> = {}, receivedAt = RECEIVED_AT): Intake {
  return {
    ticketNo: '260301-0001', unitId: 'unit', queueId: 'front', customerId: 'customer', channel: 'PHONE', ownerId: 'intake',
    reported: { type: 'SERVICE_APPLICATION', urgency: 'NORMAL', tier: 'ORDINARY' }, policyPins: [],
    serviceStartDeemedAt: receivedAt + 2 * 3_600_000, unobserved: [], title: 'No dial tone', description: 'Since this morning.', ...facts,
  };
}

export function circumstances(instant: number, more: Partial<CommandContext> = {}): CommandContext {
  return { at: instant, agentId: 'handler', mayApprove: false, reason: null, waivedGuards: new Set(), settings: DEFAULT_TICKET_SETTINGS, ...more };
}

/** One ticket and its story, told command by command. */
export class Life {
  ticket: Ticket;
  readonly events: PlacedTicketEvent[] = [];

  constructor(facts: Partial<Intake> = {}, receivedAt = RECEIVED_AT, origin: Origin = 'LIVE') {
    const intake = decideIntake(intakeOf(facts, receivedAt), receivedAt);
    if (!intake.ok) throw new Error(intake.refusals.map(({ message }) => message).join(' '));
    const [received, ...others] = intake.value;
    this.ticket = begin('ticket', origin, received as TicketEventOf<'RECEIVED'>);
    this.events.push({ ...received, place: 1 });
    this.happens(...others);
  }

  /** Asks for a step; what it makes happen, happens. */
  ask(command: TicketCommand, instant: number, more: Partial<CommandContext> = {}): Outcome<readonly TicketEvent[]> {
    const decision = decide(this.ticket, command, circumstances(instant, more));
    if (decision.ok) this.happens(...decision.value);
    return decision;
  }

  /** As `ask`, for a step that must be allowed. Returns the names of what happened. */
  step(command: TicketCommand, instant: number, more: Partial<CommandContext> = {}): readonly string[] {
    const decision = this.ask(command, instant, more);
    if (!decision.ok) throw new Error(`${command.name}: ${decision.refusals.map(({ message }) => message).join(' ')}`);
    return decision.value.map(({ type }) => type);
  }

  /** Things happen without a command: other modules and the timekeeper add to the story. */
  happens(...events: readonly TicketEvent[]): void {
    for (const event of events) {
      this.ticket = evolve(this.ticket, event);
      this.events.push({ ...event, place: this.ticket.version });
    }
  }

  /** The timekeeper lets the ticket do what it does by itself. */
  wake(now: number): void {
    this.happens(...wakeEvents(this.ticket, now, DEFAULT_TICKET_SETTINGS));
  }
}
