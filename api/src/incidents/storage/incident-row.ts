import { toIso, toIsoOrNull } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { Incident, IncidentTally, IncidentView } from '../domain/incident.ts';

/** A row of `incident` as PostgreSQL gives it. */
export interface IncidentRow {
  readonly id: string; readonly incident_no: string; readonly unit_id: string; readonly state: Incident['state']; readonly title: string; readonly place: string;
  readonly area: Incident['area']; readonly service_line: Incident['serviceLine']; readonly window_from: string; readonly window_to: string | null; readonly cause: Incident['cause'];
  readonly parent_ticket_id: string | null; readonly expected_restore_at: string | null; readonly declared_at: string; readonly declared_by: string;
  readonly declared_by_role: Incident['declaredByRole']; readonly restored_at: string | null; readonly closed_at: string | null; readonly root_cause: Incident['rootCause'];
  readonly root_cause_text: string | null; readonly restoration: Incident['restoration']; readonly version: number;
}

export const INCIDENT_COLUMNS =
  'id, incident_no, unit_id, state, title, place, area, service_line, window_from, window_to, cause, parent_ticket_id, expected_restore_at, declared_at, declared_by, ' +
  'declared_by_role, restored_at, closed_at, root_cause, root_cause_text, restoration, version';

/** The outage that a row keeps. */
export function toIncident(row: IncidentRow): Incident {
  return {
    id: row.id, incidentNo: row.incident_no, unitId: row.unit_id, state: row.state, title: row.title, place: row.place, area: row.area, serviceLine: row.service_line,
    from: parseInstant(row.window_from), to: parseInstantOrNull(row.window_to), cause: row.cause, parentTicketId: row.parent_ticket_id, expectedRestoreAt: parseInstantOrNull(row.expected_restore_at),
    declaredAt: parseInstant(row.declared_at), declaredBy: row.declared_by, declaredByRole: row.declared_by_role, restoredAt: parseInstantOrNull(row.restored_at), closedAt: parseInstantOrNull(row.closed_at),
    rootCause: row.root_cause, rootCauseText: row.root_cause_text, restoration: row.restoration, version: row.version,
  };
}

/** The row that keeps an outage, as JSON for `jsonb_populate_record`. */
export function toIncidentRow(incident: Incident): IncidentRow {
  return {
    id: incident.id, incident_no: incident.incidentNo, unit_id: incident.unitId, state: incident.state, title: incident.title, place: incident.place, area: incident.area,
    service_line: incident.serviceLine, window_from: toIso(incident.from), window_to: toIsoOrNull(incident.to), cause: incident.cause, parent_ticket_id: incident.parentTicketId,
    expected_restore_at: toIsoOrNull(incident.expectedRestoreAt), declared_at: toIso(incident.declaredAt), declared_by: incident.declaredBy, declared_by_role: incident.declaredByRole,
    restored_at: toIsoOrNull(incident.restoredAt), closed_at: toIsoOrNull(incident.closedAt), root_cause: incident.rootCause, root_cause_text: incident.rootCauseText,
    restoration: incident.restoration, version: incident.version,
  };
}

/** An outage with how many tickets it has and how far its work is. */
export const INCIDENT_VIEW = `
  select ${INCIDENT_COLUMNS.split(', ').map((column) => `i.${column}`).join(', ')},
    (select p.ticket_no from ticket p where p.id = i.parent_ticket_id) as "parentTicketNo", coalesce(t.affected, 0) as affected, coalesce(t.unresolved, 0) as unresolved, coalesce(w.done, 0) as "restoreDone", coalesce(w.refused, 0) as "restoreRefused",
    coalesce(w.waiting, 0) as "restoreWaiting", coalesce(w.notices, 0) as "noticesWaiting", coalesce(w.untold, 0) as "noticesRefused"
  from incident i
  left join lateral (
    select count(*)::int as affected, count(*) filter (where state in ('RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED'))::int as unresolved
    from ticket where parent_incident_id = i.id) t on true
  left join lateral (
    select count(*) filter (where kind = 'RESTORE' and state = 'DONE')::int as done, count(*) filter (where kind = 'RESTORE' and state = 'REFUSED')::int as refused,
      count(*) filter (where kind = 'RESTORE' and state = 'WAITING')::int as waiting, count(*) filter (where kind = 'NOTICE' and state = 'WAITING')::int as notices,
      count(*) filter (where kind = 'NOTICE' and state = 'REFUSED')::int as untold
    from incident_work where incident_id = i.id) w on true`;

export type IncidentViewRow = IncidentRow & IncidentTally;

export function toIncidentView(row: IncidentViewRow): IncidentView {
  const { parentTicketNo, affected, unresolved, restoreDone, restoreRefused, restoreWaiting, noticesWaiting, noticesRefused } = row;
  return { ...toIncident(row), parentTicketNo, affected, unresolved, restoreDone, restoreRefused, restoreWaiting, noticesWaiting, noticesRefused };
}
