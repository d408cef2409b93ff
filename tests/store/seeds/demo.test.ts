import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { openHouse, type House } from '../../../api/src/house.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { nextMove } from '../../../api/src/seeds/demo-move.ts';
import { DEMO_CUSTOMERS, DEMO_SEED, seedDemoOperator } from '../../../api/src/seeds/demo-operator.ts';
import { demoPlan } from '../../../api/src/seeds/demo-plan.ts';
import { openDemoTraffic } from '../../../api/src/seeds/demo-traffic.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { freshDatabase, type FreshDatabase } from '../../support/database.ts';
import { expected, testEnv } from '../../support/house.ts';

let database: FreshDatabase;
let folder: string;
let house: House;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-demo-'));
  const log = createLog({ level: 'warn', production: true }, (line) => process.stderr.write(line));
  house = await openHouse({ env: testEnv({ DATA_DIR: folder }), databaseUrl: database.url, log, progress: () => {} });
});

afterAll(async () => {
  vi.useRealTimers();
  await house.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

const count = async (sql: string): Promise<number> => (await query<{ count: number }>(house.reads(), `select count(*)::int as count from ${sql}`))[0]!.count;

describe('the demo operator', () => {
  it('is made once, with accounts whose passwords only the owner of the folder can read', async () => {
    expect(await seedDemoOperator(house)).toBe(true);
    expect(await seedDemoOperator(house)).toBe(false);
    const file = join(folder, 'demo-accounts.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { accounts, integratorApiKey } = JSON.parse(await readFile(file, 'utf8')) as { accounts: { login: string; password: string }[]; integratorApiKey: string };
    expect(accounts.map(({ login }) => login)).toEqual(['admin', 'supervisor', 'agent', 'qa', 'integrator']);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(5);
    expect(await house.authenticate(integratorApiKey)).toMatchObject({ role: 'INTEGRATOR' });
    expect(await count('customer')).toBe(DEMO_CUSTOMERS);
  });

  it('[R009] has an owner for whatever comes in by itself, in every unit', async () => {
    const units = house.units.units.map(({ id }) => id);
    expect((await house.agents.dutyOwners(units)).size).toBe(units.length);
  });
});

describe('the demo rosters', () => {
  it('have a team lead for every team at every hour, a duty manager always, and a head of department by day', async () => {
    const holes = await count("duty_shift a join duty_roster r on r.id = a.roster_id where r.duty <> 'DEPARTMENT_HEAD' and not exists (select 1 from duty_shift b where b.roster_id = a.roster_id and (b.starts_at = a.ends_at or a.ends_at > now() + interval '89 days'))");
    expect(holes).toBe(0);
    expect(await count("duty_roster where duty = 'TEAM_LEAD'")).toBe(await count("unit where kind = 'TEAM'"));
    expect(await count("duty_shift s join duty_roster r on r.id = s.roster_id where r.duty = 'DEPARTMENT_HEAD' and extract(epoch from s.ends_at - s.starts_at) <> 12 * 3600")).toBe(0);
  });
});

describe('the demo traffic', () => {
  const DOWN_MS = 3 * HOUR_MS;

  it('begins with the work of the last hours: tickets in all stages, most promises kept and some broken', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - DOWN_MS });
    await (await openDemoTraffic(house, () => {})).close();
    vi.useRealTimers();
    const states = await query<{ state: string }>(house.reads(), `select distinct state from ticket where origin = 'DEMO'`);
    expect(states.map(({ state }) => state)).toEqual(expect.arrayContaining(['RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'IN_PROGRESS', 'SUSPENDED', 'RESOLVED', 'CLOSED']));
    expect(await count('ticket where closed_at is null')).toBeGreaterThan(90);
    expect(await count('ticket where closed_at is null')).toBeLessThan(300);
    expect(await count(`event where stream = 'ticket' and origin <> 'DEMO'`)).toBe(0);
    const [kept] = await query<{ share: number }>(house.reads(), `
      select avg((breached_at is null)::int)::float8 as share from sla_clock where run = 'STOPPED' and target_id = 'T01'`);
    expect(kept!.share).toBeGreaterThan(0.9);
    expect(kept!.share).toBeLessThan(1);
  });

  it('goes on after the server was down as if it had not been', async () => {
    const before = await query<{ id: string }>(house.reads(), `select id from ticket where closed_at is null`);
    await (await openDemoTraffic(house, () => {})).close();
    const open = await query<{ id: string }>(house.reads(), `select id from ticket where closed_at is null`);
    const tickets = expected(await house.perform(async (stores) => accepted(await stores.tickets.lockAll(open.map(({ id }) => id)))));
    const overdue = tickets.filter((ticket) => (nextMove(ticket, demoPlan(DEMO_SEED, ticket))?.at ?? Number.POSITIVE_INFINITY) < Date.now() - HOUR_MS / 60);
    expect(overdue.map(({ ticketNo, state }) => ({ ticketNo, state }))).toEqual([]);
    expect(open.filter(({ id }) => before.some((each) => each.id === id)).length).toBeLessThan(before.length / 4);
    expect(open.length).toBeGreaterThan(90);
  });

  it('leaves clocks that are what the log says', async () => {
    expect((await verifyClocks(house, () => {})).differences).toEqual([]);
  });

  it('does nothing where there is no demo operator', async () => {
    const empty = await freshDatabase();
    const other = await openHouse({ env: testEnv(), databaseUrl: empty.url, log: house.log, progress: () => {} });
    const traffic = await openDemoTraffic(other, () => {});
    traffic.start();
    await traffic.close();
    expect(await query(other.reads(), 'select 1 from ticket')).toEqual([]);
    await other.close();
    await empty.drop();
  });
});
