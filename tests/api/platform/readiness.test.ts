import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { startApp, type App } from '../../../api/src/app.ts';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { MIGRATIONS } from '../../../api/src/migrations/list.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { testHouse, type TestHouse } from '../../support/house.ts';
import { scrape } from '../../support/scrape.ts';
import { execute } from '../../support/scratch-postgres.ts';

interface Readiness {
  readonly status: number;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly detail?: string }>>;
}

/** The lock of the server that orders events. */
const LEADER_LOCK = 4021901;

let test: TestHouse;
let app: App;
let blocker: Client;
const logged: string[] = [];

beforeAll(async () => {
  test = await testHouse();
  blocker = new Client({ connectionString: test.url });
  blocker.on('error', () => {});
  await blocker.connect();
  app = await start();
});
afterEach(() => { vi.useRealTimers(); });
afterAll(async () => {
  await app.close();
  await blocker.end();
  await test.close();
});

/** A server that is behind sooner than others. */
const start = (): Promise<App> => startApp({
  env: test.house.env, databaseUrl: test.url, progress: () => {}, log: createLog({ level: 'warn', production: true }, (line) => { logged.push(line); }),
  readiness: { pictureMs: 3_000, unorderedMs: 1_500, overdueMs: 1_500, stuckMs: 1_500 },
});

async function readiness(url = app.url): Promise<Readiness> {
  const response = await fetch(`${url}/health/ready`);
  return { status: response.status, checks: ((await response.json()) as Readiness).checks };
}

const expectReady = (): Promise<void> => expect.poll(async () => (await readiness()).status, { timeout: 30_000, interval: 100 }).toBe(200);
/** The server is unready, and those checks say so. */
const expectUnready = async (...names: readonly string[]): Promise<void> => {
  await expect.poll(async () => {
    const { status, checks } = await readiness();
    return status === 503 && names.every((name) => checks[name]!.ok === false);
  }, { timeout: 30_000, interval: 100 }).toBe(true);
};

describe('a server is ready', () => {
  it('when it has caught up, and tells how things stand without a secret', async () => {
    await expectReady();
    const { checks } = await readiness();
    expect(Object.keys(checks)).toEqual(['database', 'migrations', 'sequencer', 'timers', 'reactions', 'live']);
    const { password, hostname, username } = new URL(test.url);
    for (const secret of [password, hostname, username].filter((text) => text !== '')) expect(JSON.stringify(checks)).not.toContain(secret);
    expect(checks['timers']!.detail).toMatch(/^marks: 0 due, the oldest for 0\.0 s; work-orders: /);
  });

  it('not while committed events wait for their place, and again when they have it', async () => {
    // The server in the lead loses its session, and who waits for the lock gets it before whoever only tries.
    const locked = blocker.query('select pg_advisory_lock($1)', [LEADER_LOCK]);
    const waits = async (): Promise<number> => (await query(test.house.reads(), "select from pg_locks where locktype = 'advisory' and objid = $1 and not granted", [LEADER_LOCK])).length;
    await expect.poll(waits, { timeout: 10_000 }).toBe(1);
    await execute(test.url, `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = ${LEADER_LOCK} and granted`);
    await locked;
    await test.receive();
    await expectUnready('sequencer', 'live');
    expect((await readiness()).checks['sequencer']!.detail).toMatch(/^[1-9]\d* events wait for their place, the oldest for \d+\.\d s$/);
    await expect.poll(async () => (await scrape(app.url)).get('clausewatch_sequencer_leader'), { timeout: 10_000 }).toBe(0);
    await blocker.query('select pg_advisory_unlock($1)', [LEADER_LOCK]);
    await expectReady();
    expect((await scrape(app.url)).get('clausewatch_sequencer_leader')).toBe(1);
  });

  it('not while something that fell due is not dealt with', async () => {
    const ticket = await test.receive({ past: { at: Date.now() - 15 * MINUTE_MS + 1_500, origin: 'DEMO', unobserved: [] } });
    await blocker.query('begin');
    await blocker.query('select from ticket where id = $1 for update', [ticket.id]);
    await expectUnready('timers');
    await blocker.query('rollback');
    await expectReady();
  });

  it('not while a reaction stands still with events behind it', async () => {
    await blocker.query('begin');
    await blocker.query("select from reaction_cursor where name = 'alarms' for update");
    await test.receive();
    await expectUnready('reactions');
    expect((await scrape(app.url)).get('clausewatch_reaction_lag_events{reaction="alarms"}')).toBeGreaterThan(0);
    await blocker.query('rollback');
    await expectReady();
  });

  it('not on a database that lacks one of its migrations, but on one that has newer ones too', async () => {
    const { name } = MIGRATIONS.at(-1) as { readonly name: string };
    await execute(test.url, `update mikro_orm_migrations set name = 'x' || name where name = '${name}'`);
    await expectUnready('migrations');
    expect((await readiness()).checks['migrations']!.detail).toBe(`missing: ${name}`);
    await execute(test.url, `update mikro_orm_migrations set name = '${name}' where name = 'x${name}'; insert into mikro_orm_migrations (name) values ('9999-newer')`);
    await expectReady();
    expect((await readiness()).checks['migrations']!.detail).toBe('run, and 1 of a newer version');
    const rolledBack = await start();
    await expect.poll(async () => (await readiness(rolledBack.url)).status, { timeout: 30_000 }).toBe(200);
    await rolledBack.close();
  });

  it('not without its database, though live, and its metrics go on', async () => {
    const name = new URL(test.url).pathname.slice(1);
    await execute(inject('postgres').adminUrl, `alter database ${name} allow_connections false`);
    await execute(inject('postgres').adminUrl, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await expectUnready('database');
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    const samples = await scrape(app.url);
    expect(samples.get('clausewatch_database_up')).toBe(0);
    expect(samples.has('clausewatch_event_log_seq')).toBe(false);
    expect(samples.has('clausewatch_tickets_open')).toBe(true);
    await execute(inject('postgres').adminUrl, `alter database ${name} allow_connections true`);
    await expectReady();
    blocker = new Client({ connectionString: test.url });
    await blocker.connect();
  });
});

describe('a clock that is wrong', () => {
  it('is noticed: in the metrics and, once, in the log', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 90_000 });
    await expect.poll(async () => Math.round((await scrape(app.url)).get('clausewatch_database_clock_ahead_seconds')!), { timeout: 30_000, interval: 200 }).toBe(-90);
    expect(logged.filter((line) => line.includes('have parted')).map((line) => (JSON.parse(line) as { level: string; aheadMs: number }))).toEqual([
      expect.objectContaining({ level: 'warn', aheadMs: expect.any(Number) as number }),
    ]);
  });
});
