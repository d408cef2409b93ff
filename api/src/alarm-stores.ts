import type { UnitTree } from './access/domain/unit-tree.ts';
import type { RaiseStores } from './alarms/reactions/raise-alarms.ts';
import { createAlarmStore } from './alarms/storage/alarm-store.ts';
import { createOverloadStore } from './alarms/storage/overload-store.ts';
import { createRuleOutageStore } from './alarms/storage/rule-outages.ts';
import { createServiceStore } from './alarms/storage/service-store.ts';
import { createWatchedDuties } from './alarms/storage/watched-duties.ts';
import { createWatchedIncidents } from './alarms/storage/watched-incidents.ts';
import { createWatchedTickets } from './alarms/storage/watched-tickets.ts';
import type { Transaction } from './platform/unit-of-work/unit-of-work.ts';

/** What the alarms of one transaction are raised with, after something has happened. */
export function createRaiseStores(tx: Transaction, units: UnitTree): RaiseStores {
  return {
    alarms: createAlarmStore(tx), watched: createWatchedTickets(tx.em), incidents: createWatchedIncidents(tx.em), outages: createRuleOutageStore(() => tx.em), overloads: createOverloadStore(tx.em),
    services: createServiceStore(tx.em), watchedDuties: createWatchedDuties(tx.em), units, now: () => tx.now(),
  };
}
