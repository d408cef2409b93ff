import type { Reaction } from '../../platform/event-log/reaction.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { reconcileAlarms, type ReconcileStores } from '../use-cases/reconcile-alarms.ts';

/** After every change to a ticket that is no imported history: its alarms are made to fit how it stands. */
export function raiseAlarms(storesOf: (tx: Transaction) => ReconcileStores): Reaction {
  return {
    name: 'alarms',
    async handle(tx, events) {
      const changed = events.filter(({ stream, origin }) => stream === 'ticket' && origin !== 'IMPORT');
      if (changed.length > 0) await reconcileAlarms(storesOf(tx), [...new Set(changed.map(({ subjectId }) => subjectId))]);
    },
  };
}
