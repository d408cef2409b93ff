import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { isOverloaded, look, nextLook } from '../domain/overload.ts';
import { overloadCondition } from '../domain/rules.ts';
import type { OverloadStore, RuleOutageStore } from './ports.ts';
import { reconcileQueue, type QueueAlarmStores } from './reconcile-queue.ts';

export interface WatchQueueStores extends QueueAlarmStores {
  readonly overloads: Pick<OverloadStore, 'claimDue' | 'keep'>;
  readonly outages: Pick<RuleOutageStore, 'current'>;
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
    await reconcileQueue(stores, { queueId, unitId }, 'QUEUE_OVERLOAD', isOverloaded(overload) ? overloadCondition(queueId) : null, outages, now);
  }
  return accepted(queues.length);
}
