import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { DeliveryLine, DeliveryReads } from '../use-cases/ports.ts';

/** Counts the clocks of agreements by what became of them. */
export function createDeliveryReads(em: () => EntityManager): DeliveryReads {
  return {
    async ofVersions(keys) {
      const rows = await query<DeliveryLine & { readonly key: string }>(em(), `
        select doc_id || '@' || doc_version as key, target_id as "targetId", count(*)::int as clocks,
          count(*) filter (where run = 'STOPPED' and not broken)::int as met, count(*) filter (where broken)::int as broken,
          count(*) filter (where broken and run <> 'STOPPED')::int as late, count(*) filter (where run <> 'STOPPED' and not broken)::int as running,
          max(case when broken then extract(epoch from coalesce(stopped_at, now()) - due_at) * 1000 end)::float8 as "worstOverrunMs"
        from (select *, breached_at is not null or (run = 'RUNNING' and due_at < now()) as broken from sla_clock
              where class = 'AGREEMENT' and run <> 'CANCELLED' and doc_id || '@' || doc_version = any($1)) c
        group by doc_id, doc_version, target_id`, [keys]);
      return Map.groupBy(rows.map((row) => ({ ...row, worstOverrunMs: row.worstOverrunMs === null ? null : Math.round(row.worstOverrunMs) })), ({ key }) => key);
    },
  };
}
