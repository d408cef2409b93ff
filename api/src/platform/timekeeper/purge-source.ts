import { HOUR_MS } from '../../foundation/instant.ts';
import type { Orm } from '../orm/orm.ts';
import { query } from '../orm/query.ts';
import type { DueSource } from './timekeeper.ts';

const EVERY_MS = HOUR_MS;
/** So many rows go in one statement: quickly enough that nobody waits for it. */
const BATCH = 2_000;

/** Rows that are of no use any more some time after they ended. */
export interface Purged {
  readonly table: string;
  /** When a row ended, in SQL; null: it has not. */
  readonly endedAt: string;
  readonly keepMs: number;
}

/**
 * Removes rows that ended long ago, by the database's clock: at once after a start, then every hour. Rows that somebody
 * holds, another server above all, are left for the next time.
 */
export function purgeSource(orm: Orm, name: string, purged: readonly Purged[]): DueSource {
  let nextAt = 0;
  return {
    name,
    async runDue() {
      if (performance.now() < nextAt) return 0;
      let removed = 0;
      let isAllGone = true;
      for (const { table, endedAt, keepMs } of purged) {
        const rows = await query(orm.em.fork(), `
          delete from ${table} where ctid = any(array(
            select ctid from ${table} where ${endedAt} < now() - $1 * interval '1 millisecond' limit ${BATCH} for update skip locked))
          returning 1`, [keepMs]);
        removed += rows.length;
        isAllGone &&= rows.length < BATCH;
      }
      if (isAllGone) nextAt = performance.now() + EVERY_MS;
      return removed;
    },
    msUntilNext: async () => nextAt - performance.now(),
    // Nobody waits for it.
    backlog: async () => ({ due: 0, oldestMs: 0 }),
  };
}
