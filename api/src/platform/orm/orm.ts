import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { EntitySchema } from '@mikro-orm/core';

export type Orm = MikroORM;
export type { EntityManager };

/** Opens the object-relational mapper over the given entities. Migrations are not its business (see `migrate.ts`). */
export async function openOrm(databaseUrl: string, entities: readonly EntitySchema[], poolSize = 12): Promise<Orm> {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: [...entities],
    forceUtcTimezone: true,
    pool: { min: 1, max: poolSize },
    // Tables come from migrations alone; asking the mapper to guess them would hide a drift.
    discovery: { warnWhenNoEntities: false },
  });
}
