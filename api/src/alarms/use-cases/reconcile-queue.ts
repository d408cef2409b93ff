import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { AlarmCondition } from '../domain/alarm.ts';
import { outOfService, type RuleOutage } from '../domain/out-of-service.ts';
import { reconcileSubject } from '../domain/reconcile.ts';
import type { AlarmKind } from '../domain/words.ts';
import { byHouse } from './by-house.ts';
import type { AlarmStore } from './ports.ts';

export interface QueueAlarmStores {
  readonly alarms: Pick<AlarmStore, 'lockOfQueue' | 'save'>;
  readonly units: UnitTree;
}

/** Makes the alarm of a kind about a queue as a whole fit its condition: raised while there is one, returned when there is none. */
export async function reconcileQueue(
  stores: QueueAlarmStores, queue: { readonly queueId: string; readonly unitId: string }, kind: AlarmKind, condition: AlarmCondition | null, outages: readonly RuleOutage[], now: Instant,
): Promise<void> {
  const { queueId, unitId } = queue;
  const changes = reconcileSubject(
    condition === null ? [] : [condition], { unitId, queueId, ticketId: null, ticketNo: null, tier: null, incidentId: null, dutyId: null },
    await stores.alarms.lockOfQueue(queueId, kind), now, outOfService(outages, (id) => stores.units.get(id)?.path ?? []),
  );
  await stores.alarms.save(changes.map(byHouse));
}
