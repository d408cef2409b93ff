import type { Reaction } from '../../platform/event-log/reaction.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { CorrespondenceStores } from '../use-cases/ports.ts';
import { queueNotice } from '../use-cases/queue-notice.ts';

/** After a request was received and after a result: the customer is told, once (§3.1, §4.4). Only what is live: nobody is written to about history or a demonstration. */
export function queueNotices(storesOf: (tx: Transaction) => CorrespondenceStores): Reaction {
  return {
    name: 'notices',
    async handle(tx, events) {
      const news = events.filter(({ stream, origin, type }) => stream === 'ticket' && origin === 'LIVE' && (type === 'RECEIVED' || type === 'RESOLVED'));
      if (news.length === 0) return;
      const stores = storesOf(tx);
      if (stores.connected.size === 0) return;
      for (const { subjectId, type } of news) await queueNotice(stores, subjectId, type === 'RECEIVED' ? 'AUTO_ACKNOWLEDGEMENT' : 'RESULT_NOTICE');
    },
  };
}
