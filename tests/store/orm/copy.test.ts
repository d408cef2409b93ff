import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyRows } from '../../../api/src/platform/orm/copy.ts';
import { openOrm, type Orm } from '../../../api/src/platform/orm/orm.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { blankDatabase, type FreshDatabase } from '../../support/database.ts';

describe('rows in binary form', () => {
  let database: FreshDatabase;
  let orm: Orm;

  beforeAll(async () => {
    database = await blankDatabase();
    // One connection: whoever kept it would let the next test wait for ever.
    orm = await openOrm(database.url, [], { poolSize: 1, statementMs: 300 });
  });
  afterAll(async () => {
    await orm.close();
    await database.drop();
  });

  it('say what the rows say, of every type that is read', async () => {
    const at = Date.UTC(1969, 6, 20, 20, 17, 40, 123);
    const read: unknown[] = [];
    await copyRows(orm.em.fork(), `
      select true, -7, 9007199254740991::bigint, '${new Date(at).toISOString()}'::timestamptz, '宽带 👋'::text, 'RUNNING'::text, null::text, null::timestamptz, null::bigint,
        array(select row(n, null::text, 'word'::text) from generate_series(1, 3) n), array(select row(1) where false), 'last'::text`, (row) => {
      read.push(row.flag(), row.int(), row.long(), row.instant(), row.text(), row.word(), row.wordOrNull(), row.instantOrNull(), row.longOrNull());
      read.push(row.rows((cells) => [cells.int(), cells.wordOrNull(), cells.word()]), row.rows((cells) => cells.int()), row.text());
    });
    expect(read).toEqual([true, -7, 9007199254740991, at, '宽带 👋', 'RUNNING', null, null, null, [[1, null, 'word'], [2, null, 'word'], [3, null, 'word']], [], 'last']);
  });

  it('come one by one, however many, and words that look alike are told apart', async () => {
    let sum = 0;
    const words = new Set<string>();
    await copyRows(orm.em.fork(), `select n, n % 20 || 'with-the-same-ending', 'word ' || n % 12000 from generate_series(1, 30000) n`, (row) => {
      sum += row.int();
      words.add(row.word());
      words.add(row.word());
    });
    expect([sum, words.size]).toEqual([450_015_000, 12_020]);
    await copyRows(orm.em.fork(), 'select 1 where false', () => { throw new Error('there is no row'); });
  });

  it('end with what the reader throws, with what the database says, and when a cell is empty against its promise', async () => {
    await expect(copyRows(orm.em.fork(), 'select n from generate_series(1, 1000) n', (row) => { if (row.int() === 3) throw new Error('enough'); })).rejects.toThrow('enough');
    await expect(copyRows(orm.em.fork(), 'select 1 / 0', () => undefined)).rejects.toThrow('division by zero');
    await expect(copyRows(orm.em.fork(), 'select null::text', (row) => { row.text(); })).rejects.toThrow('a cell is empty');
    expect(await query(orm.em.fork(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('take as long as statements of the pool may, or as long as they take', async () => {
    const slow = `select 1 from (select pg_sleep(0.5)) slept`;
    await expect(copyRows(orm.em.fork(), slow, () => undefined)).rejects.toThrow('statement timeout');
    await copyRows(orm.em.fork(), slow, () => undefined, { unlimited: true });
    await expect(query(orm.em.fork(), 'select pg_sleep(1)')).rejects.toThrow('statement timeout');
  });
});
