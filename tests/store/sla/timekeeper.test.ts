import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { House } from '../../../api/src/house.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { startTimekeeper, type Timekeeper } from '../../../api/src/platform/timekeeper/timekeeper.ts';
import { markTimer, wakeTimer } from '../../../api/src/timers.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { respondToCustomer } from '../../../api/src/tickets/use-cases/contact-customer.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { expected, openSecond, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
let second: House;
const keepers: Timekeeper[] = [];

beforeAll(async () => {
  test = await testHouse();
  second = await openSecond(test.house);
  for (const house of [test.house, second]) keepers.push(startTimekeeper([markTimer(house), wakeTimer(house)], house.log));
});

afterAll(async () => {
  await Promise.all(keepers.map((keeper) => keeper.close()));
  await second.close();
  await test.close();
});

interface Mark { readonly type: string; readonly target: string; readonly occurred_at: string; readonly due: string }

const marks = (ticketId: string): Promise<Mark[]> => query<Mark>(test.house.reads(), `
  select type, payload->>'targetId' as target, occurred_at, payload->>'dueAt' as due from event
  where subject_id = $1 and type in ('WARNED', 'BREACHED', 'BREACH_RETRACTED', 'SERVICE_STARTED') order by place`, [ticketId]);

/** A request received so long ago that T01 (15 minutes) falls due `inMs` from now. */
const dueIn = (inMs: number) => test.receive({ past: { at: Date.now() - 15 * MINUTE_MS + inMs, origin: 'DEMO', unobserved: [] } });

describe('the timekeepers of two servers', () => {
  it('[R035] [R046] [ask 2] record each of 200 breaches due at one instant exactly once, at the instant that was due', async () => {
    const at = Date.now() + 3_000 - 15 * MINUTE_MS;
    const tickets = await Promise.all(Array.from({ length: 200 }, () => test.receive({ past: { at, origin: 'DEMO', unobserved: [] } })));
    const breached = () => query<{ subject_id: string; occurred_at: string }>(test.house.reads(), `
      select subject_id, occurred_at from event where type = 'BREACHED' and payload->>'targetId' = 'T01' and subject_id = any($1::uuid[])`, [tickets.map(({ id }) => id)]);
    await expect.poll(async () => (await breached()).length, { timeout: 20_000 }).toBe(200);
    expect(new Set((await breached()).map(({ subject_id }) => subject_id)).size).toBe(200);
    expect(new Set((await breached()).map(({ occurred_at }) => Date.parse(occurred_at)))).toEqual(new Set([at + 15 * MINUTE_MS]));
  });

  it('keep the due, the detection and the lag of a breach', async () => {
    const ticket = await dueIn(400);
    const records = () => query<{ lag_ms: number; retroactive: boolean }>(test.house.reads(), `
      select (extract(epoch from detected_at - due_at) * 1000)::float8 as lag_ms, retroactive from sla_breach where ticket_id = $1 and target_id = 'T01'`, [ticket.id]);
    await expect.poll(async () => (await records()).length, { timeout: 10_000 }).toBe(1);
    const [record] = await records();
    expect(record!.retroactive).toBe(false);
    expect(record!.lag_ms).toBeGreaterThan(0);
  });

  it('are never ahead of a stop that came in time', async () => {
    const ticket = await dueIn(700);
    expected(await test.house.perform((stores) => classifyTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
    const later = await dueIn(800);
    await expect.poll(async () => (await marks(later.id)).some(({ type, target }) => type === 'BREACHED' && target === 'T01'), { timeout: 10_000 }).toBe(true);
    expect((await marks(ticket.id)).filter(({ type, target }) => type === 'BREACHED' && target === 'T01')).toEqual([]);
  });

  it('[R083] deem service started at the dispatch due time of a ticket that nobody accepted (K6)', async () => {
    const at = Date.now() - 120 * MINUTE_MS + 500;
    const ticket = await test.receive({ past: { at, origin: 'DEMO', unobserved: [] } });
    await expect.poll(async () => (await marks(ticket.id)).filter(({ type }) => type === 'SERVICE_STARTED').length, { timeout: 10_000 }).toBe(1);
    const started = (await marks(ticket.id)).find(({ type }) => type === 'SERVICE_STARTED')!;
    expect(Date.parse(started.occurred_at)).toBe(at + 120 * MINUTE_MS);
    const clocks = await query<{ target_id: string }>(test.house.reads(), "select target_id from sla_clock where ticket_id = $1 and target_id in ('T11', 'T12')", [ticket.id]);
    expect(clocks.map(({ target_id }) => target_id).sort()).toEqual(['T11', 'T12']);
  });

  it('resume a suspension when its time is over, at that time', async () => {
    const ticket = await test.receive();
    const { house, caller, agentIds, queueId, teamId } = test;
    const step = (command: Parameters<typeof performStep>[2]['command']) => house.perform((stores) => performStep(stores, caller('SUPERVISOR'), { ticketId: ticket.id, command, reason: 'test' }));
    expected(await house.perform((stores) => classifyTicket(stores, caller('SUPERVISOR'), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
    expected(await step({ name: 'dispatch', assigneeId: agentIds[0], teamId, queueId, followUp: 'call back', dueAt: null, missingSkills: [] }));
    expected(await step({ name: 'accept', agentId: agentIds[0] }));
    expected(await step({ name: 'startWork' }));
    expected(await step({ name: 'suspend', reason: 'APPOINTMENT', evidence: 'agreed by telephone', expectedResumeAt: Date.now() + 600, approvedBySupervisor: true }));
    const state = async () => (await query<{ state: string }>(house.reads(), 'select state from ticket where id = $1', [ticket.id]))[0]!.state;
    await expect.poll(state, { timeout: 10_000 }).toBe('IN_PROGRESS');
  });

  it('retract a breach that a back-dated answer proves wrong, and delete nothing', async () => {
    const ticket = await test.receive({ past: { at: Date.now() - 30 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    const before = await marks(ticket.id);
    expect(before.some(({ type, target }) => type === 'BREACHED' && target === 'T21')).toBe(true);
    expected(await test.house.perform((stores) => respondToCustomer(stores, test.caller('SUPERVISOR'), {
      ticketId: ticket.id, channel: 'PHONE', text: 'We called back.', delivered: true, givesPreliminaryReply: false, substantive: false,
      past: { at: Date.now() - 25 * MINUTE_MS, origin: 'DEMO', waivedGuards: new Set() },
    })));
    const after = await marks(ticket.id);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.some(({ type, target }) => type === 'BREACH_RETRACTED' && target === 'T21')).toBe(true);
  });

  it('[I4] [ask 8] leave every stored clock as the log says', async () => {
    await expect.poll(async () => (await verifyClocks(test.house, () => {})).differences.length, { timeout: 10_000 }).toBe(0);
    expect((await verifyClocks(test.house, () => {})).tickets).toBeGreaterThan(200);
  });
});
