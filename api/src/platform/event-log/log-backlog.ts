import type { EntityManager } from '../orm/orm.ts';
import { query } from '../orm/query.ts';

/** Where the log stands and what waits for its place in it. */
export interface LogBacklog {
  /** The last place given; 0 for an empty log. */
  readonly lastSeq: number;
  /** Committed events without a place, counted no further than `MOST_COUNTED`. */
  readonly pending: number;
  /** How long ago the oldest of them was recorded, in ms; 0 when there is none. */
  readonly oldestMs: number;
}

/** Whoever asks must not pay for a backlog without end. */
export const MOST_COUNTED = 10_000;

/** Ids are made in the order of time: the least is the oldest, as far as it matters here. */
export async function readLogBacklog(em: EntityManager): Promise<LogBacklog> {
  const [row] = await query<{ last_seq: number; pending: number; oldest_ms: number }>(em, `
    select coalesce((select max(seq) from event_order), 0)::float8 as last_seq,
           (select count(*) from (select from event_pending limit ${MOST_COUNTED}) counted)::int as pending,
           coalesce((select extract(epoch from clock_timestamp() - e.recorded_at) * 1000
                     from (select event_id from event_pending order by event_id limit 1) oldest join event e on e.id = oldest.event_id), 0)::float8 as oldest_ms`);
  return { lastSeq: row!.last_seq, pending: row!.pending, oldestMs: Math.max(0, row!.oldest_ms) };
}
