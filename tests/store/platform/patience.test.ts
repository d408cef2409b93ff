import { expect, it } from 'vitest';
import { createFormatError } from '../../../api/src/platform/graphql/format-error.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { openOrm } from '../../../api/src/platform/orm/orm.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { freshDatabase } from '../../support/database.ts';

const formatError = createFormatError(createLog({ level: 'warn', production: true }, () => {}));

it('a statement that takes too long is ended by the database, with a code that says to ask for less', async () => {
  const database = await freshDatabase();
  const orm = await openOrm(database.url, [], { poolSize: 1, statementMs: 200 });
  const error: unknown = await query(orm.em.fork(), 'select pg_sleep(60)').catch((thrown: unknown) => thrown);
  expect(formatError(error)).toMatchObject({ message: expect.stringContaining('ask for less'), extensions: { code: 'QUERY_TIMEOUT' } });
  expect(await query(orm.em.fork(), 'select 1 as one')).toEqual([{ one: 1 }]);
  await orm.close();
  await database.drop();
});

it('whoever waits too long for a connection is told to try again', async () => {
  const database = await freshDatabase();
  const orm = await openOrm(database.url, [], { poolSize: 1, connectionMs: 2_000 });
  const release = Promise.withResolvers<void>();
  const taken = Promise.withResolvers<void>();
  const holding = orm.em.fork().transactional(async (em) => {
    await query(em, 'select 1');
    taken.resolve();
    await release.promise;
  });
  await Promise.race([taken.promise, holding]);
  const error: unknown = await query(orm.em.fork(), 'select 1').catch((thrown: unknown) => thrown);
  expect(formatError(error)).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  release.resolve();
  await holding;
  await orm.close();
  await database.drop();
});
