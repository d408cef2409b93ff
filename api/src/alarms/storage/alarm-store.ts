import { newId } from '../../foundation/ids.ts';
import { toIsoOrNull } from '../../foundation/instant.ts';
import type { NewEvent } from '../../platform/event-log/event-log.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { AlarmChange } from '../domain/events.ts';
import { nextWake } from '../domain/wake.ts';
import type { AlarmStamp, AlarmStore } from '../use-cases/ports.ts';
import { ALARM_COLUMNS, toAlarm, toAlarmRow, type AlarmRow } from './alarm-row.ts';

/** The alarms in one transaction, locked while it decides about them. */
export function createAlarmStore(tx: Pick<Transaction, 'em' | 'append'>): AlarmStore {
  const locked = async (condition: string, values: readonly unknown[]) =>
    (await query<AlarmRow>(tx.em, `select ${ALARM_COLUMNS} from alarm where ${condition}`, values)).map(toAlarm);
  return {
    lock: async (alarmId) => (await locked('id = $1 for update', [alarmId]))[0] ?? null,

    lockMany: (alarmIds) => locked('id = any($1::uuid[]) order by id for update', [alarmIds]),

    lockOf: (ticketIds) => locked('ticket_id = any($1::uuid[]) and duty_id is null order by id for update', [ticketIds]),

    lockOfQueue: (queueId, kind) => locked('queue_id = $1 and kind = $2 and ticket_id is null order by id for update', [queueId, kind]),

    lockOfDuties: (dutyIds) => locked('duty_id = any($1::uuid[]) order by id for update', [dutyIds]),

    lockOfIncident: (incidentId) => locked('incident_id = $1 and ticket_id is null order by id for update', [incidentId]),

    lockActive: (kind, unitIds) => locked("kind = $1 and unit_id = any($2::uuid[]) and state in ('ACTIVE_UNACKED', 'ACTIVE_ACKED') order by id for update", [kind, unitIds]),

    claimWaking: (limit) => locked('wake_at <= now() order by wake_at limit $1 for update skip locked', [limit]),

    async workedAt(ticketIds) {
      const rows = await query<{ id: string; at: string }>(tx.em, `
        select subject_id as id, max(recorded_at) as at from event where subject_id = any($1::uuid[]) and actor_kind <> 'SYSTEM' group by subject_id`, [ticketIds]);
      return new Map(rows.map(({ id, at }) => [id, parseInstant(at)]));
    },

    async postpone(alarms) {
      for (const alarm of alarms) {
        const wakeAt = nextWake(alarm);
        await query(tx.em, 'update alarm set unchanged_since = $2, wake_at = $3 where id = $1', [
          alarm.id, toIsoOrNull(alarm.unchangedSince), toIsoOrNull(wakeAt),
        ]);
      }
    },

    async save(changes) {
      if (changes.length === 0) return;
      // Of an alarm that takes several steps at once the last is how it stands; each step has its event.
      const latest = new Map(changes.map(({ alarm }) => [alarm.id, alarm]));
      await query(tx.em, SAVE, [JSON.stringify([...latest.values()].map(toAlarmRow))]);
      tx.append(changes.map(toLogEvent));
    },
  };
}

const COLUMNS = `${ALARM_COLUMNS}, wake_at`;
const VALUES = COLUMNS.split(', ').filter((column) => column !== 'id');

const SAVE = `
  insert into alarm (${COLUMNS})
  select ${COLUMNS} from jsonb_populate_recordset(null::alarm, $1::jsonb)
  on conflict (id) do update set ${VALUES.map((column) => `${column} = excluded.${column}`).join(', ')}`;

function toLogEvent({ alarm, event, actor, origin }: AlarmChange & AlarmStamp): NewEvent {
  return {
    id: newId(), stream: 'alarm', subjectId: alarm.id, place: alarm.version, type: event.type, payload: event.payload, unitId: alarm.unitId,
    occurredAt: event.occurredAt, actor, reason: null, origin,
  };
}
