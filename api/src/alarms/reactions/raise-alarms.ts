import type { IncidentEventType } from '../../incidents/domain/events.ts';
import type { EventStream } from '../../platform/event-log/event-log.ts';
import type { Reaction } from '../../platform/event-log/reaction.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { TicketEventType } from '../../tickets/domain/events.ts';
import type { OverloadStore, ServiceStore } from '../use-cases/ports.ts';
import { reconcileAlarms, type ReconcileStores } from '../use-cases/reconcile-alarms.ts';
import { reconcileDuties, type WatchDutyStores } from '../use-cases/watch-duties.ts';
import { reconcileIncidents, type IncidentAlarmStores } from '../use-cases/reconcile-incidents.ts';

export type RaiseStores = ReconcileStores & IncidentAlarmStores & WatchDutyStores & { readonly overloads: Pick<OverloadStore, 'requestLooks'>; readonly services: Pick<ServiceStore, 'watchAll'> };

/** After these nothing that a queue holds is more or less. */
const NO_LOAD: readonly TicketEventType[] = ['WARNED', 'BREACHED', 'BREACH_RETRACTED', 'INTERACTION_RECORDED', 'CHASED', 'ESCALATED', 'PROGRESS_NOTICE', 'PROGRESS_NOTICE_DUE', 'INCIDENT_LINKED', 'INCIDENT_UNLINKED', 'COLLABORATOR_ADDED', 'COLLABORATOR_REMOVED', 'WORK_NOTE_ADDED', 'WORK_ORDER_WARNED', 'WORK_ORDER_LATE', 'ADDRESS_CHANGED', 'ADDRESS_ACKNOWLEDGED'];

/** After these an outage calls no more, and what is left open of its tickets calls for itself again. */
const OVER: readonly IncidentEventType[] = ['INCIDENT_RESTORED', 'INCIDENT_RESTORE_ORDERED', 'INCIDENT_CLOSED'];
/** Streams beside those of tickets whose events may call somebody. */
const BESIDE_TICKETS: ReadonlySet<EventStream> = new Set<EventStream>(['incident', 'queue', 'duty']);
/** So many tickets of an outage are looked at in one statement. */
const BATCH = 500;

/**
 * After every change to a ticket that is no imported history: its alarms are made to fit how it stands, and full queues are looked at.
 * After every change of a mass outage: its own alarm, and those of its tickets. After every change of a duty of the law: its own.
 */
export function raiseAlarms(storesOf: (tx: Transaction) => RaiseStores): Reaction {
  const noLoad: ReadonlySet<string> = new Set(NO_LOAD);
  const over: ReadonlySet<string> = new Set(OVER);
  return {
    name: 'alarms',
    concerns: ({ stream, origin }) => (stream === 'ticket' ? origin !== 'IMPORT' : BESIDE_TICKETS.has(stream)),
    async handle(tx, events) {
      const stores = storesOf(tx);
      const changed = events.filter(({ stream }) => stream === 'ticket');
      if (changed.length > 0) await reconcileAlarms(stores, [...new Set(changed.map(({ subjectId }) => subjectId))]);
      const outages = events.filter(({ stream }) => stream === 'incident');
      if (outages.length > 0) await reconcileIncidents(stores, [...new Set(outages.map(({ subjectId }) => subjectId))]);
      const ended = outages.filter(({ type }) => over.has(type)).map(({ subjectId }) => subjectId);
      const released = ended.length === 0 ? [] : await stores.incidents.tickets(ended);
      for (let from = 0; from < released.length; from += BATCH) await reconcileAlarms(stores, released.slice(from, from + BATCH));
      if (changed.some(({ type }) => !noLoad.has(type)) || events.some(({ stream }) => stream === 'queue')) {
        await stores.overloads.requestLooks();
        await stores.services.watchAll(await stores.now());
      }
      await reconcileDuties(stores, [...new Set(events.filter(({ stream }) => stream === 'duty').map(({ subjectId }) => subjectId))]);
    },
  };
}
