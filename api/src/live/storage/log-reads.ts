import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { LogReads } from '../use-cases/ports.ts';

/**
 * Where the log stands.
 * @param em a fresh entity manager for each call
 */
export function createLogReads(em: () => EntityManager): LogReads {
  return {
    async standing(afterSeq) {
      const [row] = await query<{ now_ms: number; last_seq: number; waiting_since: string | null }>(em(), `
        select date_part('epoch', clock_timestamp()) * 1000 as now_ms, (select coalesce(max(seq), 0)::float8 from event_order) as last_seq,
          least((select e.recorded_at from event_order o join event e on e.id = o.event_id where o.seq > $1 order by o.seq limit 1),
                (select min(e.recorded_at) from event_pending p join event e on e.id = p.event_id)) as waiting_since`, [afterSeq]);
      const { now_ms: nowMs, last_seq: lastSeq, waiting_since: waitingSince } = row!;
      return { now: Math.floor(nowMs), lastSeq, waitingSince: parseInstantOrNull(waitingSince) };
    },

    async placeBefore(since, atMost) {
      const [row] = await query<{ seq: number }>(em(), `
        select coalesce(min(seq) filter (where ordered_at >= $1) - 1, max(seq), 0)::float8 as seq
        from (select seq, ordered_at from event_order order by seq desc limit $2) latest`, [toIso(since), atMost]);
      return row!.seq;
    },
  };
}
