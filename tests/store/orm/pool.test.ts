import { afterAll, beforeAll, expect, it } from 'vitest';
import { openOrm, type Orm } from '../../../api/src/platform/orm/orm.ts';
import { readPool } from '../../../api/src/platform/orm/pool.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

const SIZE = 2;
let database: FreshDatabase;
let orm: Orm;
let watcher: Orm;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openOrm(database.url, [], { poolSize: SIZE });
  watcher = await openOrm(database.url, [], { poolSize: 1 });
});
afterAll(async () => {
  await watcher.close();
  await database.drop();
});

/** Ends every connection to the database but the watcher's own. */
const cutAll = (): Promise<unknown> => query(watcher.em.fork(), 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');

/** How many statements sleep in the database at this moment. */
const sleeping = async (): Promise<number> =>
  (await query(watcher.em.fork(), "select pid from pg_stat_activity where datname = current_database() and state = 'active' and query like 'select pg_sleep%'")).length;

it('gets a connection back that died in the middle of a transaction or of a statement, as often as that happens', async () => {
  for (let round = 0; round < 3; round += 1) {
    const inTransaction = orm.em.fork().transactional(async (em) => await query(em, 'select pg_sleep(60)'));
    const alone = query(orm.em.fork(), 'select pg_sleep(60)');
    const failed = Promise.allSettled([inTransaction, alone]);
    // A connection that is still being opened counts as used, and could not be cut.
    await expect.poll(sleeping, { timeout: 20_000 }).toBe(SIZE);
    await cutAll();
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    // None is lent any more, and none is kept whose end has only not been heard of yet: the next round would be given it.
    await expect.poll(() => readPool(orm), { timeout: 20_000 }).toEqual({ inUse: 0, idle: 0, waiting: 0 });
  }
  expect(await Promise.all([1, 2, 3].map((n) => query(orm.em.fork(), 'select $1::int as n', [n])))).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
});

it('can be closed after that', async () => {
  await expect(orm.close()).resolves.toBeUndefined();
});
