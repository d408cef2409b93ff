import type { Outcome } from '../../foundation/outcome.ts';
import type { Orm } from '../orm/orm.ts';
import { MOST_COUNTED } from '../event-log/log-backlog.ts';
import { query } from '../orm/query.ts';
import type { DueSource } from './timekeeper.ts';

/**
 * A source whose instants stand in an indexed column.
 * @param runDue does a batch of what is due, in a transaction of its own, and says how much that was
 */
export function columnSource(orm: Orm, name: string, table: string, column: string, runDue: () => Promise<Outcome<number>>): DueSource {
  const next = `select (extract(epoch from min(${column}) - clock_timestamp()) * 1000)::float8 as ms from ${table} where ${column} is not null`;
  const due = `
    select count(*)::int as due, coalesce(extract(epoch from clock_timestamp() - min(at)) * 1000, 0)::float8 as oldest_ms
    from (select ${column} as at from ${table} where ${column} < now() order by ${column} limit ${MOST_COUNTED}) counted`;
  return {
    name,
    async runDue() {
      const outcome = await runDue();
      return outcome.ok ? outcome.value : 0;
    },
    async msUntilNext() {
      const rows = await query<{ ms: number | null }>(orm.em.fork(), next);
      return rows[0]?.ms ?? null;
    },
    async backlog() {
      const [row] = await query<{ due: number; oldest_ms: number }>(orm.em.fork(), due);
      return { due: row!.due, oldestMs: row!.oldest_ms };
    },
  };
}
