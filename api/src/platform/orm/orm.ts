import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { EntitySchema } from '@mikro-orm/core';
import { PreparingClient } from './preparing-client.ts';
import { reclaimDeadConnections } from './reclaim-connections.ts';

export type Orm = MikroORM;
export type { EntityManager };

/** The schemas that the mapper knows, gathered from the modules. */
export type Entities = readonly EntitySchema[];

/** How many connections there may be, and how long things may take on them, in ms; 0 is without end. */
export interface ConnectionLimits {
  readonly poolSize?: number;
  /** One statement, with its waiting for locks. */
  readonly statementMs?: number;
  /** Waiting for a free connection. */
  readonly connectionMs?: number;
}

/** Opens the object-relational mapper over the given entities. Migrations are not its business (see `migrate.ts`). */
export async function openOrm(databaseUrl: string, entities: Entities, limits: ConnectionLimits = {}): Promise<Orm> {
  const { poolSize = 12, statementMs = 0, connectionMs = 0 } = limits;
  return MikroORM.init({
    clientUrl: databaseUrl,
    entities: [...entities],
    forceUtcTimezone: true,
    pool: { min: 1, max: poolSize },
    driverOptions: { statement_timeout: statementMs, connectionTimeoutMillis: connectionMs, onPoolCreated: reclaimDeadConnections, Client: PreparingClient },
    // Tables come from migrations alone; asking the mapper to guess them would hide a drift.
    discovery: { warnWhenNoEntities: false },
  });
}
