import type { EntityManager, Orm } from '../../platform/orm/orm.ts';
import type { Queue } from '../domain/queue.ts';
import { QueueRow } from './queue.entity.ts';

/** All queues in memory: they are few, change rarely and are asked for with every request. */
export class QueueDirectory {
  readonly #orm: Orm;
  #queues: ReadonlyMap<string, Queue> = new Map();

  constructor(orm: Orm) {
    this.#orm = orm;
  }

  /** Reads the queues anew; called at start and whenever one was added or changed. */
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
}

/** Adds a queue within a transaction; reload the directory after the commit. */
export function addQueue(em: EntityManager, queue: Queue): void {
  const { name, requiredSkills, ...rest } = queue;
  em.create(QueueRow, { ...rest, nameZh: name.zh, nameEn: name.en, requiredSkills: [...requiredSkills] });
}

function toQueue(row: QueueRow): Queue {
  return {
    id: row.id, code: row.code, name: { zh: row.nameZh, en: row.nameEn }, unitId: row.unitId, requiredSkills: row.requiredSkills,
    serviceLevelTargetPercent: row.serviceLevelTargetPercent ?? null, position: row.position,
  };
}
