import { systemActor } from '../../foundation/event.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { outOfService } from '../domain/out-of-service.ts';
import { isOverloaded, look, nextLook } from '../domain/overload.ts';
import { reconcileSubject } from '../domain/reconcile.ts';
import { overloadCondition } from '../domain/rules.ts';
import type { AlarmStore, OverloadStore, RuleOutageStore } from './ports.ts';

export interface WatchQueueStores {
  readonly alarms: Pick<AlarmStore, 'lockOfQueue' | 'save'>;
  readonly overloads: Pick<OverloadStore, 'claimDue' | 'keep'>;
  readonly outages: Pick<RuleOutageStore, 'current'>;
  readonly units: UnitTree;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/**
 * Looks at queues that have changed, or whose minute is over, and raises and returns the alarm of those that hold more than they can.
 * @param limit how many queues at most
 * @returns how many were looked at
 */
export async function watchQueues(stores: WatchQueueStores, limit: number): Promise<Outcome<number>> {
  const queues = await stores.overloads.claimDue(limit);
  const outages = queues.length === 0 ? [] : await stores.outages.current();
  for (const { queueId, unitId, overload: before, load, capacity } of queues) {
    const now = await stores.now();
    const overload = look(before, { load, capacity }, now);
    await stores.overloads.keep(queueId, overload, nextLook(overload));
    const changes = reconcileSubject(
      isOverloaded(overload) ? [overloadCondition(queueId)] : [], { unitId, queueId, ticketId: null, ticketNo: null, tier: null, incidentId: null, dutyId: null },
      await stores.alarms.lockOfQueue(queueId, 'QUEUE_OVERLOAD'), now, outOfService(outages, (id) => stores.units.get(id)?.path ?? []),
    );
    await stores.alarms.save(changes.map((change) => ({ ...change, actor: systemActor('alarms'), origin: 'LIVE' as const })));
  }
  return accepted(queues.length);
}
