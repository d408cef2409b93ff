import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { WallType } from '../../../api/src/live/graphql/wall.type.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { expected } from '../../support/house.ts';
import { startLiveServer } from '../../support/live.ts';
import { liveHouse, SOON } from './live-house.ts';

const house = liveHouse();

/** A wall without what depends on the moment it was read. */
const comparable = ({ asOf: _asOf, serverTime: _serverTime, lag: _lag, hero, ...rest }: WallType) => ({
  ...rest, hero: JSON.parse(JSON.stringify(hero, (key, value: unknown) => (key === 'oldestOverMs' ? null : value))) as unknown,
});

describe('the live picture', () => {
  it('[R010] [R117] is on every server, after whatever happened, what a server that starts now builds from the database', async () => {
    for (const to of ['CLASSIFIED', 'IN_PROGRESS', 'SUSPENDED', 'CLOSED'] as const) await house.drive(await house.test.receive(), to);
    await house.drive(await house.test.receive({ past: { at: Date.now() - 3 * HOUR_MS, origin: 'DEMO', unobserved: [] } }), 'IN_PROGRESS');
    await house.dueIn(-MINUTE_MS);
    await house.dueIn(300);
    await house.test.receive({ customerId: house.test.customers.VIP, reported: { type: 'COMPLAINT', urgency: 'NORMAL', risk: 'SECURITY' } });
    await expect.poll(() => house.servers.map((server) => house.wall(server).hero.slaLate.value), SOON).toEqual([3, 3]);
    await house.settled();
    const third = await startLiveServer(house.second);
    try {
      await house.settled();
      await expect.poll(() => comparable(house.wall(third))).toEqual(comparable(house.wall(house.servers[0])));
      expect(comparable(house.wall(house.servers[1]))).toEqual(comparable(house.wall(house.servers[0])));
    } finally {
      await third.close();
    }
    const { hero, rows, queues, alarms, foot, allHeldSince } = house.wall(house.servers[0]);
    expect([hero.open.value, hero.open.suspended, hero.complianceToday.met > 0, hero.complianceToday.breached > 0]).toEqual([7, 1, true, true]);
    expect(rows.map(({ rowClass }) => rowClass)).toContain('SLA');
    expect(queues[0]).toMatchObject({ open: 7, suspended: 1, staffed: 2 });
    expect(alarms.p1).toBe(1);
    expect(foot.resolutionRate.clauseNo).toBe('5.4');
    expect(allHeldSince).toBeNull();
  });

  it('derives the warning instants that the clocks have', async () => {
    const stored = await query<{ ticket_id: string; target_id: string; warns: string[] }>(house.test.house.reads(), `
      select ticket_id, target_id, array(select to_char(w at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from unnest(warns_at) w) as warns from sla_clock`);
    const byKey = new Map(stored.map((row) => [`${row.ticket_id}/${row.target_id}`, row.warns]));
    const { rows } = house.wall(house.servers[0]);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const ticketId = Buffer.from(row.ticketId, 'base64url').toString().split(':')[1]!;
      expect(row.warnsAt.map((instant) => new Date(instant).toISOString())).toEqual(byKey.get(`${ticketId}/${row.targetId}`));
    }
  });

  it('leaves imported history out until somebody lives on with it', async () => {
    await house.settled();
    const before = house.wall(house.servers[0]).hero.open.value;
    const history = await house.test.receive({ past: { at: Date.now() - HOUR_MS, origin: 'IMPORT', unobserved: [] } });
    await house.settled();
    expect(house.wall(house.servers[0]).hero.open.value).toBe(before);
    expected(await house.classify(history));
    await expect.poll(() => house.wall(house.servers[1]).hero.open.value, SOON).toBe(before + 1);
  });

  it('hides numbers of persons in titles', async () => {
    const ticket = await house.test.receive({ title: '回电 13912345678', past: { at: Date.now() - 2 * HOUR_MS, origin: 'DEMO', unobserved: [] } });
    await expect.poll(() => house.wall(house.servers[0]).rows.find(({ ticketNo }) => ticketNo === ticket.ticketNo)?.title, SOON).toBe('回电 139****5678');
  });
});
