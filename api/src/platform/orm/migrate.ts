import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { MIGRATIONS } from '../../migrations/list.ts';
import type { EntityManager } from './orm.ts';
import { query } from './query.ts';

/**
 * Brings a database to the newest schema, each migration in a transaction of its own so that an interrupted one leaves
 * no half. Two servers starting at once take turns on an advisory lock.
 * @param progress told the name of each migration that was run
 */
export async function migrate(databaseUrl: string, progress: (name: string) => void = () => {}): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: databaseUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList: MIGRATIONS, snapshot: false, allOrNothing: false, silent: true },
    pool: { min: 1, max: 2 },
  });
  try {
    const lock = orm.em.fork();
    await lock.transactional(async (em) => {
      await em.execute('select pg_advisory_xact_lock(4021905)');
      for (const { name } of await orm.migrator.up()) progress(name);
    });
  } finally {
    await orm.close();
  }
}

/** How a database's schema compares with the one that this build was made for. */
export interface SchemaStanding {
  /** Migrations that the database lacks. */
  readonly missing: readonly string[];
  /** Migrations that a newer build has run. They only add, so this build goes on working. */
  readonly newer: readonly string[];
}

export async function readSchemaStanding(em: EntityManager): Promise<SchemaStanding> {
  const run = (await query<{ name: string }>(em, 'select name from mikro_orm_migrations order by id')).map(({ name }) => name);
  const known = MIGRATIONS.map(({ name }) => name);
  return { missing: known.filter((name) => !run.includes(name)), newer: run.filter((name) => !known.includes(name)) };
}
