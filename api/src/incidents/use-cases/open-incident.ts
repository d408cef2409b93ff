import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { checkOpen, type Incident } from '../domain/incident.ts';
import type { IncidentState } from '../domain/words.ts';
import type { IncidentStores } from './ports.ts';

/** What every command about an outage names. */
export interface IncidentRequest {
  readonly incidentId: string;
  /** The version that the caller has seen; another one is refused. Absent: whatever is there. */
  readonly expectedVersion?: number | null | undefined;
}

/** What comes before any command: permission, the lock, scope, the version that the caller has seen, and the state. */
export async function openIncident(
  stores: Pick<IncidentStores, 'incidents' | 'units'>, caller: Caller, { incidentId, expectedVersion }: IncidentRequest, states: readonly IncidentState[],
): Promise<Outcome<Incident>> {
  const forbidden = missingPermission(caller, 'INCIDENT_MANAGE');
  if (forbidden !== null) return forbidden;
  const incident = await stores.incidents.lock(incidentId);
  if (incident === null || !stores.units.isWithin(incident.unitId, caller.unitId)) return notFound('incident', ['incidentId']);
  if (expectedVersion != null && expectedVersion !== incident.version) {
    return refused({
      code: 'VERSION_CONFLICT', path: ['expectedVersion'],
      message: `Somebody changed the incident: you saw version ${expectedVersion}, it is at ${incident.version}. Look at it again before you go on.`,
    });
  }
  const open = checkOpen(incident, states);
  return open.ok ? accepted(incident) : open;
}
