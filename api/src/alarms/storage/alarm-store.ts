import { newId } from '../../foundation/ids.ts';
import type { NewEvent } from '../../platform/event-log/event-log.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { AlarmChange } from '../domain/events.ts';
import type { AlarmStamp, AlarmStore } from '../use-cases/ports.ts';
import { ALARM_COLUMNS, toAlarm, toAlarmRow, type AlarmRow } from './alarm-row.ts';

/** The alarms in one transaction, locked while it decides about them. */
export function createAlarmStore(tx: Pick<Transaction, 'em' | 'append'>): AlarmStore {
  return {
    async lock(alarmId) {
      const [row] = await query<AlarmRow>(tx.em, `select ${ALARM_COLUMNS} from alarm where id = $1 for update`, [alarmId]);
      return row === undefined ? null : toAlarm(row);
    },

    async lockOf(ticketIds) {
      const rows = await query<AlarmRow>(tx.em, `select ${ALARM_COLUMNS} from alarm where ticket_id = any($1::uuid[]) order by id for update`, [ticketIds]);
      return rows.map(toAlarm);
    },

    async save(changes) {
      if (changes.length === 0) return;
      await query(tx.em, SAVE, [JSON.stringify(changes.map(({ alarm }) => toAlarmRow(alarm)))]);
      tx.append(changes.map(toLogEvent));
    },
  };
}

const VALUES = ALARM_COLUMNS.split(', ').filter((column) => column !== 'id');

const SAVE = `
  insert into alarm (${ALARM_COLUMNS})
  select ${ALARM_COLUMNS} from jsonb_populate_recordset(null::alarm, $1::jsonb)
  on conflict (id) do update set ${VALUES.map((column) => `${column} = excluded.${column}`).join(', ')}`;

function toLogEvent({ alarm, event, actor, origin }: AlarmChange & AlarmStamp): NewEvent {
  return {
    id: newId(), stream: 'alarm', subjectId: alarm.id, place: alarm.version, type: event.type, payload: event.payload, unitId: alarm.unitId,
    occurredAt: event.occurredAt, actor, reason: null, origin,
  };
}
