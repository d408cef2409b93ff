import type { Actor } from '../../foundation/event.ts';
import { toIso } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { AlarmEventType } from '../domain/events.ts';
import type { Call, Standing } from '../domain/figures.ts';
import { ALARM_SETTINGS } from '../domain/settings.ts';
import type { AlarmFigureReads, CourseEvent } from '../use-cases/figure-reads.ts';

const CALLS = "stream = 'alarm' and type = 'ALARM_RAISED' and payload ->> 'silence' is null";

/** @param em a fresh entity manager for each read */
export function createAlarmFigureReads(em: () => EntityManager): AlarmFigureReads {
  return {
    async calls(unitIds, from, to) {
      const rows = await query<Omit<Call, 'at'> & { readonly at: string }>(em(), `
        select occurred_at as at, payload ->> 'kind' as kind, payload ->> 'priority' as priority, payload ->> 'queueId' as "queueId", payload ->> 'targetId' as "targetId"
        from event where ${CALLS} and unit_id = any($1::uuid[]) and occurred_at >= $2::timestamptz and occurred_at < $3::timestamptz`, [unitIds, toIso(from), toIso(to)]);
      return rows.map((row) => ({ ...row, at: parseInstant(row.at) }));
    },

    async latencies(unitIds, from, to) {
      const rows = await query<{ ms: number }>(em(), `
        select (extract(epoch from a.occurred_at - r.at) * 1000)::float8 as ms
        from event a, lateral (
          select e.occurred_at as at from event e where e.subject_id = a.subject_id and e.place < a.place and e.type in ('ALARM_RAISED', 'ALARM_UNSHELVED', 'ALARM_SILENCE_CHANGED')
          order by e.place desc limit 1) r
        where a.stream = 'alarm' and a.type = 'ALARM_ACKNOWLEDGED' and a.unit_id = any($1::uuid[]) and a.occurred_at >= $2::timestamptz and a.occurred_at < $3::timestamptz`,
      [unitIds, toIso(from), toIso(to)]);
      return rows.map(({ ms }) => ms);
    },

    async standing(unitIds) {
      const [row] = await query<Standing>(em(), `
        select count(*) filter (where state in ('ACTIVE_UNACKED', 'ACTIVE_ACKED') and raised_at < now() - $2 * interval '1 millisecond')::int as stale,
          count(*) filter (where shelved_until is not null)::int as shelved, count(*) filter (where suppressed)::int as suppressed,
          count(*) filter (where out_of_service_until is not null)::int as "outOfService"
        from alarm where unit_id = any($1::uuid[]) and state <> 'NORMAL'`, [unitIds, ALARM_SETTINGS.staleAfterMs]);
      return row!;
    },

    async raisedInWindow(unitIds) {
      const [row] = await query<{ n: number }>(em(), `
        select count(*)::int as n from event where ${CALLS} and unit_id = any($1::uuid[]) and occurred_at > now() - $2 * interval '1 millisecond'`, [unitIds, ALARM_SETTINGS.floodWindowMs]);
      return row!.n;
    },

    async course(alarmId) {
      const rows = await query<{ type: AlarmEventType; at: string; kind: Actor['kind']; id: string; payload: CourseEvent['payload'] }>(em(), `
        select type, occurred_at as at, actor_kind as kind, actor_id as id, payload from event where subject_id = $1 and stream = 'alarm' order by place`, [alarmId]);
      return rows.map(({ type, at, kind, id, payload }) => ({ type, at: parseInstant(at), actor: { kind, id }, payload }));
    },
  };
}
