import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOrm, type Orm } from '../../../api/src/platform/orm/orm.ts';
import { readPool } from '../../../api/src/platform/orm/pool.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { execute } from '../../support/scratch-postgres.ts';

const SIZE = 2;
let database: FreshDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openOrm(database.url, [], { poolSize: SIZE });
});
afterAll(async () => { await database.drop(); });

/** Ends every connection to the database but the one that asks. */
const cutAll = (): Promise<void> => execute(database.url, 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');

it('gets a connection back that died in the middle of a transaction or of a statement, as often as that happens', async () => {
  for (let round = 0; round < 3; round += 1) {
    const inTransaction = orm.em.fork().transactional(async (em) => await query(em, 'select pg_sleep(60)'));
    const alone = query(orm.em.fork(), 'select pg_sleep(60)');
    const failed = Promise.allSettled([inTransaction, alone]);
    await expect.poll(async () => (await readPool(orm)).inUse).toBe(SIZE);
    await cutAll();
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect.poll(async () => (await readPool(orm)).inUse).toBe(0);
  }
  expect(await Promise.all([1, 2, 3].map((n) => query(orm.em.fork(), 'select $1::int as n', [n])))).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
});

it('can be closed after that', async () => {
  await expect(orm.close()).resolves.toBeUndefined();
});
