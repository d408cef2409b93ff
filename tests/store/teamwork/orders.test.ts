import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantedPermissions } from '../../../api/src/access/domain/permissions.ts';
import { releaseAgent } from '../../../api/src/dispatch/use-cases/release-agent.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { House } from '../../../api/src/house.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { startTimekeeper, type Timekeeper } from '../../../api/src/platform/timekeeper/timekeeper.ts';
import { NATURAL_TIME } from '../../../api/src/standard/domain/working-time.ts';
import { traceOla } from '../../../api/src/teamwork/domain/ola-clock.ts';
import { issueWorkOrder } from '../../../api/src/teamwork/use-cases/issue-order.ts';
import { acceptWorkOrder, completeWorkOrder, declineWorkOrder, withdrawWorkOrder } from '../../../api/src/teamwork/use-cases/order-steps.ts';
import { setOla } from '../../../api/src/teamwork/use-cases/set-ola.ts';
import { begin, evolve } from '../../../api/src/tickets/domain/evolve.ts';
import type { TicketEventOf } from '../../../api/src/tickets/domain/events.ts';
import type { OlaTerms } from '../../../api/src/tickets/domain/work-order.ts';
import { readStories } from '../../../api/src/tickets/storage/ticket-stories.ts';
import { orderTimer } from '../../../api/src/timers.ts';
import { expected, openSecond } from '../../support/house.ts';
import { codes, sharedHouse, type SharedHouse } from './together.ts';

let test: SharedHouse;
let server: House;
const keepers: Timekeeper[] = [];

beforeAll(async () => {
  test = await sharedHouse();
  server = await openSecond(test.house);
  for (const house of [test.house, server]) keepers.push(startTimekeeper([orderTimer(house)], house.log));
});

afterAll(async () => {
  await Promise.all(keepers.map((keeper) => keeper.close()));
  await server.close();
  await test.close();
});

const accept = (orderId: string, caller = test.fitter()) => test.perform((stores) => acceptWorkOrder(stores, caller, { orderId }));
const complete = (orderId: string, caller = test.fitter(), report = '已更换尾纤') => test.perform((stores) => completeWorkOrder(stores, caller, { orderId, report }));
const RESULT = { solution: '更换尾纤', worklog: '到场检查', causeCode: 'CABLE', permanentFix: true, stageWaiverReason: '一次到场' };
/** Whoever may waive the stages too. */
const leader = () => ({ ...test.owner(), role: 'TEAM_LEAD' as const, permissions: grantedPermissions('TEAM_LEAD', null) });
const OLA: OlaTerms = { limitMinutes: 5, calendar: null, pausesOn: ['AWAIT_PARTS'] };

/** A work order of five minutes that falls due in so many milliseconds. */
async function dueIn(inMs: number): Promise<{ readonly ticketId: string; readonly orderId: string; readonly dueAt: number }> {
  const ticket = await test.atWork();
  const orderId = newId();
  const at = Date.now() - 5 * MINUTE_MS + inMs;
  expected(await test.step(test.owner(), ticket.id, { name: 'issueWorkOrder', orderId, teamId: test.fieldTeamId, ola: OLA }, { past: { at, origin: 'DEMO', waivedGuards: new Set() } }));
  return { ticketId: ticket.id, orderId, dueAt: at + 5 * MINUTE_MS };
}

describe('[R063] a work order to another department', () => {
  it('goes from its issue over its acceptance to its report, on the record, and lets the ticket be resolved', async () => {
    const ticket = await test.atWork();
    const orderId = await test.issue(ticket.id);
    expect(await test.order(orderId)).toMatchObject({
      no: 1, state: 'ISSUED', teamId: test.fieldTeamId, limitMinutes: 240, issueReason: '需要外线', reportMasked: null, descriptionMasked: '请到现场检查光交箱，联系电话 139****5678', clock: { run: 'RUNNING', breachedAt: null },
    });
    expect(codes(await test.step(leader(), ticket.id, { name: 'resolve', ...RESULT }))).toEqual(['workOrdersOverOrWaived']);
    expect(expected(await accept(orderId)).ownerId).toBe(test.agentIds[0]);
    expect(codes(await accept(orderId, test.fitter(1)))).toEqual(['orderWaits']);
    expect(codes(await complete(orderId, test.fitter(1)))).toEqual(['byOrderHandler']);
    expected(await complete(orderId));
    expect(await test.order(orderId)).toMatchObject({ state: 'DONE', handlerId: test.fitterIds[0], reportMasked: '已更换尾纤', clock: { run: 'STOPPED', breachedAt: null } });
    expect(codes(await complete(orderId))).toEqual(['orderAccepted']);
    expected(await test.step(leader(), ticket.id, { name: 'resolve', ...RESULT }));
    expect((await test.events(ticket.id, 'WORK_ORDER%')).map(({ type, reason }) => [type, reason])).toEqual([['WORK_ORDER_ISSUED', '需要外线'], ['WORK_ORDER_ACCEPTED', null], ['WORK_ORDER_DONE', null]]);
  });

  it('lies in the tables without a trace of what people wrote', async () => {
    const ticket = await test.atWork();
    await test.issue(ticket.id, '找王小明，地址幸福路九号');
    const kept = await query<{ row: string }>(test.house.reads(), `
      select e.payload::text as row from event e where e.subject_id = $1 union all select w::text from work_order w where w.ticket_id = $1
      union all select t.facts::text from ticket t where t.id = $1 union all select n::text from ticket_note n where n.ticket_id = $1`, [ticket.id]);
    expect(kept.some(({ row }) => row.includes('王小明') || row.includes('幸福路'))).toBe(false);
    expect(kept.some(({ row }) => row.includes(Buffer.from('王小明').toString('hex')))).toBe(false);
  });

  it('is waited for, unless somebody says why not; and is withdrawn when its ticket ends', async () => {
    const ticket = await test.atWork();
    const [one, two] = [await test.issue(ticket.id), await test.issue(ticket.id)];
    expected(await accept(one));
    expected(await test.step(leader(), ticket.id, { name: 'resolve', ...RESULT, workOrderWaiverReason: '客户已恢复，后续整改另行跟进' }));
    expect(((await test.events(ticket.id, 'RESOLVED'))[0]!.payload as { workOrdersWaived: string }).workOrdersWaived).toBe('客户已恢复，后续整改另行跟进');
    expect([(await test.order(one)).state, (await test.order(two)).state]).toEqual(['ACCEPTED', 'ISSUED']);
    expected(await test.step(test.owner(), ticket.id, { name: 'confirm', solved: true, residual: false, method: 'PHONE' }));
    expected(await test.step(test.owner(), ticket.id, { name: 'close' }));
    for (const id of [one, two]) expect(await test.order(id)).toMatchObject({ state: 'WITHDRAWN', clock: { run: 'CANCELLED', cancelReason: 'WITHDRAWN' } });
    expect(codes(await complete(one))).toEqual(['state']);
  });

  it.each(['withdraw', 'merge', 'invalidate'] as const)('is withdrawn when its ticket ends with %s', async (name) => {
    const [ticket, other] = [await test.atWork(), await test.atWork()];
    const orderId = await test.issue(ticket.id);
    const chief = test.person('SUPERVISOR', test.unitId);
    const command = name === 'merge' ? { name, intoTicketId: other.id, byCustomer: true } as const : name === 'withdraw' ? { name, byCustomer: true } as const : { name } as const;
    expected(await test.step(chief, ticket.id, command));
    expect(await test.order(orderId)).toMatchObject({ state: 'WITHDRAWN' });
    expect((await test.events(ticket.id, 'WORK_ORDER_WITHDRAWN')).map(({ payload }) => payload)).toMatchObject([{ orderId, orderNo: 1, withdrawalCause: 'TICKET_ENDED' }]);
  });

  it('is declined by its team with a reason, or withdrawn by the owner', async () => {
    const ticket = await test.atWork();
    const [one, two] = [await test.issue(ticket.id), await test.issue(ticket.id)];
    expect(codes(await test.perform((stores) => declineWorkOrder(stores, test.fitter(), { orderId: one, reason: ' ' })))).toEqual(['reasonGiven']);
    expected(await test.perform((stores) => declineWorkOrder(stores, test.person('TEAM_LEAD', test.fieldTeamId), { orderId: one, reason: '不属本班组' })));
    expect(await test.order(one)).toMatchObject({ state: 'DECLINED', overReason: '不属本班组', clock: { run: 'STOPPED' } });
    expect(codes(await test.perform((stores) => withdrawWorkOrder(stores, test.fitter(), { orderId: two, reason: '不需要' })))).toEqual(['NOT_FOUND']);
    expected(await test.perform((stores) => withdrawWorkOrder(stores, test.owner(), { orderId: two, reason: '不需要' })));
    expect(await test.order(two)).toMatchObject({ state: 'WITHDRAWN', overReason: '不需要' });
  });

  it('is refused for a team that there is not, without words, by strangers, and at a version that is gone', async () => {
    const ticket = await test.atWork();
    const issue = (more: object, caller = test.owner()) => test.perform((stores) => issueWorkOrder(stores, caller, { ticketId: ticket.id, teamId: test.fieldTeamId, description: '检查', reason: '需要', ...more }));
    expect(codes(await issue({ teamId: newId() }))).toEqual(['NO_SUCH_TEAM']);
    expect(codes(await issue({ teamId: test.unitId }))).toEqual(['NO_SUCH_TEAM']);
    expect(codes(await issue({ description: ' ' }))).toEqual(['TEXT_LENGTH']);
    expect(codes(await issue({ reason: '' }))).toEqual(['reasonGiven']);
    expect(codes(await issue({ expectedVersion: ticket.version - 1 }))).toEqual(['VERSION_CONFLICT']);
    expect(codes(await issue({}, test.fitter()))).toEqual(['NOT_FOUND']);
    expect(codes(await issue({}, test.person('AGENT', test.teamId, test.agentIds[1])))).toEqual(['ownerOrSupervisor']);
    expect(codes(await issue({}, test.person('QA', test.unitId)))).toEqual(['FORBIDDEN']);
    expect((await test.ticket(ticket.id)).workOrders).toEqual([]);
    const orderId = await test.issue(ticket.id);
    expect(codes(await accept(orderId, test.owner()))).toEqual(['NOT_FOUND']);
    expect(codes(await accept(orderId, test.person('SUPERVISOR', test.unitId, test.agentIds[1])))).toEqual(['byAddressee']);
    expect(codes(await accept(orderId, test.person('TEAM_LEAD', test.fieldTeamId)))).toEqual(['NO_AGENT']);
    expect(codes(await accept(newId()))).toEqual(['NOT_FOUND']);
  });

  it('is taken up once when two of the team reach for it', async () => {
    const ticket = await test.atWork();
    const orderId = await test.issue(ticket.id);
    const outcomes = await Promise.all([accept(orderId, test.fitter(0)), accept(orderId, test.fitter(1))]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap(codes)).toEqual(['orderWaits']);
  });

  it('waits for its team again when its handler leaves, and its clock runs on', async () => {
    const ticket = await test.atWork();
    const orderId = await test.issue(ticket.id);
    expected(await accept(orderId, test.fitter(1)));
    expected(await test.step(test.owner(), ticket.id, { name: 'addCollaborator', agentId: test.fitterIds[1] }));
    const { clock } = await test.order(orderId);
    expected(await test.perform((stores) => releaseAgent(stores, test.caller('ADMIN'), { agentId: test.fitterIds[1], reason: '离职' })));
    expect(await test.order(orderId)).toMatchObject({ state: 'ISSUED', handlerId: null, clock: { run: 'RUNNING', dueAt: clock.dueAt } });
    expect(await test.ticket(ticket.id)).toMatchObject({ collaborators: [], ownerId: test.agentIds[0] });
    expect((await test.events(ticket.id, 'WORK_ORDER_RELEASED')).map(({ reason }) => reason)).toEqual(['离职']);
    expect(codes(await accept(orderId, test.fitter(1)))).toEqual(['NO_AGENT']);
    expected(await accept(orderId));
  });
});

describe('[R063] [R046] the clock of a work order', () => {
  it('is late at the instant that was due, recorded once by the timekeepers of two servers, and moves none of the customer\'s clocks', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => dueIn(2_500)));
    const clocksOf = () => query(test.house.reads(), 'select target_id, due_at, run, breached_at from sla_clock where ticket_id = any($1::uuid[]) order by ticket_id, target_id', [orders.map(({ ticketId }) => ticketId)]);
    const before = await clocksOf();
    const late = () => query<{ subject_id: string; occurred_at: string }>(test.house.reads(), "select subject_id, occurred_at from event where type = 'WORK_ORDER_LATE' and subject_id = any($1::uuid[])", [orders.map(({ ticketId }) => ticketId)]);
    await expect.poll(async () => (await late()).length, { timeout: 20_000 }).toBe(20);
    const found = await late();
    for (const { ticketId, orderId, dueAt } of orders) {
      expect(found.filter(({ subject_id }) => subject_id === ticketId).map(({ occurred_at }) => Date.parse(occurred_at))).toEqual([dueAt]);
      expect((await test.order(orderId)).clock).toMatchObject({ breachedAt: dueAt, run: 'RUNNING' });
    }
    expect(await clocksOf()).toEqual(before);
    expect((await query(test.house.reads(), 'select 1 from work_order where next_mark_at is not null and late_at is not null', [])).length).toBe(0);
  });

  it('is never late after a report that came in time', async () => {
    const intime = await dueIn(1_500);
    expected(await accept(intime.orderId));
    expected(await complete(intime.orderId));
    const later = await dueIn(300);
    await expect.poll(async () => (await test.order(later.orderId)).clock.breachedAt, { timeout: 10_000 }).toBe(later.dueAt);
    expect((await test.order(intime.orderId)).clock).toMatchObject({ run: 'STOPPED', breachedAt: null });
    expect(await test.events(intime.ticketId, 'WORK_ORDER_LATE')).toEqual([]);
  });

  it('stands still while the ticket waits for parts, and not while it waits for the customer', async () => {
    const ticket = await test.atWork();
    const orderId = newId();
    expected(await test.step(test.owner(), ticket.id, { name: 'issueWorkOrder', orderId, teamId: test.fieldTeamId, ola: OLA }));
    const suspend = (reason: 'AWAIT_PARTS' | 'AWAIT_CUSTOMER') =>
      test.step(test.person('SUPERVISOR', test.unitId), ticket.id, { name: 'suspend', reason, evidence: '已下单', expectedResumeAt: Date.now() + MINUTE_MS, approvedBySupervisor: true });
    expected(await suspend('AWAIT_PARTS'));
    expect((await test.order(orderId)).clock.run).toBe('PAUSED');
    expected(await test.step(test.owner(), ticket.id, { name: 'resume', cause: 'MANUAL' }));
    expect((await test.order(orderId)).clock.run).toBe('RUNNING');
    expected(await suspend('AWAIT_CUSTOMER'));
    expect((await test.order(orderId)).clock.run).toBe('RUNNING');
  });

  it('[I4] is what the log says: ticket and rows are built again from the events alone', async () => {
    const rows = await query<{ id: string; ticket_id: string; state: string; handler_id: string | null; due: number; late: number | null; run: string }>(test.house.reads(), `
      select id, ticket_id, state, handler_id, (extract(epoch from due_at) * 1000)::float8 as due, (extract(epoch from late_at) * 1000)::float8 as late, clock ->> 'run' as run from work_order`, []);
    expect(rows.length).toBeGreaterThan(25);
    const stories = await readStories(test.house.reads(), rows.map(({ ticket_id }) => ticket_id));
    for (const row of rows) {
      const story = stories.get(row.ticket_id)!;
      const rebuilt = story.slice(1).reduce(evolve, begin(row.ticket_id, story[0]!.origin, story[0] as TicketEventOf<'RECEIVED'> & (typeof story)[number]));
      expect(await test.ticket(row.ticket_id)).toEqual(rebuilt);
      const order = rebuilt.workOrders.find(({ id }) => id === row.id)!;
      const { clock } = traceOla(order, story, NATURAL_TIME, Date.now());
      expect([order.state, order.handlerId, clock.dueAt, order.lateAt, clock.run]).toEqual([row.state, row.handler_id, row.due, row.late, row.run]);
    }
  });
});

describe('[R063] what a team promises the house', () => {
  it('is the setting of the team, else of the unit above, else the house\'s own; and a work order keeps what it was issued under', async () => {
    const lead = test.person('TEAM_LEAD', test.fieldTeamId);
    const chief = test.person('SUPERVISOR', test.unitId);
    const set = (caller = lead, more: object = {}) => test.perform((stores) => setOla(stores, caller, {
      unitId: test.fieldTeamId, setting: { limitMinutes: 30, calendarId: null, pausesOn: ['AWAIT_PARTS'] }, reason: '试行', expectedVersion: 0, ...more,
    }));
    const ticket = await test.atWork();
    const first = await test.issue(ticket.id);
    expect(codes(await set(test.fitter()))).toEqual(['FORBIDDEN']);
    expect(codes(await set(test.person('TEAM_LEAD', test.teamId)))).toEqual(['NOT_FOUND']);
    expect(codes(await set(lead, { reason: '' }))).toEqual(['REQUIRED']);
    expect(codes(await set(lead, { setting: { limitMinutes: 1, calendarId: 'moon', pausesOn: [] } }))).toEqual(['OUT_OF_RANGE', 'NO_SUCH_CALENDAR']);
    expected(await set(chief, { unitId: test.unitId, setting: { limitMinutes: 90, calendarId: null, pausesOn: [] } }));
    const second = await test.issue(ticket.id);
    const twice = await Promise.all([set(), set()]);
    expect(twice.flatMap(codes)).toEqual(['VERSION_CONFLICT']);
    const third = await test.issue(ticket.id);
    expected(await set(lead, { setting: null, expectedVersion: 1 }));
    const fourth = await test.issue(ticket.id);
    expect(await Promise.all([first, second, third, fourth].map(async (id) => (await test.order(id)).limitMinutes))).toEqual([240, 90, 30, 90]);
    expect(await query(test.house.reads(), "select type, place, reason from event where stream = 'ola' and subject_id = $1 order by place", [test.fieldTeamId])).toEqual([
      { type: 'OLA_SET', place: 1, reason: '试行' }, { type: 'OLA_TAKEN_BACK', place: 2, reason: '试行' },
    ]);
  });
});
