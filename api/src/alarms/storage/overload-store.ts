import { toIsoOrNull } from '../../foundation/instant.ts';
import { parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Axes } from '../../standard/domain/axes.ts';
import { workWeight } from '../../tickets/domain/work-weight.ts';
import type { OverloadPhase } from '../domain/overload.ts';
import type { OverloadStore } from '../use-cases/ports.ts';

interface DueRow {
  readonly queueId: string; readonly unitId: string; readonly capacity: number | null; readonly phase: OverloadPhase; readonly since: string | null;
}

/** How full queues are: what is with somebody by its load, and what waits by what it will take. */
export function createOverloadStore(em: EntityManager): OverloadStore {
  async function loads(queueIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await query<{ queueId: string; held: number; complexity: Axes['complexity'] | null; waiting: number }>(em, `
      select queue_id as "queueId", coalesce(sum(load), 0)::int as held, facts -> 'confirmed' ->> 'complexity' as complexity,
        count(*) filter (where state in ('RECEIVED', 'CLASSIFIED'))::int as waiting
      from ticket where queue_id = any($1::uuid[]) and observed_until is null and state in ('RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED')
      group by 1, 3`, [queueIds]);
    const sums = new Map<string, number>();
    for (const { queueId, held, complexity, waiting } of rows) {
      sums.set(queueId, (sums.get(queueId) ?? 0) + held + waiting * workWeight({ complexity: complexity ?? 'STANDARD' }));
    }
    return sums;
  }

  return {
    async requestLooks() {
      await query(em, `
        insert into queue_overload (queue_id, check_at)
        select q.id, now() + interval '1 second' from queue q left join queue_overload o on o.queue_id = q.id
        where (q.capacity is not null or o.phase <> 'CALM') and (o.check_at is null or o.check_at > now() + interval '1 second') order by q.id
        on conflict (queue_id) do update set check_at = least(queue_overload.check_at, excluded.check_at)`);
    },

    async claimDue(limit) {
      const rows = await query<DueRow>(em, `
        select o.queue_id as "queueId", q.unit_id as "unitId", q.capacity, o.phase, o.since
        from queue_overload o join queue q on q.id = o.queue_id where o.check_at <= now() order by o.check_at limit $1 for update of o skip locked`, [limit]);
      const held = await loads(rows.map(({ queueId }) => queueId));
      return rows.map(({ queueId, unitId, capacity, phase, since }) => ({
        queueId, unitId, capacity, load: held.get(queueId) ?? 0, overload: { phase, since: parseInstantOrNull(since) },
      }));
    },

    async keep(queueId, { phase, since }, lookAt) {
      await query(em, 'update queue_overload set phase = $2, since = $3, check_at = $4 where queue_id = $1', [
        queueId, phase, toIsoOrNull(since), toIsoOrNull(lookAt),
      ]);
    },
  };
}
