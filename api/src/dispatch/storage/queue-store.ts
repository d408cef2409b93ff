import { newId } from '../../foundation/ids.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { QueueInTurn, QueueStore } from '../use-cases/ports.ts';

type QueueTurnRow = Omit<QueueInTurn, 'name'> & { readonly nameZh: string; readonly nameEn: string };

const SELECT = `
  select q.id, code, name_zh as "nameZh", name_en as "nameEn", unit_id as "unitId", required_skills as "requiredSkills",
    required_qualifications as "requiredQualifications", service_level_target_percent::float8 as "serviceLevelTargetPercent", position, capacity,
    automatic_dispatch as "automaticDispatch", coalesce(t.passed_over, 0) as "passedOver", version
  from queue q left join queue_turn t on t.queue_id = q.id`;

/** The queues of one transaction, as the database has them now; a locked one still takes tickets. */
export function createQueueStore(tx: Transaction): QueueStore {
  async function one(condition: string, values: readonly unknown[]): Promise<QueueInTurn | null> {
    const [row] = await query<QueueTurnRow>(tx.em, `${SELECT} ${condition}`, values);
    if (row === undefined) return null;
    const { nameZh, nameEn, ...rest } = row;
    return { ...rest, name: { zh: nameZh, en: nameEn } };
  }

  return {
    read: (queueId) => one('where q.id = $1', [queueId]),

    lock: (queueId) => one('where q.id = $1 for no key update of q', [queueId]),

    async claimDrain() {
      const [turn] = await query<{ queue_id: string }>(tx.em, `
        select queue_id from queue_turn where drain_at <= now() order by drain_at limit 1 for update skip locked`, []);
      return turn === undefined ? null : one('where q.id = $1', [turn.queue_id]);
    },

    async keepTurns(queueId, passedOver) {
      await query(tx.em, `
        insert into queue_turn (queue_id, passed_over) values ($1, $2)
        on conflict (queue_id) do update set passed_over = excluded.passed_over where queue_turn.passed_over <> excluded.passed_over`, [queueId, passedOver]);
    },

    async finishDrain(queueId, again) {
      await query(tx.em, 'update queue_turn set drain_at = case when $2::boolean then now() end where queue_id = $1', [queueId, again]);
    },

    // Also where a look is under way: it may have read what this change is about before it was there.
    async requestDrains() {
      await query(tx.em, `
        insert into queue_turn (queue_id, drain_at)
        select id, now() from queue q
        where automatic_dispatch and exists (select 1 from ticket t where t.queue_id = q.id and t.state = 'CLASSIFIED' and t.observed_until is null) order by id
        on conflict (queue_id) do update set drain_at = excluded.drain_at`, []);
    },

    async change(queue, actor) {
      const version = queue.version + 1;
      const { id, requiredSkills, requiredQualifications, capacity, automaticDispatch } = queue;
      await query(tx.em, `
        update queue set required_skills = $2, required_qualifications = $3, capacity = $4, automatic_dispatch = $5, version = $6 where id = $1`,
      [id, requiredSkills, requiredQualifications, capacity, automaticDispatch, version]);
      tx.beforeFlush(async () => {
        tx.append([{
          id: newId(), stream: 'queue', subjectId: id, place: version - 1, type: 'QUEUE_CHANGED', unitId: queue.unitId, occurredAt: await tx.now(), actor, reason: null,
          origin: 'LIVE', payload: { requiredSkills, requiredQualifications, capacity, automaticDispatch },
        }]);
      });
      return { ...queue, version };
    },
  };
}
