import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { wordFaults } from '../../workforce/domain/agent-rules.ts';
import { MOST_QUEUE_CAPACITY, type Queue } from '../domain/queue.ts';
import type { QueueStore } from './ports.ts';

/** What to change about how a queue gives out work; what is absent stays. */
export interface QueueChange {
  readonly queueId: string;
  readonly requiredSkills?: readonly string[] | null | undefined;
  readonly requiredQualifications?: readonly string[] | null | undefined;
  /** `null` takes the limit away; absent leaves it. */
  readonly capacity?: number | null | undefined;
  readonly automaticDispatch?: boolean | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** Says how a queue gives out work: what it asks for, how much at once, and whether it needs a dispatcher. */
export async function changeQueue(stores: { readonly queueStore: QueueStore; readonly units: UnitTree }, caller: Caller, change: QueueChange): Promise<Outcome<Queue>> {
  const forbidden = missingPermission(caller, 'TICKET_APPROVE');
  if (forbidden !== null) return forbidden;
  const queue = await stores.queueStore.lock(change.queueId);
  if (queue === null || !stores.units.isWithin(queue.unitId, caller.unitId)) return notFound('queue', ['queueId']);
  if (change.expectedVersion != null && change.expectedVersion !== queue.version) {
    return refused({
      code: 'VERSION_CONFLICT', path: ['expectedVersion'],
      message: `Somebody changed the queue: you saw version ${change.expectedVersion}, it is at ${queue.version}. Look at it again before you go on.`,
    });
  }
  const changed: Queue = {
    ...queue,
    requiredSkills: change.requiredSkills ?? queue.requiredSkills,
    requiredQualifications: change.requiredQualifications ?? queue.requiredQualifications,
    capacity: change.capacity === undefined ? queue.capacity : change.capacity,
    automaticDispatch: change.automaticDispatch ?? queue.automaticDispatch,
  };
  const [first, ...rest] = [
    ...wordFaults(changed.requiredSkills, 'requiredSkills', 'skill'), ...wordFaults(changed.requiredQualifications, 'requiredQualifications', 'qualification'),
    ...(changed.capacity === null || (changed.capacity >= 0 && changed.capacity <= MOST_QUEUE_CAPACITY)
      ? [] : [{ code: 'CAPACITY_RANGE', path: ['capacity'], message: `The capacity of a queue is a whole number from 0 to ${MOST_QUEUE_CAPACITY}, or none.` }]),
  ];
  if (first !== undefined) return refused(first, ...rest);
  return accepted(await stores.queueStore.change(changed, caller.actor));
}
