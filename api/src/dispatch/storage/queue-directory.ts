import type { EntityManager, Orm } from '../../platform/orm/orm.ts';
import { USUAL_DISPATCHING, type NewQueue, type Queue } from '../domain/queue.ts';
import { QueueRow } from './queue.entity.ts';

/** All queues in memory: they are few, change rarely and are asked for with every request. */
export class QueueDirectory {
  readonly #orm: Orm;
  #queues: ReadonlyMap<string, Queue> = new Map();

  constructor(orm: Orm) {
    this.#orm = orm;
  }

  /** Reads the queues anew; `watchAccess` calls it at start and whenever one was changed, on this server or another. */
  async reload(): Promise<void> {
    const rows = await this.#orm.em.fork().find(QueueRow, {}, { orderBy: { position: 'asc', code: 'asc' } });
    this.#queues = new Map(rows.map((row) => [row.id, toQueue(row)]));
  }

  all(): readonly Queue[] {
    return [...this.#queues.values()];
  }

  get(queueId: string): Queue | undefined {
    return this.#queues.get(queueId);
  }

  /** A queue that may have been added a moment ago, of which this server has not heard yet; undefined when there is none. */
  async find(queueId: string): Promise<Queue | undefined> {
    if (!this.#queues.has(queueId)) await this.reload();
    return this.#queues.get(queueId);
  }
}

/** Adds a queue within a transaction; every server's directory hears of it on commit. */
export function addQueue(em: EntityManager, queue: NewQueue): void {
  const { name, requiredSkills, requiredQualifications, ...rest } = { ...USUAL_DISPATCHING, ...queue };
  em.create(QueueRow, { ...rest, nameZh: name.zh, nameEn: name.en, requiredSkills: [...requiredSkills], requiredQualifications: [...requiredQualifications] });
}

function toQueue(row: QueueRow): Queue {
  const { id, code, unitId, requiredSkills, requiredQualifications, position, capacity, automaticDispatch, version } = row;
  return {
    id, code, name: { zh: row.nameZh, en: row.nameEn }, unitId, requiredSkills, requiredQualifications, position, capacity: capacity ?? null, automaticDispatch, version,
    serviceLevelTargetPercent: row.serviceLevelTargetPercent ?? null,
  };
}
