import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { AlarmLists } from '../use-cases/ports.ts';
import { ALARM_COLUMNS, toAlarm, type AlarmRow } from './alarm-row.ts';

/** Reads alarms for lists; `em` may be a fork of its own for each call. */
export function createAlarmLists(em: () => EntityManager): AlarmLists {
  return {
    async list({ unitIds, states, before, limit }) {
      const rows = await query<AlarmRow>(em(), `
        select ${ALARM_COLUMNS} from alarm
        where unit_id = any($1::uuid[]) and state = any($2::text[]) and ($3::timestamptz is null or (raised_at, id) < ($3::timestamptz, $4::uuid))
        order by raised_at desc, id desc limit $5`,
        [unitIds, states, before === null ? null : toIso(before.raisedAt), before?.id ?? null, limit]);
      return rows.map(toAlarm);
    },

    async find(alarmId) {
      const [row] = await query<AlarmRow>(em(), `select ${ALARM_COLUMNS} from alarm where id = $1`, [alarmId]);
      return row === undefined ? null : toAlarm(row);
    },
  };
}
