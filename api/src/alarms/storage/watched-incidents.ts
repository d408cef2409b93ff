import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Incident } from '../../incidents/domain/incident.ts';
import type { WatchedIncidents } from '../use-cases/reconcile-incidents.ts';

/** The mass outages as the alarm rules see them, read without locks. */
export function createWatchedIncidents(em: EntityManager): WatchedIncidents {
  return {
    read: (incidentIds) => query<Pick<Incident, 'id' | 'unitId' | 'state'>>(em, 'select id, unit_id as "unitId", state from incident where id = any($1::uuid[]) order by id', [incidentIds]),

    async tickets(incidentIds) {
      return (await query<{ id: string }>(em, 'select id from ticket where parent_incident_id = any($1::uuid[]) order by id', [incidentIds])).map(({ id }) => id);
    },
  };
}
