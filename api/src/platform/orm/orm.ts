import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { EntitySchema } from '@mikro-orm/core';

export type Orm = MikroORM;
export type { EntityManager };

/** The schemas that the mapper knows, gathered from the modules. */
export type Entities = readonly EntitySchema[];

/** Opens the object-relational mapper over the given entities. Migrations are not its business (see `migrate.ts`). */
export async function openOrm(databaseUrl: string, entities: Entities, poolSize = 12): Promise<Orm> {
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: [...entities],
    forceUtcTimezone: true,
    pool: { min: 1, max: poolSize },
    // Tables come from migrations alone; asking the mapper to guess them would hide a drift.
    discovery: { warnWhenNoEntities: false },
  });
}
