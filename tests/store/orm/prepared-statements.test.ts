import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { openOrm, type Orm } from '../../../api/src/platform/orm/orm.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { createUnitOfWork } from '../../../api/src/platform/unit-of-work/unit-of-work.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';

let database: FreshDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openOrm(database.url, [], { poolSize: 1 });
  await query(orm.em.fork(), 'create table thing (id int primary key, name text not null)');
  await query(orm.em.fork(), "insert into thing values (1, 'one')");
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const ONE = 'select * from thing where id = $1';
const readOne = (): Promise<object[]> => query(orm.em.fork(), ONE, [1]);
const prepared = async (text: string): Promise<number> => (await query<{ n: number }>(orm.em.fork(), 'select count(*)::int as n from pg_prepared_statements where statement = $1', [text]))[0]!.n;

it('prepares a statement when it comes again, and not one that came once', async () => {
  await readOne();
  expect(await prepared(ONE)).toBe(0);
  await readOne();
  await readOne();
  expect(await prepared(ONE)).toBe(1);
  expect(await readOne()).toEqual([{ id: 1, name: 'one' }]);
});

it('outlives a change of the tables below it: one read fails, a transaction does not even notice', async () => {
  const { perform } = createUnitOfWork(orm, () => {});
  await readOne();
  await readOne();
  await query(orm.em.fork(), 'alter table thing add column more int');
  await expect(readOne()).rejects.toThrow('cached plan');
  expect(await readOne()).toEqual([{ id: 1, name: 'one', more: null }]);

  await readOne();
  await query(orm.em.fork(), 'alter table thing drop column more');
  let tries = 0;
  const outcome = await perform(async ({ em }) => {
    tries += 1;
    return accepted(await query(em, ONE, [1]));
  });
  expect(outcome).toEqual(accepted([{ id: 1, name: 'one' }]));
  expect(tries).toBe(2);
});
