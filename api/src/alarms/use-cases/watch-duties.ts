import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { reconcileSubject } from '../domain/reconcile.ts';
import { dutyConditions } from '../domain/rules.ts';
import { byHouse } from './by-house.ts';
import type { AlarmStore, WatchedDuties } from './ports.ts';

export interface WatchDutyStores {
  readonly alarms: Pick<AlarmStore, 'lockOfDuties' | 'save'>;
  readonly watchedDuties: WatchedDuties;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/**
 * Looks at duties of the law whose time has passed, and raises the alarm of those that nobody has done.
 * @param limit how many duties at most
 * @returns how many were looked at
 */
export async function watchDuties(stores: WatchDutyStores, limit: number): Promise<Outcome<number>> {
  const ids = await stores.watchedDuties.claimOverdue(await stores.now(), limit);
  await reconcileDuties(stores, ids);
  return accepted(ids.length);
}

/** Raises the alarm of each duty that is overdue, and returns that of each that is done or lifted. */
export async function reconcileDuties(stores: WatchDutyStores, dutyIds: readonly string[]): Promise<void> {
  if (dutyIds.length === 0) return;
  const alarms = Map.groupBy(await stores.alarms.lockOfDuties(dutyIds), ({ dutyId }) => dutyId);
  const duties = await stores.watchedDuties.read(dutyIds);
  const now = await stores.now();
  const changes = duties.flatMap((duty) => {
    const { id: dutyId, unitId, queueId, ticketId, ticketNo, tier } = duty;
    return reconcileSubject(dutyConditions(duty, now), { unitId, queueId, ticketId, ticketNo, tier, incidentId: null, dutyId }, alarms.get(dutyId) ?? [], now);
  });
  await stores.alarms.save(changes.map(byHouse));
}
