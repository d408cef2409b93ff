import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { SlaBreachBatchType } from '../../../api/src/live/graphql/breach.type.ts';
import type { AlarmBatchType, HeartbeatType, TicketChangeType } from '../../../api/src/live/graphql/live-events.type.ts';
import type { WallUpdateType } from '../../../api/src/live/graphql/wall.type.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { expected } from '../../support/house.ts';
import { catchUp, listen, startLiveServer } from '../../support/live.ts';
import { liveHouse, SOON } from './live-house.ts';

const house = liveHouse();

describe('the wall\'s stream', () => {
  it('[R035] brings the whole wall when something changes, and when time alone changes it', async () => {
    const listener = listen<WallUpdateType>(house.servers[0].live, 'wallUpdates', {}, house.viewer());
    const before = house.wall(house.servers[0]).hero.unclassifiedOver10Min.value;
    // Ten minutes after receipt, in a moment.
    await house.test.receive({ past: { at: Date.now() - 10 * MINUTE_MS + 500, origin: 'DEMO', unobserved: [] } });
    await expect.poll(() => listener.payloads.at(-1)?.wall.hero.unclassifiedOver10Min.value, SOON).toBe(before + 1);
    expect(listener.payloads.map(({ seq }) => seq)).toEqual(listener.payloads.map(({ seq }) => seq).sort((a, b) => a - b));
    expect(listener.payloads.every(({ snapshot }) => !snapshot)).toBe(true);
    await listener.close();
  });

  it('begins with a snapshot, never from before what the viewer has seen', async () => {
    const seq = await house.lastSeq();
    const update = await catchUp<WallUpdateType>(house.servers[0].live, 'wallUpdates', { unitId: toGlobalId('Unit', house.test.unitId) }, house.viewer(), seq);
    expect(update).toMatchObject({ snapshot: true });
    expect(update!.seq).toBeGreaterThanOrEqual(seq);
  });

  it('is refused to who may not, and for units elsewhere', () => {
    const field = house.servers[0].live.fields.find(({ name }) => name === 'wallUpdates')!;
    const elsewhere = { unitId: toGlobalId('Unit', '00000000-0000-7000-8000-000000000000') };
    expect(() => field.shareKey(elsewhere, house.viewer())).toThrow('no such unit');
    expect(() => field.shareKey({}, { ...house.viewer(), permissions: new Set() })).toThrow('WALL_VIEW');
    expect(field.shareKey({}, house.viewer())).toBe(house.test.unitId);
  });

  it('has a pulse that tells how old the picture is', async () => {
    const listener = listen<HeartbeatType>(house.servers[0].live, 'heartbeat', {}, house.viewer());
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
    const listeners = house.servers.map(({ live }) => listen<SlaBreachBatchType>(live, 'slaBreaches', { filter: { classes: ['SLA'] } }, house.viewer()));
    const tickets = await Promise.all(Array.from({ length: 12 }, () => house.dueIn(3_000)));
    const numbers = new Set(tickets.map(({ ticketNo }) => ticketNo));
    const told = (index: number) => listeners[index]!.payloads.flatMap(({ breaches }) => breaches).filter(({ ticketNo }) => numbers.has(ticketNo));
    for (const index of [0, 1]) await expect.poll(() => told(index).length, SOON).toBe(12);
    expect(new Set(told(0).map(({ eventId }) => eventId)).size).toBe(12);
    expect(told(1)).toEqual(told(0));
    const seqs = listeners[0]!.payloads.flatMap(({ breaches }) => breaches.map(({ seq }) => seq));
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(told(0)[0]).toMatchObject({ class: 'SLA', bind: 'SHALL', targetId: 'T01', clauseNo: '3.1', milestone: 'CLASSIFY', governing: true, retracted: false, origin: 'DEMO' });

    const published = () => query<{ published: boolean; lag: number }>(house.test.house.reads(), `
      select published_at is not null as published, (extract(epoch from published_at - detected_at) * 1000)::float8 as lag from sla_breach
      where target_id = 'T01' and ticket_id = any($1::uuid[])`, [tickets.map(({ id }) => id)]);
    await expect.poll(async () => (await published()).filter((each) => each.published).length, SOON).toBe(12);
    expect((await published()).every(({ lag }) => lag >= 0)).toBe(true);
    await expect.poll(() => house.servers.map(({ live }) => live.metrics().lag.samples > 0), SOON).toEqual([true, true]);
    await Promise.all(listeners.map((listener) => listener.close()));
  });

  it('tells what a viewer missed, from any place, also on another server', async () => {
    await house.settled();
    const before = await house.lastSeq();
    const tickets = [await house.dueIn(-1), await house.dueIn(-1)];
    await house.settled();
    for (const { live } of house.servers) {
      const missed = await catchUp<SlaBreachBatchType>(live, 'slaBreaches', { filter: { classes: ['SLA'], tiers: ['ORDINARY'] } }, house.viewer(), before);
      expect(missed).toMatchObject({ snapshot: false });
      expect(missed!.breaches.map(({ ticketNo }) => ticketNo)).toEqual(tickets.map(({ ticketNo }) => ticketNo));
      const half = await catchUp<SlaBreachBatchType>(live, 'slaBreaches', { filter: { classes: ['SLA'] } }, house.viewer(), missed!.breaches[0]!.seq);
      expect(half!.breaches.map(({ ticketNo }) => ticketNo)).toEqual([tickets[1]!.ticketNo]);
      expect(await catchUp(live, 'slaBreaches', { filter: { tiers: ['HIGH_VALUE'] } }, house.viewer(), before)).toBeNull();
      expect(await catchUp(live, 'slaBreaches', {}, house.viewer(), missed!.seq)).toBeNull();
    }
  });

  it('gives a snapshot of what is open to a viewer without a cursor, and to one whose cursor is unknown', async () => {
    await house.settled();
    const open = await query<{ ticket_no: string; target_id: string }>(house.test.house.reads(), `
      select t.ticket_no, c.target_id from sla_clock c join ticket t on t.id = c.ticket_id
      where c.breached_at is not null and c.run in ('RUNNING', 'PAUSED') and t.observed_until is null`);
    const unknown = (await house.lastSeq()) + 1_000;
    for (const after of [null, unknown]) {
      const snapshot = await catchUp<SlaBreachBatchType>(house.servers[0].live, 'slaBreaches', {}, house.viewer(), after);
      expect(snapshot!.snapshot).toBe(true);
      expect(snapshot!.breaches.map(({ ticketNo, targetId }) => `${ticketNo} ${targetId}`).sort()).toEqual(open.map((row) => `${row.ticket_no} ${row.target_id}`).sort());
    }
  });

  it('tells of a breach that was proved wrong', async () => {
    const listener = listen<SlaBreachBatchType>(house.servers[0].live, 'slaBreaches', {}, house.viewer());
    const ticket = await house.test.receive({ past: { at: Date.now() - 30 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    expected(await house.respond(ticket, { at: Date.now() - 25 * MINUTE_MS, origin: 'DEMO', waivedGuards: new Set() }));
    const told = () => listener.payloads.flatMap(({ breaches }) => breaches).filter(({ ticketNo, targetId }) => ticketNo === ticket.ticketNo && targetId === 'T21');
    await expect.poll(() => told().map(({ retracted }) => retracted), SOON).toEqual([false, true]);
    await listener.close();
  });

  it('is silent about imported history', async () => {
    await house.settled();
    const before = await house.lastSeq();
    await house.test.receive({ past: { at: Date.now() - 3 * HOUR_MS, origin: 'IMPORT', unobserved: [] } });
    await house.settled();
    expect(await house.lastSeq()).toBeGreaterThan(before);
    expect(await catchUp(house.servers[0].live, 'slaBreaches', {}, house.viewer(), before)).toBeNull();
  });
});

describe('a cursor', () => {
  it('that is too old gets how things stand instead', async () => {
    const server = await startLiveServer(house.second, { replayEvents: 3 });
    try {
      await house.test.receive();
      await house.settled();
      await expect.poll(async () => server.live.seq === await house.lastSeq(), SOON).toBe(true);
      for (const name of ['slaBreaches', 'alarmChanges']) expect(await catchUp(server.live, name, {}, house.viewer(), 1)).toMatchObject({ snapshot: true, seq: server.live.seq });
    } finally {
      await server.close();
    }
  });

  it('reaches back to before a server was started', async () => {
    await house.settled();
    const before = await house.lastSeq();
    const ticket = await house.dueIn(-1);
    await house.settled();
    const server = await startLiveServer(house.second);
    try {
      const missed = await catchUp<SlaBreachBatchType>(server.live, 'slaBreaches', { filter: { classes: ['SLA'] } }, house.viewer(), before);
      expect(missed).toMatchObject({ snapshot: false, breaches: [{ ticketNo: ticket.ticketNo }] });
    } finally {
      await server.close();
    }
  });
});

describe('the streams of alarms and of one ticket', () => {
  it('bring an alarm whenever it changes, and first all that are not over', async () => {
    const listener = listen<AlarmBatchType>(house.servers[1].live, 'alarmChanges', {}, house.viewer());
    const ticket = await house.dueIn(-1);
    const told = () => listener.payloads.flatMap(({ alarms }) => alarms).filter(({ ticketNo }) => ticketNo === ticket.ticketNo).map(({ state }) => state);
    await expect.poll(told, SOON).toEqual(['ACTIVE_UNACKED']);
    expected(await house.classify(ticket));
    await expect.poll(told, SOON).toEqual(['ACTIVE_UNACKED', 'RETURNED_UNACKED']);
    await house.settled();
    const snapshot = await catchUp<AlarmBatchType>(house.servers[1].live, 'alarmChanges', {}, house.viewer(), null);
    expect(snapshot!.alarms.filter(({ ticketNo }) => ticketNo === ticket.ticketNo)).toMatchObject([{ state: 'RETURNED_UNACKED', queueName: { en: 'Queue' } }]);
    await listener.close();
  });

  it('say that a ticket changed and where, and nothing to those who may not see it', async () => {
    const ticket = await house.test.receive();
    const id = toGlobalId('Ticket', ticket.id);
    const elsewhere = { ...house.viewer(), unitId: '00000000-0000-7000-8000-000000000000' };
    const listener = listen<TicketChangeType>(house.servers[0].live, 'ticketChanges', { id }, house.viewer());
    const other = listen<TicketChangeType>(house.servers[0].live, 'ticketChanges', { id }, elsewhere);
    await house.settled();
    const before = await house.lastSeq();
    const classified = expected(await house.classify(ticket));
    await expect.poll(() => listener.payloads.at(-1)?.version, SOON).toBe(classified.version);
    expect(listener.payloads.at(-1)).toMatchObject({ id });
    expect(listener.payloads.flatMap(({ changed }) => changed)).toEqual(expect.arrayContaining(['state', 'confirmed', 'clocks', 'version']));
    await house.settled();
    expect(await catchUp<TicketChangeType>(house.servers[0].live, 'ticketChanges', { id }, house.viewer(), before)).toMatchObject({ id, version: classified.version });
    expect(await catchUp(house.servers[0].live, 'ticketChanges', { id }, elsewhere, before)).toBeNull();
    expect(other.payloads).toEqual([]);
    await Promise.all([listener.close(), other.close()]);
  });
});
