import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../api/src/foundation/instant.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { DueSource } from '../../../api/src/platform/timekeeper/timekeeper.ts';
import { purgeTimer } from '../../../api/src/timers.ts';
import { testHouse, type TestHouse } from '../../support/house.ts';

describe('the purge', () => {
  let test: TestHouse;
  const run = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> => query<Row>(test.house.reads(), sql, parameters);

  /** Sessions by a word, that ended so many days ago by the database's clock; negative: they will end. */
  async function addSession(word: string, expiredDays: number, revokedDays: number | null): Promise<void> {
    await run(`
      insert into session (id, token_hash, user_id, expires_at, revoked_at)
      select $1, $2, id, now() - $3 * interval '1 day', now() - $4::float8 * interval '1 day' from app_user`, [newId(), Buffer.from(word), expiredDays, revokedDays]);
  }

  async function addKeys(actor: string, keys: number, days: number): Promise<void> {
    await run(`
      insert into idempotency_key (actor_id, key, request_hash, result, created_at)
      select $1, n::text, '', 'null', now() - $3 * interval '1 day' from generate_series(1, $2::int) n`, [actor, keys, days]);
  }

  const sessions = async () => (await run<{ word: string }>(`select convert_from(token_hash, 'UTF8') as word from session order by word`)).map(({ word }) => word);
  const keys = async () => Object.fromEntries((await run<{ actor: string; count: number }>('select actor_id as actor, count(*)::int from idempotency_key group by 1')).map(({ actor, count }) => [actor, count]));
  const timer = (): DueSource => purgeTimer(test.house);

  beforeAll(async () => {
    test = await testHouse();
    await run(`insert into app_user (id, login, display_name, password_hash, role, unit_id) values ($1, 'somebody', 'Somebody', '', 'AGENT', $2)`, [newId(), test.unitId]);
  });
  afterAll(async () => { await test.close(); });

  it('removes sessions that ended and answers that were given longer ago than they are kept, and nothing else', async () => {
    expect([test.house.env.keepIdempotencyKeysMs, test.house.env.keepSessionsMs]).toEqual([7 * DAY_MS, 30 * DAY_MS]);
    await addSession('alive', -1, null);
    await addSession('expired lately', 29.9, null);
    await addSession('expired long ago', 30.1, null);
    await addSession('revoked lately', -1, 29.9);
    await addSession('revoked long ago', -1, 30.1);
    await addKeys('lately', 3, 6.9);
    await addKeys('long ago', 4_500, 7.1);
    const purge = timer();
    const removed: number[] = [];
    for (let count = await purge.runDue(); count > 0; count = await purge.runDue()) removed.push(count);
    expect(removed).toEqual([2_002, 2_000, 500]);
    expect(await sessions()).toEqual(['alive', 'expired lately', 'revoked lately']);
    expect(await keys()).toEqual({ lately: 3 });
  });

  it('looks again after an hour, not before', async () => {
    const purge = timer();
    expect(await purge.msUntilNext()).toBeLessThanOrEqual(0);
    expect(await purge.runDue()).toBe(0);
    await addKeys('late', 1, 8);
    expect(await purge.runDue()).toBe(0);
    expect(await purge.msUntilNext()).toBeGreaterThan(3_590_000);
    expect(await timer().runDue()).toBe(1);
  });

  it('waits for nobody who holds a row', async () => {
    await addKeys('held', 1, 8);
    await addKeys('free', 1, 8);
    await test.house.reads().transactional(async (holder) => {
      await query(holder, `select 1 from idempotency_key where actor_id = 'held' for update`);
      expect(await timer().runDue()).toBe(1);
    });
    expect(await keys()).toEqual({ lately: 3, held: 1 });
  });
});
