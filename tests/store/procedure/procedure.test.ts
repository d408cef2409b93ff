import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import type { Role } from '../../../api/src/access/domain/permissions.ts';
import { dispatchTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { releaseAgent } from '../../../api/src/dispatch/use-cases/release-agent.ts';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { deviationsOf } from '../../../api/src/procedure/domain/deviations.ts';
import { stagesOf } from '../../../api/src/procedure/domain/stages.ts';
import { createProcedureReads } from '../../../api/src/procedure/storage/procedure-reads.ts';
import { createProcedureStore } from '../../../api/src/procedure/storage/procedure-store.ts';
import { decideDeviation, recordDeviation } from '../../../api/src/procedure/use-cases/deviate.ts';
import { planStage } from '../../../api/src/procedure/use-cases/plan-stage.ts';
import type { Stores } from '../../../api/src/stores.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { STAGES, type Stage } from '../../../api/src/tickets/domain/words.ts';
import { readStories } from '../../../api/src/tickets/storage/ticket-stories.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { createAgent } from '../../../api/src/workforce/use-cases/create-agent.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

const RESULT = { solution: '更换光猫', worklog: '上门检测并更换', causeCode: 'CPE', permanentFix: true };
const ITEMS: Readonly<Record<Stage, readonly string[]>> = { DIAGNOSED: ['FAULT_TESTED', 'FAULT_OUTAGE_CHECKED'], PLANNED: [], EXECUTED: ['FAULT_RETESTED'], FEEDBACK: ['WORKS_FOR_CUSTOMER'] };

const person = (role: Role, name = role === 'AGENT' ? '01' : '02'): Caller => ({ ...test.caller(role), actor: { kind: 'USER', id: `00000000-0000-7000-8000-0000000000${name}` } });
const perform = <T>(work: (stores: Stores) => Promise<Outcome<T>>): Promise<Outcome<T>> => test.house.perform(work);
const step = (ticketId: string, command: TicketCommand, caller = person('AGENT'), more: object = {}) => perform((stores) => performStep(stores, caller, { ticketId, command, reason: 'test', ...more }));
const rows = async (table: 'ticket_stage' | 'deviation', ticketId: string) => query<Record<string, unknown>>(test.house.reads(), `select * from ${table} t where ticket_id = $1 order by to_jsonb(t)::text`, [ticketId]);

async function atWork(axes: Omit<typeof URGENT_OUTAGE, never> = URGENT_OUTAGE): Promise<Ticket> {
  const { id } = await test.receive();
  expected(await perform((stores) => classifyTicket(stores, person('AGENT'), { ticketId: id, axes })));
  expected(await perform((stores) => dispatchTicket(stores, person('SUPERVISOR'), { ticketId: id, assigneeId: test.agentIds[0], followUp: '回访' })));
  expected(await step(id, { name: 'accept', agentId: test.agentIds[0] }));
  return expected(await step(id, { name: 'startWork' }));
}

async function pass(ticketId: string, stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) {
    if (ITEMS[stage].length > 0) expected(await step(ticketId, { name: 'tickItems', items: ITEMS[stage] }));
    expected(await step(ticketId, { name: 'passStage', stage }));
  }
}

describe('stages and checklists in the database', () => {
  it('[R079] [R080] [R081] take a ticket through its gates, each with owner, plan and result, behind its checklist', async () => {
    const { id, version } = await atWork();
    expect(await rows('ticket_stage', id)).toHaveLength(4);
    expect(await step(id, { name: 'passStage', stage: 'DIAGNOSED' })).toMatchObject({ ok: false, refusals: [{ guard: 'checklistDone', clause: '5.2' }] });
    expected(await step(id, { name: 'failStage', stage: 'DIAGNOSED', note: '没有测试' }));
    expect((await rows('ticket_stage', id)).find(({ stage }) => stage === 'DIAGNOSED')).toMatchObject({ result: 'FAILED', passed_at: null, failures: 1 });
    await pass(id, STAGES);
    expect(await step(id, { name: 'failStage', stage: 'FEEDBACK', note: '太迟' }, person('AGENT'), { expectedVersion: version })).toMatchObject({ ok: false, refusals: [{ code: 'VERSION_CONFLICT' }] });
    expected(await step(id, { name: 'resolve', ...RESULT }));
    expect((await rows('ticket_stage', id)).map(({ result }) => result)).toEqual(['PASSED', 'PASSED', 'PASSED', 'PASSED']);
    expect(await rows('deviation', id)).toEqual([]);
  });

  it('lets one of two people tick an item, and tells the other', async () => {
    const { id } = await atWork();
    const outcomes = await Promise.all(['01', '03'].map((name) => step(id, { name: 'tickItems', items: ['FAULT_TESTED'] }, person('AGENT', name))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: 'GUARD_FAILED', guard: 'itemsOpen', clause: '4.1' }] });
    const decided = await Promise.all([step(id, { name: 'waiveStage', stage: 'DIAGNOSED' }, person('SUPERVISOR')), step(id, { name: 'waiveStage', stage: 'DIAGNOSED' }, person('SUPERVISOR', '04'))]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rows('deviation', id)).toHaveLength(1);
  });

  it('names the owner and the planned instant of a stage, for agents of the unit only', async () => {
    const { id } = await atWork();
    const plan = (ownerId: string, dueAt = Date.now() + HOUR_MS) => perform((stores) => planStage(stores, person('AGENT'), { ticketId: id, stage: 'EXECUTED', ownerId, dueAt, reason: '需要熔接' }));
    expect(await plan('00000000-0000-7000-8000-000000000099')).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND', path: ['ownerId'] }] });
    expect(await plan(test.agentIds[1], Date.now() - HOUR_MS)).toMatchObject({ ok: false, refusals: [{ guard: 'plannedAhead' }] });
    expected(await plan(test.agentIds[1]));
    expect((await rows('ticket_stage', id)).find(({ stage }) => stage === 'EXECUTED')).toMatchObject({ owner_id: test.agentIds[1] });
  });

  it('[R080] are in the list of whoever was named for them on a ticket of somebody else, until their gate is passed', async () => {
    const { id, ticketNo } = await atWork();
    const reads = createProcedureReads(() => test.house.reads());
    const list = async (agentId: string) => (await reads.stagesOfOwner(agentId, Date.now(), 100)).filter((each) => each.ticketNo === ticketNo).map(({ stage, isLate, isNext }) => ({ stage, isLate, isNext }));
    const [owner, named] = test.agentIds;
    const before = await reads.countOfOwner(named, Date.now());
    expect([await list(owner), await list(named)]).toEqual([[], []]);
    const dueAt = Date.now() + HOUR_MS;
    expected(await perform((stores) => planStage(stores, person('AGENT'), { ticketId: id, stage: 'PLANNED', ownerId: named, dueAt, reason: '由外线制定方案' })));
    expect([await list(owner), await list(named)]).toEqual([[], [{ stage: 'PLANNED', isLate: false, isNext: false }]]);
    expect(await reads.countOfOwner(named, dueAt + 1)).toMatchObject({ ahead: before.ahead + 1 });
    expect((await reads.stagesOfOwner(named, dueAt + 1, 100)).find((each) => each.ticketNo === ticketNo)).toMatchObject({ isLate: true, plannedAt: dueAt, ticketTitleMasked: '宽带断线' });
    await pass(id, ['DIAGNOSED']);
    expect(await list(named)).toEqual([{ stage: 'PLANNED', isLate: false, isNext: true }]);
    await pass(id, ['PLANNED']);
    expect(await list(named)).toEqual([]);
    expect(await reads.countOfOwner(named, Date.now())).toMatchObject({ ahead: before.ahead });
  });

  it('are in the list of whoever dispatched the ticket when the customer is to be told, and not before', async () => {
    const { id, ticketNo } = await atWork();
    await query(test.house.reads(), "update ticket set facts = jsonb_set(facts, '{dispatcherId}', to_jsonb($2::text)) where id = $1", [id, test.agentIds[1]]);
    await query(test.house.reads(), "update ticket_stage set owner_id = $2 where ticket_id = $1 and stage = 'FEEDBACK'", [id, test.agentIds[1]]);
    const list = async () => (await createProcedureReads(() => test.house.reads()).stagesOfOwner(test.agentIds[1], Date.now(), 100)).filter((each) => each.ticketNo === ticketNo);
    expect(await list()).toEqual([]);
    await query(test.house.reads(), "update ticket set facts = jsonb_set(facts, '{stage}', '\"EXECUTED\"') where id = $1", [id]);
    expect(await list()).toMatchObject([{ stage: 'FEEDBACK', isNext: true }]);
  });

  it('are not planned for somebody who has left', async () => {
    const { id } = await atWork();
    const { id: left } = expected(await perform((stores) => createAgent(stores, test.caller('ADMIN'), { staffNo: '1009', displayName: 'Agent 1009', teamId: test.teamId, userId: null, skills: [] })));
    expected(await perform((stores) => releaseAgent(stores, test.caller('ADMIN'), { agentId: left, reason: '离职' })));
    const planned = await perform((stores) => planStage(stores, person('AGENT'), { ticketId: id, stage: 'EXECUTED', ownerId: left, dueAt: Date.now() + HOUR_MS, reason: '需要熔接' }));
    expect(planned).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND', path: ['ownerId'] }] });
  });

  it('fall to the owner of the ticket, under the same plan, when whoever was named for them leaves', async () => {
    const { id } = await atWork();
    const { id: named } = expected(await perform((stores) => createAgent(stores, test.caller('ADMIN'), { staffNo: '1010', displayName: 'Agent 1010', teamId: test.teamId, userId: null, skills: [] })));
    const dueAt = Date.now() + HOUR_MS;
    expected(await perform((stores) => planStage(stores, person('AGENT'), { ticketId: id, stage: 'EXECUTED', ownerId: named, dueAt, reason: '需要熔接' })));
    expected(await perform((stores) => releaseAgent(stores, test.caller('ADMIN'), { agentId: named, reason: '离职' })));
    const executed = (await rows('ticket_stage', id)).find(({ stage }) => stage === 'EXECUTED')!;
    expect([executed['owner_id'], new Date(String(executed['planned_at'])).getTime()]).toEqual([test.agentIds[0], dueAt]);
    expect(await createProcedureReads(() => test.house.reads()).countOfOwner(named, Date.now())).toEqual({ ahead: 0, late: 0 });
  });

  it('that are planned before work has begun follow the ticket all the same: to the next owner, and to its end', async () => {
    const { id } = await test.receive();
    expected(await perform((stores) => classifyTicket(stores, person('AGENT'), { ticketId: id, axes: URGENT_OUTAGE })));
    expected(await perform((stores) => dispatchTicket(stores, person('SUPERVISOR'), { ticketId: id, assigneeId: test.agentIds[0], followUp: '回访' })));
    expected(await perform((stores) => planStage(stores, person('AGENT'), { ticketId: id, stage: 'EXECUTED', ownerId: test.agentIds[1], dueAt: Date.now() + HOUR_MS, reason: '需要熔接' })));
    const told = async () => (await rows('ticket_stage', id)).map(({ stage, owner_id, dropped_at }) => [stage, owner_id, dropped_at !== null]).sort();
    const folded = async () => stagesOf((await readStories(test.house.reads(), [id])).get(id)!).map(({ stage, ownerId, droppedAt }) => [stage, ownerId, droppedAt !== null]).sort();
    const owner = (await query<{ owner_id: string; dispatcher: string }>(test.house.reads(), "select owner_id, facts->>'dispatcherId' as dispatcher from ticket where id = $1", [id]))[0]!;
    expect(owner.owner_id).toBe(test.agentIds[0]);
    expected(await step(id, { name: 'redispatch', assigneeId: test.agentIds[1], teamId: test.teamId, queueId: test.queueId, missingSkills: [], automatic: false }, person('SUPERVISOR')));
    expect(await told()).toEqual(await folded());
    expect((await told()).find(([stage]) => stage === 'DIAGNOSED')).toEqual(['DIAGNOSED', test.agentIds[1], false]);
    expected(await step(id, { name: 'returnTicket' }, { ...person('AGENT'), agentId: test.agentIds[1] }));
    expect(await told()).toEqual(await folded());
    expected(await perform((stores) => dispatchTicket(stores, person('SUPERVISOR'), { ticketId: id, assigneeId: test.agentIds[0], followUp: '回访' })));
    expect(await told()).toEqual(await folded());
    expect((await told()).map(([stage, ownerId]) => [stage, ownerId])).toEqual(STAGES.toSorted().map((stage) => [stage, stage === 'EXECUTED' ? test.agentIds[1] : stage === 'FEEDBACK' ? owner.dispatcher : test.agentIds[0]]));
    expected(await step(id, { name: 'invalidate' }, person('SUPERVISOR')));
    expect(await told()).toEqual(await folded());
    expect((await told()).every(([, , dropped]) => dropped)).toBe(true);
  });

  it('write nothing for a ticket that is only taken, classified and dispatched', async () => {
    const { id } = await test.receive();
    expected(await perform((stores) => classifyTicket(stores, person('AGENT'), { ticketId: id, axes: URGENT_OUTAGE })));
    expected(await perform((stores) => dispatchTicket(stores, person('SUPERVISOR'), { ticketId: id, assigneeId: test.agentIds[0], followUp: '回访' })));
    expect([...(await rows('ticket_stage', id)), ...(await rows('deviation', id))]).toEqual([]);
  });
});

describe('the deviation log in the database', () => {
  it('[R056] [R061] [R080] has every departure in one list, decided by another person, counted per clause', async () => {
    const from = Date.now() - HOUR_MS;
    const { id, ticketNo } = await atWork();
    expect(await step(id, { name: 'waiveStage', stage: 'DIAGNOSED' })).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expect(await step(id, { name: 'resolve', ...RESULT, stageWaiverReason: '很急' })).toMatchObject({ ok: false, refusals: [{ guard: 'waiverApproved' }] });
    expected(await step(id, { name: 'waiveStage', stage: 'DIAGNOSED' }, person('SUPERVISOR'), { reason: '群障已定位，来电 13912345678' }));
    await pass(id, ['PLANNED']);
    expected(await step(id, { name: 'skipItem', item: 'FAULT_RETESTED' }, person('AGENT'), { reason: '客户不在' }));
    expect(await perform((stores) => recordDeviation(stores, person('AGENT'), { ticketId: id, clauseNo: '9.9', what: '未复述', reason: '忘记' }))).toMatchObject({ ok: false, refusals: [{ code: 'NO_CLAUSE', path: ['clauseNo'] }] });
    expected(await perform((stores) => recordDeviation(stores, person('AGENT'), { ticketId: id, clauseNo: '4.3', what: '未按时告知客户', reason: '线路忙' })));

    const reads = createProcedureReads(() => test.house.reads());
    const filter = { unitIds: test.house.units.subtree(test.unitId).map((unit) => unit.id), from, to: Date.now() + HOUR_MS };
    const mine = async () => (await reads.deviations(filter, 100, null)).filter((each) => each.ticketId === id);
    expect((await mine()).map(({ kind, clauseNo, approval, reason }) => [kind, clauseNo, approval, reason])).toEqual([
      ['RECORDED', '4.3', 'PENDING', '线路忙'], ['ITEM_SKIPPED', '4.1', 'PENDING', '客户不在'], ['GATE_WAIVED', '5.2', 'APPROVED', '群障已定位，来电 13912345678'],
    ]);
    const [recorded, skipped] = await mine();
    const decide = (caller: Caller, place: number, approved: boolean) => perform((stores) => decideDeviation(stores, caller, { ticketId: id, place, approved, reason: '已核实' }));
    expect(await decide(person('AGENT'), recorded!.place, true)).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expect(await decide({ ...person('SUPERVISOR'), actor: person('AGENT').actor }, recorded!.place, true)).toMatchObject({ ok: false, refusals: [{ code: 'ANOTHER_PERSON_NEEDED' }] });
    expect(await decide(person('SUPERVISOR'), 1, true)).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
    const both = await Promise.all([decide(person('SUPERVISOR'), recorded!.place, true), decide(person('SUPERVISOR', '04'), recorded!.place, false)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusals: [{ code: 'DEVIATION_DECIDED' }] });
    expected(await decide(person('SUPERVISOR'), skipped!.place, false));
    expect(await step(id, { name: 'passStage', stage: 'EXECUTED' })).toMatchObject({ ok: false, refusals: [{ guard: 'checklistDone' }] });

    const counts = await reads.counts({ ...filter, kinds: ['RECORDED', 'ITEM_SKIPPED'] });
    expect(counts).toContainEqual({ clauseNo: '4.3', kind: 'RECORDED', count: 1, pending: 0 });
    expect((await reads.deviations({ ...filter, clauseNo: '4.3' }, 100, null)).map((each) => each.ticketNo)).toEqual([ticketNo]);
    const first = await reads.deviations(filter, 1, null);
    expect((await reads.deviations(filter, 1, { at: first[0]!.at, ticketId: first[0]!.ticketId, place: first[0]!.place }))[0]!.place).not.toBe(first[0]!.place);
    expect(await reads.deviations({ ...filter, unitIds: [] }, 100, null)).toEqual([]);
  });

  it('counts milestones that were planned, kept and missed', async () => {
    const past = { at: Date.now() - 3 * HOUR_MS, origin: 'DEMO' as const, waivedGuards: new Set<string>() };
    const { id } = await test.receive({ past: { at: past.at, origin: 'DEMO', unobserved: [] } });
    expected(await perform((stores) => classifyTicket(stores, person('AGENT'), { ticketId: id, axes: URGENT_OUTAGE, past })));
    expected(await perform((stores) => dispatchTicket(stores, person('SUPERVISOR'), { ticketId: id, assigneeId: test.agentIds[0], followUp: '回访', past })));
    expected(await step(id, { name: 'accept', agentId: test.agentIds[0] }, person('AGENT'), { past }));
    expected(await step(id, { name: 'startWork' }, person('AGENT'), { past }));
    await pass(id, ['DIAGNOSED']);
    const reads = createProcedureReads(() => test.house.reads());
    const [{ unit_id: unitId }] = (await query<{ unit_id: string }>(test.house.reads(), 'select unit_id from ticket where id = $1', [id])) as [{ unit_id: string }];
    expect(await reads.milestones({ unitIds: [unitId], from: past.at, to: past.at + 2 * HOUR_MS }, Date.now())).toEqual({ planned: 2, passedLate: 1, openLate: 1 });
    const late = (limit: number) => reads.lateStages([unitId], Date.now(), limit);
    expect((await late(10)).filter((each) => each.ticketId === id).map(({ stage, ownerId }) => [stage, ownerId])).toEqual([['PLANNED', test.agentIds[0]]]);
    expect(await reads.lateStages([], Date.now(), 10)).toEqual([]);
  });

  it('and the stages are folded from the log alone: thrown away and folded anew they are the same', async () => {
    const { id, unitId } = await atWork();
    expected(await step(id, { name: 'skipItem', item: 'FAULT_TESTED' }));
    expected(await step(id, { name: 'resolve', ...RESULT, stageWaiverReason: '远程恢复' }, person('SUPERVISOR')));
    expected(await step(id, { name: 'reopen', restorationDisproved: false }));
    const before = [await rows('ticket_stage', id), await rows('deviation', id)];
    expect(before.map(({ length }) => length)).toEqual([8, 2]);
    await test.house.unitOfWork.perform(async (tx) => {
      await query(tx.em, 'delete from ticket_stage where ticket_id = $1', [id]);
      await query(tx.em, 'delete from deviation where ticket_id = $1', [id]);
      const story = (await readStories(tx.em, [id])).get(id)!;
      await createProcedureStore(tx).write([{ ticketId: id, unitId, stages: stagesOf(story), deviations: deviationsOf(story) }]);
      return accepted(null);
    });
    expect([await rows('ticket_stage', id), await rows('deviation', id)]).toEqual(before);
    expect((await verifyClocks(test.house, () => {})).differences).toEqual([]);
  });
});
