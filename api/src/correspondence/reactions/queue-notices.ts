import type { Reaction } from '../../platform/event-log/reaction.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { CorrespondenceStores } from '../use-cases/ports.ts';
import { queueNotice } from '../use-cases/queue-notice.ts';

/**
 * After a request was received and after a result: the customer is told, once (§3.1, §4.4). Only what is live: nobody is written to about history or a demonstration.
 * @param isConnected whether there is any channel to customers
 */
export function queueNotices(storesOf: (tx: Transaction) => CorrespondenceStores, isConnected: boolean): Reaction {
  return {
    name: 'notices',
    concerns: ({ stream, origin, type }) => isConnected && stream === 'ticket' && origin === 'LIVE' && (type === 'RECEIVED' || type === 'RESOLVED'),
    async handle(tx, events) {
      const stores = storesOf(tx);
      for (const { subjectId, type } of events) await queueNotice(stores, subjectId, type === 'RECEIVED' ? 'AUTO_ACKNOWLEDGEMENT' : 'RESULT_NOTICE');
    },
  };
}
