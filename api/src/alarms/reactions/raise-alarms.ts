import type { Reaction } from '../../platform/event-log/reaction.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { TicketEventType } from '../../tickets/domain/events.ts';
import type { OverloadStore } from '../use-cases/ports.ts';
import { reconcileAlarms, type ReconcileStores } from '../use-cases/reconcile-alarms.ts';

export type RaiseStores = ReconcileStores & { readonly overloads: Pick<OverloadStore, 'requestLooks'> };

/** After these nothing that a queue holds is more or less. */
const NO_LOAD: readonly TicketEventType[] = ['WARNED', 'BREACHED', 'BREACH_RETRACTED', 'INTERACTION_RECORDED', 'CHASED', 'ESCALATED', 'PROGRESS_NOTICE', 'INCIDENT_LINKED', 'INCIDENT_UNLINKED'];

/** After every change to a ticket that is no imported history: its alarms are made to fit how it stands, and full queues are looked at. */
export function raiseAlarms(storesOf: (tx: Transaction) => RaiseStores): Reaction {
  const noLoad: ReadonlySet<string> = new Set(NO_LOAD);
  return {
    name: 'alarms',
    async handle(tx, events) {
      const stores = storesOf(tx);
      const changed = events.filter(({ stream, origin }) => stream === 'ticket' && origin !== 'IMPORT');
      if (changed.length > 0) await reconcileAlarms(stores, [...new Set(changed.map(({ subjectId }) => subjectId))]);
      if (changed.some(({ type }) => !noLoad.has(type)) || events.some(({ stream }) => stream === 'queue')) await stores.overloads.requestLooks();
    },
  };
}
