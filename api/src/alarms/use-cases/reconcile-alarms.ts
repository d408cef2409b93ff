import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { outOfService } from '../domain/out-of-service.ts';
import { reconcile } from '../domain/reconcile.ts';
import type { AlarmStore, RuleOutageStore, WatchedTickets } from './ports.ts';

export interface ReconcileStores {
  readonly alarms: Pick<AlarmStore, 'lockOf' | 'save'>;
  readonly watched: WatchedTickets;
  readonly outages: Pick<RuleOutageStore, 'current'>;
  readonly units: UnitTree;
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
  const silences = outOfService(await stores.outages.current(), (unitId) => stores.units.get(unitId)?.path ?? []);
  const now = await stores.now();
  const changes = tickets.flatMap((ticket) =>
    reconcile(ticket, alarms.get(ticket.ticketId) ?? [], now, silences).map((change) => ({
      ...change, actor: systemActor('alarms'), origin: ticket.origin === 'IMPORT' ? ('LIVE' as const) : ticket.origin,
    })));
  await stores.alarms.save(changes);
  return changes.length;
}
