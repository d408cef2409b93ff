import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { reconcile } from '../domain/reconcile.ts';
import type { AlarmStore, WatchedTickets } from './ports.ts';

export interface ReconcileStores {
  readonly alarms: Pick<AlarmStore, 'lockOf' | 'save'>;
  readonly watched: WatchedTickets;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/**
 * Raises the alarms that tickets give cause for as they stand, and returns those whose cause is gone.
 * @returns how many alarms changed
 */
export async function reconcileAlarms(stores: ReconcileStores, ticketIds: readonly string[]): Promise<number> {
  const tickets = await stores.watched.read(ticketIds);
  const alarms = Map.groupBy(await stores.alarms.lockOf(ticketIds), ({ ticketId }) => ticketId);
  const now = await stores.now();
  const changes = tickets.flatMap((ticket) =>
    reconcile(ticket, alarms.get(ticket.ticketId) ?? [], now).map((change) => ({
      ...change, actor: systemActor('alarms'), origin: ticket.origin === 'IMPORT' ? ('LIVE' as const) : ticket.origin,
    })));
  await stores.alarms.save(changes);
  return changes.length;
}
