import type { Reaction } from '../../platform/event-log/reaction.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { TicketEventType } from '../../tickets/domain/events.ts';
import type { QueueStore } from '../use-cases/ports.ts';

/** After these a ticket waits that did not, or somebody has room who had none. */
const CHANGES: readonly TicketEventType[] = [
  'CLASSIFIED', 'RECLASSIFIED', 'RETURNED', 'ACCEPTED', 'OFFER_DECLINED', 'OFFER_LAPSED', 'REDISPATCHED', 'TRANSFERRED', 'OWNER_REPLACED', 'SUSPENDED', 'RESOLVED', 'WITHDRAWN',
  'MERGED', 'INVALIDATED', 'CLOSED',
];

/**
 * Whenever capacity or what waits for it has changed — a ticket, an agent's presence or abilities, a queue — the queues that
 * dispatch by themselves are looked through. The looking is the timekeeper's, a batch a transaction.
 * @param soon called after the commit
 */
export function requestDrains(queuesOf: (tx: Transaction) => Pick<QueueStore, 'requestDrains'>, soon: () => void): Reaction {
  const changes: ReadonlySet<string> = new Set(CHANGES);
  return {
    name: 'dispatch',
    concerns: ({ stream, type, origin }) => origin !== 'IMPORT' && (stream === 'agent' || stream === 'queue' || (stream === 'ticket' && changes.has(type))),
    async handle(tx) {
      await queuesOf(tx).requestDrains();
      tx.afterCommit(soon);
    },
  };
}
