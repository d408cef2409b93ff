import { toIso, type Instant } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { Alarm } from '../domain/alarm.ts';

/** A row of `alarm` as PostgreSQL gives it. */
export interface AlarmRow {
  readonly id: string; readonly priority: Alarm['priority']; readonly kind: Alarm['kind']; readonly state: Alarm['state'];
  readonly unit_id: string; readonly queue_id: string; readonly ticket_id: string; readonly ticket_no: string; readonly tier: Alarm['tier'];
  readonly target_id: string | null; readonly clause_no: string; readonly cause_key: string; readonly raised_at: string; readonly returned_at: string | null;
  readonly acknowledged_at: string | null; readonly acknowledged_by: string | null; readonly acknowledged_by_role: Alarm['acknowledgedByRole'];
  readonly note: string | null; readonly version: number;
}

export const ALARM_COLUMNS =
  'id, priority, kind, state, unit_id, queue_id, ticket_id, ticket_no, tier, target_id, clause_no, cause_key, raised_at, returned_at, ' +
  'acknowledged_at, acknowledged_by, acknowledged_by_role, note, version';

/** The alarm that a row keeps. */
export function toAlarm(row: AlarmRow): Alarm {
  return {
    id: row.id, priority: row.priority, kind: row.kind, state: row.state, unitId: row.unit_id, queueId: row.queue_id, ticketId: row.ticket_id,
    ticketNo: row.ticket_no, tier: row.tier, targetId: row.target_id, clauseNo: row.clause_no, causeKey: row.cause_key,
    raisedAt: parseInstant(row.raised_at), returnedAt: instant(row.returned_at), acknowledgedAt: instant(row.acknowledged_at),
    acknowledgedBy: row.acknowledged_by, acknowledgedByRole: row.acknowledged_by_role, note: row.note, version: row.version,
  };
}

/** The row that keeps an alarm, as JSON for `jsonb_populate_recordset`. */
export function toAlarmRow(alarm: Alarm): AlarmRow {
  return {
    id: alarm.id, priority: alarm.priority, kind: alarm.kind, state: alarm.state, unit_id: alarm.unitId, queue_id: alarm.queueId, ticket_id: alarm.ticketId,
    ticket_no: alarm.ticketNo, tier: alarm.tier, target_id: alarm.targetId, clause_no: alarm.clauseNo, cause_key: alarm.causeKey,
    raised_at: toIso(alarm.raisedAt), returned_at: iso(alarm.returnedAt), acknowledged_at: iso(alarm.acknowledgedAt),
    acknowledged_by: alarm.acknowledgedBy, acknowledged_by_role: alarm.acknowledgedByRole, note: alarm.note, version: alarm.version,
  };
}

function iso(at: Instant | null): string | null {
  return at === null ? null : toIso(at);
}

function instant(text: string | null): Instant | null {
  return text === null ? null : parseInstant(text);
}
