import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../api/src/access/domain/permissions.ts';
import type { Alarm } from '../../../api/src/alarms/domain/alarm.ts';
import { createAlarmFigureReads } from '../../../api/src/alarms/storage/alarm-figures.ts';
import { createAlarmLists } from '../../../api/src/alarms/storage/alarm-lists.ts';
import { acknowledgeAlarm } from '../../../api/src/alarms/use-cases/acknowledge-alarm.ts';
import { acknowledgeGroup } from '../../../api/src/alarms/use-cases/acknowledge-group.ts';
import { setRuleService } from '../../../api/src/alarms/use-cases/set-rule-service.ts';
import { shelveAlarm, unshelveAlarm } from '../../../api/src/alarms/use-cases/shelve-alarm.ts';
import { ALARM_STATES } from '../../../api/src/alarms/domain/words.ts';
import { changeQueue } from '../../../api/src/dispatch/use-cases/change-queue.ts';
import { DAY_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Duty, PlannedShift } from '../../../api/src/workforce/domain/roster.ts';
import { planRoster } from '../../../api/src/workforce/use-cases/plan-roster.ts';
import { setPresence } from '../../../api/src/workforce/use-cases/set-presence.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { expected, testHouse, type TestHouse } from '../../support/house.ts';
import { catchUp, startLiveServer, type LiveServer } from '../../support/live.ts';

let test: TestHouse;
let server: LiveServer;

beforeAll(async () => {
  test = await testHouse();
  server = await startLiveServer(test.house);
});

afterAll(async () => {
  await server.close();
  await test.close();
});

const SOON = { timeout: 20_000 };
const sql = (text: string, values: readonly unknown[] = []) => query<Record<string, unknown>>(test.house.reads(), text, values);
const every = () => createAlarmLists(test.house.reads).list({ unitIds: [test.teamId, test.unitId], states: ALARM_STATES, before: null, limit: 1_000 });
const alarmsOf = async (ticket: Ticket): Promise<readonly Alarm[]> => (await every()).filter(({ ticketId }) => ticketId === ticket.id);
const again = async ({ id }: Pick<Alarm, 'id'>): Promise<Alarm> => (await every()).find((alarm) => alarm.id === id)!;

/** A P1: a risk that somebody reported. */
async function risk(): Promise<Alarm> {
  const ticket = await test.receive({ reported: { type: 'FAULT', urgency: 'NORMAL', risk: 'SECURITY' } });
  await expect.poll(() => alarmsOf(ticket), SOON).toHaveLength(1);
  return (await alarmsOf(ticket))[0]!;
}

/** A P2: the limit on classifying an urgent request has passed. */
async function breach(): Promise<Alarm> {
  const ticket = await test.receive({ past: { at: Date.now() - 16 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
  await expect.poll(async () => (await alarmsOf(ticket)).filter(({ kind }) => kind === 'SLA_BREACH').length, SOON).toBe(1);
  return (await alarmsOf(ticket)).find(({ kind }) => kind === 'SLA_BREACH')!;
}

/** As if so many minutes more had passed over an alarm: its own instants are moved back. */
async function pass(alarm: Pick<Alarm, 'id'>, minutes: number): Promise<void> {
  const back = `- ${minutes} * interval '1 minute'`;
  await sql(`update alarm set calling_since = calling_since ${back}, unchanged_since = unchanged_since ${back}, shelved_until = shelved_until ${back},
    out_of_service_until = out_of_service_until ${back}, wake_at = wake_at ${back} where id = $1`, [alarm.id]);
}

const shelve = (alarm: Pick<Alarm, 'id'>, minutes: number, role: Role = 'TEAM_LEAD') =>
  test.house.perform((stores) => shelveAlarm(stores, test.caller(role), { alarmId: alarm.id, minutes, reason: 'WORK_UNDER_WAY' }));
const acknowledge = (alarm: Pick<Alarm, 'id'>) => test.house.perform((stores) => acknowledgeAlarm(stores, test.caller('SUPERVISOR'), { alarmId: alarm.id }));
const plan = (duty: Duty, shifts: readonly PlannedShift[], unitId = test.unitId, role: Role = 'SUPERVISOR') => test.house.perform((stores) =>
  planRoster(stores, test.caller(role), { unitId, duty, period: { from: shifts[0]!.from, to: shifts.at(-1)!.to }, shifts }));
const today = (agentId: string | null): PlannedShift => ({ agentId, from: Date.now() - DAY_MS, to: Date.now() + DAY_MS });

describe('an alarm that is put aside', () => {
  it('is audited, counted on the wall, and calls anew by itself when its time is over', async () => {
    const alarm = await breach();
    const shelvedOnWall = async () => (await catchUp<{ readonly seq: number; readonly wall: { readonly alarms: { readonly shelved: number } } }>(server.live, 'wallUpdates', {}, test.caller('SUPERVISOR'), null))?.wall.alarms.shelved;
    expected(await shelve(alarm, 60));
    await expect.poll(shelvedOnWall, SOON).toBe(1);
    expect((await again(alarm)).shelf).toMatchObject({ reason: 'WORK_UNDER_WAY', role: 'TEAM_LEAD' });
    await pass(alarm, 61);
    await expect.poll(async () => (await again(alarm)).shelf, SOON).toBeNull();
    await expect.poll(shelvedOnWall, SOON).toBe(0);
    expect(await again(alarm)).toMatchObject({ state: 'ACTIVE_UNACKED' });
    const course = await createAlarmFigureReads(test.house.reads).course(alarm.id);
    expect(course.map(({ type }) => type)).toEqual(['ALARM_RAISED', 'ALARM_SHELVED', 'ALARM_UNSHELVED']);
    expect(course[1]).toMatchObject({ actor: { kind: 'SYSTEM' }, payload: { reason: 'WORK_UNDER_WAY', silence: 'SHELVED' } });
  });

  it('may be so for an hour, and for eight at the duty manager\'s word; nobody without the right does it', async () => {
    const alarm = await breach();
    expect(await shelve(alarm, 61)).toMatchObject({ ok: false, refusals: [{ code: 'SHELVE_TIME' }] });
    expect(await shelve(alarm, 0)).toMatchObject({ ok: false, refusals: [{ code: 'SHELVE_TIME' }] });
    expect(await shelve(alarm, 481, 'SUPERVISOR')).toMatchObject({ ok: false, refusals: [{ code: 'SHELVE_TIME' }] });
    expect(await shelve(alarm, 10, 'AGENT')).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expected(await shelve(alarm, 480, 'SUPERVISOR'));
    const back = expected(await test.house.perform((stores) => unshelveAlarm(stores, test.caller('TEAM_LEAD'), { alarmId: alarm.id })));
    expect(back.shelf).toBeNull();
  });

  it('[I9] is never one about the law, not even for whoever writes to the database', async () => {
    const alarm = await breach();
    await sql("update alarm set kind = 'STATUTORY_BREACH' where id = $1", [alarm.id]);
    expect(await shelve(alarm, 10, 'ADMIN')).toMatchObject({ ok: false, refusals: [{ code: 'NOT_SHELVABLE' }] });
    await expect(sql('update alarm set shelved_until = now() where id = $1', [alarm.id])).rejects.toThrow(/alarm_statutory_calls/);
    await sql("update alarm set kind = 'SLA_BREACH' where id = $1", [alarm.id]);
  });
});

describe('the ladder over the duty rosters', () => {
  it('[ask 11] calls who is on duty, tells who is not there, and escalates the ticket', async () => {
    const [lead, head] = test.agentIds;
    expected(await plan('TEAM_LEAD', [today(lead)], test.teamId));
    expected(await plan('DEPARTMENT_HEAD', [today(head)]));
    const alarm = await risk();
    await pass(alarm, 5);
    await expect.poll(async () => (await again(alarm)).escalationLevel, SOON).toBe(1);
    expect(await again(alarm)).toMatchObject({ calledAgentId: lead, calledAbsence: null });
    // Nobody has a roster of duty managers: it is told, and the department head is called at once.
    await pass(alarm, 5);
    await expect.poll(async () => (await again(alarm)).escalationLevel, SOON).toBe(3);
    const course = await createAlarmFigureReads(test.house.reads).course(alarm.id);
    expect(course.slice(1).map(({ payload: { duty, agentId, absence } }) => [duty, agentId, absence])).toEqual([
      ['TEAM_LEAD', lead, null], ['DUTY_MANAGER', null, 'NO_ROSTER'], ['DEPARTMENT_HEAD', head, null],
    ]);
    const [ticket] = await sql("select facts -> 'escalationLevel' as level from ticket where id = $1", [alarm.ticketId]);
    expect(ticket).toEqual({ level: 3 });
    const escalated = await sql("select payload from event where subject_id = $1 and type = 'ESCALATED' order by place", [alarm.ticketId]);
    expect(escalated.map(({ payload }) => payload)).toMatchObject([{ level: 1, cause: 'ALARM_UNACKNOWLEDGED' }, { level: 3, cause: 'ALARM_UNACKNOWLEDGED' }]);
  });

  it('[ask 10] does not call whoever went home, and ends when somebody acknowledges', async () => {
    const [lead, other] = test.agentIds;
    expected(await plan('TEAM_LEAD', [today(other)], test.teamId));
    expected(await plan('DUTY_MANAGER', [today(lead)]));
    expected(await test.house.perform((stores) => setPresence(stores, test.caller('SUPERVISOR'), { agentId: other, presence: 'OFF_DUTY', reason: null })));
    const alarm = await risk();
    await pass(alarm, 5);
    await expect.poll(async () => (await again(alarm)).escalationLevel, SOON).toBe(2);
    expect(await again(alarm)).toMatchObject({ calledAgentId: lead });
    expected(await acknowledge(alarm));
    const seen = await again(alarm);
    await pass(alarm, 10);
    expect((await again(alarm)).version).toBe(seen.version);
    expected(await test.house.perform((stores) => setPresence(stores, test.caller('SUPERVISOR'), { agentId: other, presence: 'AVAILABLE', reason: null })));
  });
});

describe('an alarm that somebody has seen and nothing came of', () => {
  it('calls anew after half an hour, and not while somebody works on its ticket', async () => {
    const [idle, worked] = [await breach(), await breach()];
    for (const alarm of [idle, worked]) {
      expected(await acknowledge(alarm));
      await pass(alarm, 29);
    }
    await test.house.unitOfWork.perform(async (tx) => {
      tx.append([{
        id: crypto.randomUUID(), stream: 'ticket', subjectId: worked.ticketId!, place: 1_000, type: 'INTERACTION_RECORDED', payload: {}, unitId: test.teamId,
        occurredAt: Date.now(), actor: { kind: 'USER', id: 'somebody' }, reason: null, origin: 'LIVE',
      }]);
      return { ok: true, value: null };
    });
    for (const alarm of [idle, worked]) await pass(alarm, 1);
    await expect.poll(async () => (await again(idle)).reAlarmCount, SOON).toBe(1);
    expect(await again(idle)).toMatchObject({ state: 'ACTIVE_UNACKED', acknowledgedByRole: null });
    await expect.poll(async () => (await again(worked)).unchangedSince! > Date.now() - 5 * MINUTE_MS, SOON).toBe(true);
    expect(await again(worked)).toMatchObject({ state: 'ACTIVE_ACKED', reAlarmCount: 0 });
  });
});

describe('a queue that holds more than it can', () => {
  const setCapacity = (capacity: number | null) => test.house.perform((stores) => changeQueue(stores, test.caller('ADMIN'), { queueId: test.queueId, capacity }));
  const overload = async () => (await every()).find(({ kind }) => kind === 'QUEUE_OVERLOAD') ?? null;
  const phase = async () => (await sql('select phase from queue_overload where queue_id = $1', [test.queueId]))[0]?.['phase'];
  const passOver = (seconds: number) => sql("update queue_overload set since = since - $2 * interval '1 second', check_at = check_at - $2 * interval '1 second' where queue_id = $1", [test.queueId, seconds]);

  it('[ask 21] alarms when it was full for a minute, and returns when it was relieved for two', async () => {
    await test.receive();
    expected(await setCapacity(1));
    await expect.poll(phase, SOON).toBe('FILLING');
    expect(await overload()).toBeNull();
    await passOver(60);
    await expect.poll(overload, SOON).toMatchObject({ state: 'ACTIVE_UNACKED', priority: 'P2', queueId: test.queueId, ticketId: null });
    expected(await setCapacity(10_000));
    await expect.poll(phase, SOON).toBe('EMPTYING');
    expect(await overload()).toMatchObject({ state: 'ACTIVE_UNACKED' });
    await passOver(120);
    await expect.poll(overload, SOON).toMatchObject({ state: 'RETURNED_UNACKED' });
    expected(await setCapacity(null));
  });
});

describe('a group of alarms', () => {
  const group = (alarms: readonly Pick<Alarm, 'id'>[], role: Role = 'SUPERVISOR') =>
    test.house.perform((stores) => acknowledgeGroup(stores, test.caller(role), { alarmIds: alarms.map(({ id }) => id), note: '电话 13912345678' }));

  it('is acknowledged together when it is one, all or none', async () => {
    const [first, second, p1] = [await breach(), await breach(), await risk()];
    expect(await group([first, p1])).toMatchObject({ ok: false, refusals: [{ code: 'NEVER_GROUPED' }] });
    expect(await group([first, { id: crypto.randomUUID() }])).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
    expect(await group([])).toMatchObject({ ok: false, refusals: [{ code: 'TOO_MANY' }] });
    expect(await group([first], 'QA')).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    const near = (await alarmsOf({ id: first.ticketId } as Ticket)).find(({ kind }) => kind === 'NEAR_DUE_UNOWNED');
    if (near !== undefined) expect(await group([first, near])).toMatchObject({ ok: false, refusals: [{ code: 'SEVERAL_GROUPS' }] });
    expect((await again(first)).state).toBe('ACTIVE_UNACKED');
    const seen = expected(await group([first, second]));
    expect(seen.map(({ state }) => state)).toEqual(['ACTIVE_ACKED', 'ACTIVE_ACKED']);
    expect(seen[0]!.note).not.toContain('13912345678');
    const versions = seen.map(({ version }) => version);
    expect(expected(await group([first, second])).map(({ version }) => version)).toEqual(versions);
  });
});

describe('a rule out of service', () => {
  const set = (minutes: number, kind: 'SLA_BREACH' | 'STATUTORY_BREACH' = 'SLA_BREACH', role: Role = 'SUPERVISOR') =>
    test.house.perform((stores) => setRuleService(stores, test.caller(role), { kind, unitId: test.unitId, minutes, reason: '平台割接' }));

  it('calls nobody for what stands and what comes, until it is back', async () => {
    const before = await breach();
    expect(await set(10, 'STATUTORY_BREACH')).toMatchObject({ ok: false, refusals: [{ code: 'ALWAYS_IN_SERVICE' }] });
    expect(await set(481)).toMatchObject({ ok: false, refusals: [{ code: 'SHELVE_TIME' }] });
    expect(await set(10, 'SLA_BREACH', 'TEAM_LEAD')).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expected(await set(10));
    const meanwhile = await breach();
    for (const alarm of [before, meanwhile]) expect((await again(alarm)).outOfServiceUntil).not.toBeNull();
    expected(await set(0));
    for (const alarm of [before, meanwhile]) expect(await again(alarm)).toMatchObject({ outOfServiceUntil: null, state: 'ACTIVE_UNACKED' });
  });
});

describe('the figures', () => {
  it('count what the log tells of calls and answers, and what stands', async () => {
    const reads = createAlarmFigureReads(test.house.reads);
    const units = [test.teamId];
    const before = await reads.calls(units, Date.now() - DAY_MS, Date.now() + DAY_MS);
    const alarm = await breach();
    expected(await acknowledge(alarm));
    const [calls, latencies] = [await reads.calls(units, Date.now() - DAY_MS, Date.now() + DAY_MS), await reads.latencies(units, Date.now() - DAY_MS, Date.now() + DAY_MS)];
    expect(calls.length).toBeGreaterThan(before.length);
    expect(latencies.every((ms) => ms >= 0)).toBe(true);
    expect(latencies.length).toBeGreaterThan(0);
    const standing = await reads.standing(units);
    await sql("update alarm set raised_at = raised_at - interval '25 hours' where id = $1", [alarm.id]);
    expect((await reads.standing(units)).stale).toBe(standing.stale + 1);
  });
});

describe('a roster', () => {
  it('is refused with holes, overlaps, people of elsewhere and for whoever may not plan; two who plan at once do not overwrite each other', async () => {
    const now = Date.now();
    const [a] = test.agentIds;
    const shifts = (agentId: string | null): PlannedShift[] => [{ agentId, from: now, to: now + DAY_MS }];
    expect(await plan('DUTY_MANAGER', shifts(crypto.randomUUID()))).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
    expect(await plan('DUTY_MANAGER', shifts(a), test.unitId, 'TEAM_LEAD')).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expect(await plan('DUTY_MANAGER', shifts(a), crypto.randomUUID())).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
    expect(await plan('DUTY_MANAGER', [{ agentId: a, from: now, to: now + 1_000 }, { agentId: a, from: now + 2_000, to: now + 3_000 }])).toMatchObject({ ok: false, refusals: [{ code: 'ROSTER_HOLE' }] });
    const version = expected(await plan('DUTY_MANAGER', shifts(a))).version;
    const both = await Promise.all([1, 2].map(() => test.house.perform((stores) => planRoster(stores, test.caller('SUPERVISOR'), {
      unitId: test.unitId, duty: 'DUTY_MANAGER', period: { from: now, to: now + DAY_MS }, shifts: shifts(a), expectedVersion: version,
    }))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: 'VERSION_CONFLICT' }] });
  });
});
