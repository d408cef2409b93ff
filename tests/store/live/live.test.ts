import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import type { AlarmBatchType, HeartbeatType, TicketChangeType } from '../../../api/src/live/graphql/live-events.type.ts';
import type { SlaBreachBatchType } from '../../../api/src/live/graphql/breach.type.ts';
import type { WallType, WallUpdateType } from '../../../api/src/live/graphql/wall.type.ts';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { House } from '../../../api/src/house.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { lastSeq } from '../../../api/src/platform/event-log/tail.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { respondToCustomer } from '../../../api/src/tickets/use-cases/contact-customer.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { expected, openSecond, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { catchUp, listen, startLiveServer, type LiveServer } from '../../support/live.ts';

const SOON = { timeout: 15_000 };

let test: TestHouse;
let second: House;
let servers: [LiveServer, LiveServer];

beforeAll(async () => {
  test = await testHouse();
  second = await openSecond(test.house);
  servers = [await startLiveServer(test.house), await startLiveServer(second)];
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await second.close();
  await test.close();
});

const viewer = (): Caller => test.caller('SUPERVISOR');
const unitId = () => toGlobalId('Unit', test.unitId);
const wall = ({ live }: LiveServer): WallType => live.resolver.wall({ caller: viewer() }, unitId());
/** Both servers have handed out everything that is in the log. */
const settled = async (): Promise<void> => {
  await expect.poll(async () => {
    const [{ waiting }] = (await query<{ waiting: number }>(test.house.reads(), 'select count(*)::int as waiting from event_pending')) as [{ waiting: number }];
    const seq = await lastSeq(test.house.reads());
    return waiting === 0 && servers.every(({ live }) => live.seq === seq);
  }, SOON).toBe(true);
};
const comparable = ({ asOf: _asOf, serverTime: _serverTime, lag: _lag, hero, ...rest }: WallType) => ({
  ...rest, hero: JSON.parse(JSON.stringify(hero, (key, value: unknown) => (key === 'oldestOverMs' ? null : value))) as unknown,
});

const dueIn = (inMs: number) => test.receive({ past: { at: Date.now() - 15 * MINUTE_MS + inMs, origin: 'DEMO', unobserved: [] } });
const classify = (ticket: Ticket) => test.house.perform((stores) => classifyTicket(stores, viewer(), { ticketId: ticket.id, axes: URGENT_OUTAGE }));
const respond = (ticket: Ticket) => test.house.perform((stores) => respondToCustomer(stores, viewer(), {
  ticketId: ticket.id, channel: 'PHONE', text: 'We are on it.', delivered: true, givesPreliminaryReply: true, substantive: false,
}));
const step = (ticket: Ticket, command: Parameters<typeof performStep>[2]['command']) =>
  test.house.perform((stores) => performStep(stores, viewer(), { ticketId: ticket.id, command, reason: 'test' }));

/** Takes a ticket so far through its life. */
async function drive(ticket: Ticket, to: 'CLASSIFIED' | 'IN_PROGRESS' | 'SUSPENDED' | 'CLOSED'): Promise<void> {
  const { agentIds, teamId, queueId } = test;
  expected(await classify(ticket));
  if (to === 'CLASSIFIED') return;
  expected(await step(ticket, { name: 'dispatch', assigneeId: agentIds[0], teamId, queueId, followUp: 'call back', dueAt: null, missingSkills: [] }));
  expected(await step(ticket, { name: 'accept', agentId: agentIds[0] }));
  expected(await step(ticket, { name: 'startWork' }));
  expected(await respond(ticket));
  if (to === 'SUSPENDED') {
    expected(await step(ticket, { name: 'suspend', reason: 'APPOINTMENT', evidence: 'agreed', expectedResumeAt: Date.now() + HOUR_MS, approvedBySupervisor: true }));
  }
  if (to !== 'CLOSED') return;
  expected(await step(ticket, { name: 'resolve', solution: 'new modem', worklog: 'exchanged', causeCode: 'CPE', permanentFix: true, stageWaiverReason: 'simple' }));
  expected(await step(ticket, { name: 'confirm', solved: true, residual: false, method: 'PHONE' }));
  expected(await step(ticket, { name: 'close' }));
}

describe('the live picture', () => {
  it('[R010] [R117] is on every server, after whatever happened, what a server that starts now builds from the database', async () => {
    for (const to of ['CLASSIFIED', 'IN_PROGRESS', 'SUSPENDED', 'CLOSED'] as const) await drive(await test.receive(), to);
    await drive(await test.receive({ past: { at: Date.now() - 3 * HOUR_MS, origin: 'DEMO', unobserved: [] } }), 'IN_PROGRESS');
    await dueIn(-MINUTE_MS);
    await dueIn(300);
    await test.receive({ customerId: test.customers.VIP, reported: { type: 'COMPLAINT', urgency: 'NORMAL', risk: 'SECURITY' } });
    await expect.poll(() => servers.map((server) => wall(server).hero.slaLate.value), SOON).toEqual([3, 3]);
    await settled();
    const third = await startLiveServer(second);
    try {
      await settled();
      await expect.poll(() => comparable(wall(third))).toEqual(comparable(wall(servers[0])));
      expect(comparable(wall(servers[1]))).toEqual(comparable(wall(servers[0])));
    } finally {
      await third.close();
    }
    const { hero, rows, queues, alarms, foot, allHeldSince } = wall(servers[0]);
    expect([hero.open.value, hero.open.suspended, hero.complianceToday.met > 0, hero.complianceToday.breached > 0]).toEqual([7, 1, true, true]);
    expect(rows.map(({ rowClass }) => rowClass)).toContain('SLA');
    expect(queues[0]).toMatchObject({ open: 7, suspended: 1, staffed: 2 });
    expect(alarms.p1).toBe(1);
    expect(foot.resolutionRate.clauseNo).toBe('5.4');
    expect(allHeldSince).toBeNull();
  });

  it('derives the warning instants that the clocks have', async () => {
    const stored = await query<{ ticket_id: string; target_id: string; warns: string[] }>(test.house.reads(), `
      select ticket_id, target_id, array(select to_char(w at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from unnest(warns_at) w) as warns from sla_clock`);
    const byKey = new Map(stored.map((row) => [`${row.ticket_id}/${row.target_id}`, row.warns]));
    const { rows } = wall(servers[0]);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      const ticketId = Buffer.from(row.ticketId, 'base64url').toString().split(':')[1]!;
      expect(row.warnsAt.map((instant) => new Date(instant).toISOString())).toEqual(byKey.get(`${ticketId}/${row.targetId}`));
    }
  });

  it('leaves imported history out until somebody lives on with it', async () => {
    await settled();
    const before = wall(servers[0]).hero.open.value;
    const history = await test.receive({ past: { at: Date.now() - HOUR_MS, origin: 'IMPORT', unobserved: [] } });
    await settled();
    expect(wall(servers[0]).hero.open.value).toBe(before);
    expected(await classify(history));
    await expect.poll(() => wall(servers[1]).hero.open.value, SOON).toBe(before + 1);
  });

  it('hides numbers of persons in titles', async () => {
    const ticket = await test.receive({ title: '回电 13912345678', past: { at: Date.now() - 2 * HOUR_MS, origin: 'DEMO', unobserved: [] } });
    await expect.poll(() => wall(servers[0]).rows.find(({ ticketNo }) => ticketNo === ticket.ticketNo)?.title, SOON).toBe('回电 139****5678');
  });
});

describe('the wall\'s stream', () => {
  it('[R035] brings the whole wall when something changes, and when time alone changes it', async () => {
    const listener = listen<WallUpdateType>(servers[0].live, 'wallUpdates', {}, viewer());
    const before = wall(servers[0]).hero.unclassifiedOver10Min.value;
    // Ten minutes after receipt, in a moment.
    await test.receive({ past: { at: Date.now() - 10 * MINUTE_MS + 500, origin: 'DEMO', unobserved: [] } });
    await expect.poll(() => listener.payloads.at(-1)?.wall.hero.unclassifiedOver10Min.value, SOON).toBe(before + 1);
    expect(listener.payloads.map(({ seq }) => seq)).toEqual(listener.payloads.map(({ seq }) => seq).sort((a, b) => a - b));
    expect(listener.payloads.every(({ snapshot }) => !snapshot)).toBe(true);
    await listener.close();
  });

  it('begins with a snapshot, never from before what the viewer has seen', async () => {
    const seq = await lastSeq(test.house.reads());
    const update = await catchUp<WallUpdateType>(servers[0].live, 'wallUpdates', { unitId: unitId() }, viewer(), seq);
    expect(update).toMatchObject({ snapshot: true });
    expect(update!.seq).toBeGreaterThanOrEqual(seq);
  });

  it('is refused to who may not, and for units elsewhere', () => {
    const field = servers[0].live.fields.find(({ name }) => name === 'wallUpdates')!;
    const elsewhere = { unitId: toGlobalId('Unit', '00000000-0000-7000-8000-000000000000') };
    expect(() => field.shareKey(elsewhere, viewer())).toThrow('no such unit');
    expect(() => field.shareKey({}, { ...viewer(), permissions: new Set() })).toThrow('WALL_VIEW');
    expect(field.shareKey({}, viewer())).toBe(test.unitId);
  });

  it('has a pulse that tells how old the picture is', async () => {
    const listener = listen<HeartbeatType>(servers[0].live, 'heartbeat', {}, viewer());
    await expect.poll(() => listener.payloads.length, SOON).toBeGreaterThanOrEqual(2);
    const beat = listener.payloads.at(-1)!;
    expect(beat).toMatchObject({ buildId: 'test' });
    expect(beat.pipelineAgeMs).toBeLessThan(2_000);
    expect(Math.abs(beat.serverTime - Date.now())).toBeLessThan(5_000);
    await listener.close();
  });
});

describe('the stream of breaches', () => {
  it('brings every breach once and in order, on every server, and notes once when it was handed out', async () => {
    const listeners = servers.map(({ live }) => listen<SlaBreachBatchType>(live, 'slaBreaches', { filter: { classes: ['SLA'] } }, viewer()));
    const tickets = await Promise.all(Array.from({ length: 12 }, () => dueIn(1_000)));
    const numbers = new Set(tickets.map(({ ticketNo }) => ticketNo));
    const told = (index: number) => listeners[index]!.payloads.flatMap(({ breaches }) => breaches).filter(({ ticketNo }) => numbers.has(ticketNo));
    for (const index of [0, 1]) await expect.poll(() => told(index).length, SOON).toBe(12);
    expect(new Set(told(0).map(({ eventId }) => eventId)).size).toBe(12);
    expect(told(1)).toEqual(told(0));
    const seqs = listeners[0]!.payloads.flatMap(({ breaches }) => breaches.map(({ seq }) => seq));
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(told(0)[0]).toMatchObject({ class: 'SLA', bind: 'SHALL', targetId: 'T01', clauseNo: '3.1', milestone: 'CLASSIFY', governing: true, retracted: false, origin: 'DEMO' });

    const published = () => query<{ published: boolean; lag: number }>(test.house.reads(), `
      select published_at is not null as published, (extract(epoch from published_at - detected_at) * 1000)::float8 as lag from sla_breach
      where target_id = 'T01' and not retroactive and ticket_id = any($1::uuid[])`, [tickets.map(({ id }) => id)]);
    await expect.poll(async () => (await published()).filter((each) => each.published).length, SOON).toBe(12);
    expect((await published()).every(({ lag }) => lag >= 0 && lag < 5_000)).toBe(true);
    await expect.poll(() => servers.map(({ live }) => live.metrics().lag.samples > 0), SOON).toEqual([true, true]);
    await Promise.all(listeners.map((listener) => listener.close()));
  });

  it('tells what a viewer missed, from any place, also on another server', async () => {
    await settled();
    const before = await lastSeq(test.house.reads());
    const tickets = [await dueIn(-1), await dueIn(-1)];
    await settled();
    for (const { live } of servers) {
      const missed = await catchUp<SlaBreachBatchType>(live, 'slaBreaches', { filter: { classes: ['SLA'], tiers: ['ORDINARY'] } }, viewer(), before);
      expect(missed).toMatchObject({ snapshot: false });
      expect(missed!.breaches.map(({ ticketNo }) => ticketNo)).toEqual(tickets.map(({ ticketNo }) => ticketNo));
      const half = await catchUp<SlaBreachBatchType>(live, 'slaBreaches', { filter: { classes: ['SLA'] } }, viewer(), missed!.breaches[0]!.seq);
      expect(half!.breaches.map(({ ticketNo }) => ticketNo)).toEqual([tickets[1]!.ticketNo]);
      expect(await catchUp(live, 'slaBreaches', { filter: { tiers: ['HIGH_VALUE'] } }, viewer(), before)).toBeNull();
      expect(await catchUp(live, 'slaBreaches', {}, viewer(), missed!.seq)).toBeNull();
    }
  });

  it('gives a snapshot of what is open to a viewer without a cursor, and to one whose cursor is unknown', async () => {
    await settled();
    const open = await query<{ ticket_no: string; target_id: string }>(test.house.reads(), `
      select t.ticket_no, c.target_id from sla_clock c join ticket t on t.id = c.ticket_id
      where c.breached_at is not null and c.run in ('RUNNING', 'PAUSED') and t.observed_until is null`);
    const unknown = (await lastSeq(test.house.reads())) + 1_000;
    for (const after of [null, unknown]) {
      const snapshot = await catchUp<SlaBreachBatchType>(servers[0].live, 'slaBreaches', {}, viewer(), after);
      expect(snapshot!.snapshot).toBe(true);
      expect(snapshot!.breaches.map(({ ticketNo, targetId }) => `${ticketNo} ${targetId}`).sort()).toEqual(open.map((row) => `${row.ticket_no} ${row.target_id}`).sort());
    }
  });

  it('tells of a breach that was proved wrong', async () => {
    const listener = listen<SlaBreachBatchType>(servers[0].live, 'slaBreaches', {}, viewer());
    const ticket = await test.receive({ past: { at: Date.now() - 30 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    expected(await test.house.perform((stores) => respondToCustomer(stores, viewer(), {
      ticketId: ticket.id, channel: 'PHONE', text: 'We called back.', delivered: true, givesPreliminaryReply: false, substantive: false,
      past: { at: Date.now() - 25 * MINUTE_MS, origin: 'DEMO', waivedGuards: new Set() },
    })));
    const told = () => listener.payloads.flatMap(({ breaches }) => breaches).filter(({ ticketNo, targetId }) => ticketNo === ticket.ticketNo && targetId === 'T21');
    await expect.poll(() => told().map(({ retracted }) => retracted), SOON).toEqual([false, true]);
    await listener.close();
  });

  it('is silent about imported history', async () => {
    await settled();
    const before = await lastSeq(test.house.reads());
    await test.receive({ past: { at: Date.now() - 3 * HOUR_MS, origin: 'IMPORT', unobserved: [] } });
    await settled();
    expect(await lastSeq(test.house.reads())).toBeGreaterThan(before);
    expect(await catchUp(servers[0].live, 'slaBreaches', {}, viewer(), before)).toBeNull();
  });
});

describe('a cursor', () => {
  it('that is too old gets how things stand instead', async () => {
    const server = await startLiveServer(second, { replayEvents: 3 });
    try {
      await test.receive();
      await settled();
      await expect.poll(async () => server.live.seq === await lastSeq(test.house.reads()), SOON).toBe(true);
      for (const name of ['slaBreaches', 'alarmChanges']) expect(await catchUp(server.live, name, {}, viewer(), 1)).toMatchObject({ snapshot: true, seq: server.live.seq });
    } finally {
      await server.close();
    }
  });

  it('reaches back to before a server was started', async () => {
    await settled();
    const before = await lastSeq(test.house.reads());
    const ticket = await dueIn(-1);
    await settled();
    const server = await startLiveServer(second);
    try {
      const missed = await catchUp<SlaBreachBatchType>(server.live, 'slaBreaches', { filter: { classes: ['SLA'] } }, viewer(), before);
      expect(missed).toMatchObject({ snapshot: false, breaches: [{ ticketNo: ticket.ticketNo }] });
    } finally {
      await server.close();
    }
  });
});

describe('the streams of alarms and of one ticket', () => {
  it('bring an alarm whenever it changes, and first all that are not over', async () => {
    const listener = listen<AlarmBatchType>(servers[1].live, 'alarmChanges', {}, viewer());
    const ticket = await dueIn(-1);
    const told = () => listener.payloads.flatMap(({ alarms }) => alarms).filter(({ ticketNo }) => ticketNo === ticket.ticketNo).map(({ state }) => state);
    await expect.poll(told, SOON).toEqual(['ACTIVE_UNACKED']);
    expected(await classify(ticket));
    await expect.poll(told, SOON).toEqual(['ACTIVE_UNACKED', 'RETURNED_UNACKED']);
    await settled();
    const snapshot = await catchUp<AlarmBatchType>(servers[1].live, 'alarmChanges', {}, viewer(), null);
    expect(snapshot!.alarms.filter(({ ticketNo }) => ticketNo === ticket.ticketNo)).toMatchObject([{ state: 'RETURNED_UNACKED', queueName: { en: 'Queue' } }]);
    await listener.close();
  });

  it('say that a ticket changed and where, and nothing to those who may not see it', async () => {
    const ticket = await test.receive();
    const id = toGlobalId('Ticket', ticket.id);
    const elsewhere = { ...viewer(), unitId: '00000000-0000-7000-8000-000000000000' };
    const listener = listen<TicketChangeType>(servers[0].live, 'ticketChanges', { id }, viewer());
    const other = listen<TicketChangeType>(servers[0].live, 'ticketChanges', { id }, elsewhere);
    await settled();
    const before = await lastSeq(test.house.reads());
    const classified = expected(await classify(ticket));
    await expect.poll(() => listener.payloads.at(-1)?.version, SOON).toBe(classified.version);
    expect(listener.payloads.at(-1)).toMatchObject({ id });
    expect(listener.payloads.flatMap(({ changed }) => changed)).toEqual(expect.arrayContaining(['state', 'confirmed', 'clocks', 'version']));
    await settled();
    expect(await catchUp<TicketChangeType>(servers[0].live, 'ticketChanges', { id }, viewer(), before)).toMatchObject({ id, version: classified.version });
    expect(await catchUp(servers[0].live, 'ticketChanges', { id }, elsewhere, before)).toBeNull();
    expect(other.payloads).toEqual([]);
    await Promise.all([listener.close(), other.close()]);
  });
});
