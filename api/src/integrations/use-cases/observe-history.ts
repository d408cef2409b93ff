import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { TicketSettings } from '../../tickets/domain/commands.ts';
import { wakeEvents } from '../../tickets/domain/wake.ts';
import type { TicketStore } from '../../tickets/use-cases/ports.ts';
import type { SourceName } from '../domain/sources.ts';
import type { ImportSubjects } from './ports.ts';

interface ObserveStores {
  readonly tickets: Pick<TicketStore, 'lockAll' | 'add' | 'observe'>;
  readonly subjects: Pick<ImportSubjects, 'openBehind'>;
  readonly settings: TicketSettings;
}

/**
 * Lets open imported tickets reach the last instant that their source knows: what they did by themselves by then and what
 * fell due is recorded, and nothing after it.
 * @returns how many tickets of at most `limit` there were to observe
 */
export async function observeHistory(stores: ObserveStores, source: SourceName, horizon: Instant, limit: number): Promise<Outcome<number>> {
  const ids = await stores.subjects.openBehind(source, horizon, limit);
  const tickets = await stores.tickets.lockAll(ids);
  for (const ticket of tickets) {
    stores.tickets.add(ticket.id, wakeEvents(ticket, horizon, stores.settings), { actor: systemActor('import'), reason: null, origin: 'IMPORT' });
    stores.tickets.observe(ticket.id, horizon);
  }
  return accepted(ids.length);
}
