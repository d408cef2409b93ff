import { calls } from '../../incidents/domain/incident.ts';
import type { Incident } from '../../incidents/domain/incident.ts';
import type { Instant } from '../../foundation/instant.ts';
import { reconcileSubject } from '../domain/reconcile.ts';
import { outageCondition } from '../domain/rules.ts';
import { byHouse } from './by-house.ts';
import type { AlarmStore } from './ports.ts';

/** The mass outages as the alarm rules see them. */
export interface WatchedIncidents {
  read(incidentIds: readonly string[]): Promise<readonly Pick<Incident, 'id' | 'unitId' | 'state'>[]>;
  /** The tickets of these outages. */
  tickets(incidentIds: readonly string[]): Promise<readonly string[]>;
}

export interface IncidentAlarmStores {
  readonly alarms: Pick<AlarmStore, 'lockOfIncident' | 'save'>;
  readonly incidents: WatchedIncidents;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/** Raises the one alarm of each outage that is open, and returns that of each where service is back. */
export async function reconcileIncidents(stores: IncidentAlarmStores, incidentIds: readonly string[]): Promise<void> {
  for (const incident of await stores.incidents.read(incidentIds)) {
    const alarms = await stores.alarms.lockOfIncident(incident.id);
    const subject = { unitId: incident.unitId, queueId: null, ticketId: null, ticketNo: null, tier: null, incidentId: incident.id, dutyId: null };
    const changes = reconcileSubject(calls(incident) ? [outageCondition(incident.id)] : [], subject, alarms, await stores.now());
    await stores.alarms.save(changes.map(byHouse));
  }
}
