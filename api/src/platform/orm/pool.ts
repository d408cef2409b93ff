import type { Orm } from './orm.ts';

/** The connections of the mapper's pool, and how many ask for one that is not there. */
export interface PoolFigures {
  readonly inUse: number;
  readonly idle: number;
  readonly waiting: number;
}

export async function readPool(orm: Orm): Promise<PoolFigures> {
  const pool = await orm.em.getConnection().getNativeClient();
  return { inUse: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount };
}
