import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { begin, evolve } from '../../tickets/domain/evolve.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';

/** An event of a story with the ticket before and after it. */
export interface Turn {
  readonly event: RecordedTicketEvent;
  readonly before: Ticket;
  readonly after: Ticket;
}

/** Goes through the whole story of a ticket, its receipt first; what comes before a receipt cannot be, and a story without one is empty. */
export function walk(story: readonly RecordedTicketEvent[]): readonly Turn[] {
  const [received, ...others] = story;
  if (received?.type !== 'RECEIVED') return [];
  let ticket = begin(received.ticketId, received.origin, received);
  return others.map((event) => {
    const before = ticket;
    ticket = evolve(before, event);
    return { event, before, after: ticket };
  });
}
