import { toIso, toIsoOrNull } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { Alarm, Shelf } from '../domain/alarm.ts';
import { nextWake } from '../domain/wake.ts';

/** A row of `alarm` as PostgreSQL gives it. */
export interface AlarmRow {
  readonly id: string; readonly priority: Alarm['priority']; readonly kind: Alarm['kind']; readonly state: Alarm['state'];
  readonly unit_id: string; readonly queue_id: string | null; readonly ticket_id: string | null; readonly ticket_no: string | null; readonly tier: Alarm['tier'];
  readonly target_id: string | null; readonly clause_no: string; readonly cause_key: string; readonly raised_at: string; readonly returned_at: string | null;
  readonly acknowledged_at: string | null; readonly acknowledged_by: string | null; readonly acknowledged_by_role: Alarm['acknowledgedByRole'];
  readonly note: string | null; readonly version: number; readonly incident_id: string | null; readonly duty_id: string | null; readonly calling_since: string; readonly unchanged_since: string | null;
  readonly re_alarm_count: number; readonly escalation_level: Alarm['escalationLevel']; readonly called_agent_id: string | null; readonly called_absence: Alarm['calledAbsence'];
  readonly shelved_until: string | null; readonly shelve_reason: Shelf['reason'] | null; readonly shelved_at: string | null; readonly shelved_by: string | null;
  readonly shelved_by_role: Shelf['role'] | null; readonly suppressed: boolean; readonly out_of_service_until: string | null;
}

/** The row with the instant at which its alarm wakes by itself, which follows from the alarm. */
export type WrittenAlarmRow = AlarmRow & { readonly wake_at: string | null };

export const ALARM_COLUMNS =
  'id, priority, kind, state, unit_id, queue_id, ticket_id, ticket_no, tier, target_id, clause_no, cause_key, raised_at, returned_at, ' +
  'acknowledged_at, acknowledged_by, acknowledged_by_role, note, version, incident_id, duty_id, calling_since, unchanged_since, re_alarm_count, escalation_level, ' +
  'called_agent_id, called_absence, shelved_until, shelve_reason, shelved_at, shelved_by, shelved_by_role, suppressed, out_of_service_until';

/** The alarm that a row keeps. */
export function toAlarm(row: AlarmRow): Alarm {
  return {
    id: row.id, priority: row.priority, kind: row.kind, state: row.state, unitId: row.unit_id, queueId: row.queue_id, ticketId: row.ticket_id,
    ticketNo: row.ticket_no, tier: row.tier, targetId: row.target_id, clauseNo: row.clause_no, causeKey: row.cause_key,
    raisedAt: parseInstant(row.raised_at), returnedAt: parseInstantOrNull(row.returned_at), acknowledgedAt: parseInstantOrNull(row.acknowledged_at),
    acknowledgedBy: row.acknowledged_by, acknowledgedByRole: row.acknowledged_by_role, note: row.note, version: row.version,
    incidentId: row.incident_id, dutyId: row.duty_id, callingSince: parseInstant(row.calling_since), unchangedSince: parseInstantOrNull(row.unchanged_since), reAlarmCount: row.re_alarm_count,
    escalationLevel: row.escalation_level, calledAgentId: row.called_agent_id, calledAbsence: row.called_absence, shelf: toShelf(row), isSuppressed: row.suppressed,
    outOfServiceUntil: parseInstantOrNull(row.out_of_service_until),
  };
}

/** The row that keeps an alarm, as JSON for `jsonb_populate_recordset`. */
export function toAlarmRow(alarm: Alarm): WrittenAlarmRow {
  const { shelf } = alarm;
  return {
    id: alarm.id, priority: alarm.priority, kind: alarm.kind, state: alarm.state, unit_id: alarm.unitId, queue_id: alarm.queueId, ticket_id: alarm.ticketId,
    ticket_no: alarm.ticketNo, tier: alarm.tier, target_id: alarm.targetId, clause_no: alarm.clauseNo, cause_key: alarm.causeKey,
    raised_at: toIso(alarm.raisedAt), returned_at: toIsoOrNull(alarm.returnedAt), acknowledged_at: toIsoOrNull(alarm.acknowledgedAt),
    acknowledged_by: alarm.acknowledgedBy, acknowledged_by_role: alarm.acknowledgedByRole, note: alarm.note, version: alarm.version,
    incident_id: alarm.incidentId, duty_id: alarm.dutyId, calling_since: toIso(alarm.callingSince), unchanged_since: toIsoOrNull(alarm.unchangedSince), re_alarm_count: alarm.reAlarmCount,
    escalation_level: alarm.escalationLevel, called_agent_id: alarm.calledAgentId, called_absence: alarm.calledAbsence,
    shelved_until: toIsoOrNull(shelf?.until ?? null), shelve_reason: shelf?.reason ?? null, shelved_at: toIsoOrNull(shelf?.at ?? null), shelved_by: shelf?.by ?? null,
    shelved_by_role: shelf?.role ?? null, suppressed: alarm.isSuppressed, out_of_service_until: toIsoOrNull(alarm.outOfServiceUntil), wake_at: toIsoOrNull(nextWake(alarm)),
  };
}

function toShelf({ shelved_until: until, shelve_reason: reason, shelved_at: at, shelved_by: by, shelved_by_role: role }: AlarmRow): Shelf | null {
  if (until === null || reason === null || at === null || by === null || role === null) return null;
  return { until: parseInstant(until), reason, at: parseInstant(at), by, role };
}
