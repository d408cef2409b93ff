import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { wakeEvents } from '../domain/wake.ts';
import type { TicketSettings } from '../domain/commands.ts';
import { originOf } from './perform-step.ts';
import type { TicketStore } from './ports.ts';

/** Lets tickets do what they do by themselves: service deemed started (K6), suspensions that end, holds that lapse, progress notices that are due. */
export async function wakeTickets(stores: { readonly tickets: TicketStore; readonly settings: TicketSettings; now(): Promise<Instant> }, limit: number): Promise<Outcome<number>> {
  const ids = await stores.tickets.claimWaking(limit);
  const tickets = await stores.tickets.lockAll(ids);
  const now = await stores.now();
  for (const ticket of tickets) {
    stores.tickets.touch(ticket.id);
    stores.tickets.add(ticket.id, wakeEvents(ticket, now, stores.settings), { actor: systemActor('timekeeper'), reason: null, origin: originOf(ticket) });
  }
  return accepted(ids.length);
}
