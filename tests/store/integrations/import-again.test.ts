import { once } from 'node:events';
import { Client } from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { House } from '../../../api/src/house.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { expected, openSecond, testHouse, type TestHouse } from '../../support/house.ts';
import { footprint, importInProcess, importSample, QUIET } from './imported.ts';

/** A week of the log, in several small batches. */
const UNTIL = Date.UTC(2016, 2, 7);
const RUN = { ...QUIET, batchRows: 100 };

const houses: TestHouse[] = [];
afterEach(async () => { await Promise.all(houses.splice(0).map((house) => house.close())); });

async function fresh(): Promise<TestHouse> {
  const test = await testHouse();
  houses.push(test);
  return test;
}

/** What one undisturbed import leaves. */
let undisturbed: unknown;
beforeAll(async () => {
  const { house, close } = await testHouse();
  await importSample(house, UNTIL);
  undisturbed = await footprint(house);
  await close();
});

describe('an import', () => {
  it('[I13] twice is once: the second run finds every row done and changes nothing', async () => {
    const { house } = await fresh();
    const first = await importSample(house, UNTIL, RUN);
    const second = await importSample(house, UNTIL, RUN);
    expect(second).toEqual({ ...first, applied: 0, withoutEffect: 0, doneBefore: first.applied + first.withoutEffect, idle: new Map() });
    expect(await footprint(house)).toEqual(undisturbed);
  });

  it('[I13] that is stopped between two batches goes on at the next run as if nothing had been', async () => {
    const { house } = await fresh();
    const stop = new AbortController();
    await expect(importSample(house, UNTIL, { ...RUN, advance: () => { stop.abort(); }, signal: stop.signal })).rejects.toThrow('aborted');
    expect(await footprint(house)).not.toEqual(undisturbed);
    expect(await importSample(house, UNTIL, RUN)).toMatchObject({ doneBefore: 100 });
    expect(await footprint(house)).toEqual(undisturbed);
  });

  it('[I13] that is killed in the middle of a batch has lost that batch and doubles nothing', async () => {
    const test = await fresh();
    const blocker = new Client({ connectionString: test.url });
    await blocker.connect();
    await blocker.query('begin; lock table sla_ticket in share mode');
    const process = importInProcess(test, '2016-03-07T00:00');
    // The batch has written its tickets and waits to write their clocks.
    await expect.poll(() => waitingForLock(test.house), { timeout: 30_000 }).toBe(1);
    process.kill('SIGKILL');
    expect(await once(process, 'exit')).toEqual([null, 'SIGKILL']);
    await blocker.end();
    expect(await query(test.house.reads(), 'select 1 from ticket')).toEqual([]);
    await importSample(test.house, UNTIL, RUN);
    expect(await footprint(test.house)).toEqual(undisturbed);
    expect((await verifyClocks(test.house, () => {})).differences).toEqual([]);
  });

  it('[I13] from two processes at once is still one', async () => {
    const test = await fresh();
    const second = await openSecond(test.house);
    const [one, other] = await Promise.all([importSample(test.house, UNTIL, RUN), importSample(second, UNTIL, RUN)]);
    await second.close();
    expect(one.applied + one.withoutEffect + other.applied + other.withoutEffect).toBe(one.read);
    expect(await footprint(test.house)).toEqual(undisturbed);
  });

  it('leaves a ticket alone that somebody works on here, and says so', async () => {
    const { house, caller } = await fresh();
    await importSample(house, UNTIL, RUN);
    const [open] = await query<{ id: string }>(house.reads(), `select id from ticket where state = 'SUSPENDED' order by id limit 1`);
    const resumed = expected(await house.perform((stores) => performStep(stores, caller('SUPERVISOR'), { ticketId: open!.id, command: { name: 'resume', cause: 'MANUAL' } })));
    expect(resumed).toMatchObject({ state: 'IN_PROGRESS', observedUntil: null });
    const report = await importSample(house);
    expect(report.idle.get('somebody works on the ticket here: it is no history any more')).toBeGreaterThan(0);
    expect(await query(house.reads(), 'select state from ticket where id = $1', [open!.id])).toEqual([{ state: 'IN_PROGRESS' }]);
  });
});

async function waitingForLock(house: House): Promise<number> {
  return (await query(house.reads(), `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).length;
}
