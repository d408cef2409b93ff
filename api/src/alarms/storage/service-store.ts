import { DEFAULT_SERVICE_LEVEL_TARGET_PERCENT } from '../../dispatch/domain/queue.ts';
import { toIso } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { ServiceStore } from '../use-cases/ports.ts';

interface DueRow {
  readonly queueId: string; readonly unitId: string; readonly targetPercent: number | null; readonly below: number; readonly alarmed: boolean; readonly judged_to: string;
}

/** How queues keep their service level. The figures are those of the wall: of each ticket the response limit that was due first, assessment limits left out. */
export function createServiceStore(em: EntityManager): ServiceStore {
  return {
    async watchAll(now) {
      await query(em, `
        insert into queue_service (queue_id, judged_to, check_at) select q.id, $1, $1 from queue q
        where not exists (select 1 from queue_service s where s.queue_id = q.id) on conflict do nothing`, [toIso(now)]);
    },

    async claimDue(at, limit) {
      const rows = await query<DueRow>(em, `
        select s.queue_id as "queueId", q.unit_id as "unitId", q.service_level_target_percent::float8 as "targetPercent", s.below, s.alarmed, s.judged_to
        from queue_service s join queue q on q.id = s.queue_id where s.check_at <= $1 order by s.check_at limit $2 for update of s skip locked`, [toIso(at), limit]);
      return rows.map(({ queueId, unitId, targetPercent, below, alarmed, judged_to }) => ({
        queueId, unitId, targetPercent: targetPercent ?? DEFAULT_SERVICE_LEVEL_TARGET_PERCENT, watch: { below, alarmed }, judgedTo: parseInstant(judged_to),
      }));
    },

    async figures(queueId, from, to) {
      const [row] = await query<{ due: number; met: number }>(em, `
        select count(*)::int as due, (count(*) filter (where c.run = 'STOPPED' and c.breached_at is null))::int as met
        from sla_clock c join ticket t on t.id = c.ticket_id
        where t.queue_id = $1 and t.observed_until is null and c.family = 'RESPOND' and c.class <> 'ASSESSMENT' and c.run <> 'CANCELLED'
          and c.due_at >= $2 and c.due_at < $3
          and not exists (
            select 1 from sla_clock o where o.ticket_id = c.ticket_id and o.family = 'RESPOND' and o.class <> 'ASSESSMENT' and (o.due_at, o.target_id) < (c.due_at, c.target_id))`,
      [queueId, toIso(from), toIso(to)]);
      return row!;
    },

    async keep(queueId, { below, alarmed }, judgedTo, checkAt) {
      await query(em, 'update queue_service set below = $2, alarmed = $3, judged_to = $4, check_at = $5 where queue_id = $1', [queueId, below, alarmed, toIso(judgedTo), toIso(checkAt)]);
    },
  };
}
