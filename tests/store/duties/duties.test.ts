import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../../api/src/access/domain/permissions.ts';
import { createDutyReads } from '../../../api/src/duties/storage/duty-reads.ts';
import { fulfilDuty } from '../../../api/src/duties/use-cases/fulfil-duty.ts';
import { reportDelayPayment, reportFee, reportFeeNotice, reportInstallation, reportPayment, reportRestoration } from '../../../api/src/duties/use-cases/report-billing.ts';
import type { DutyView } from '../../../api/src/duties/use-cases/ports.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { DAY_MS, HOUR_MS } from '../../../api/src/foundation/instant.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import type { Stores } from '../../../api/src/stores.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

const person = (role: Role): Caller => ({ ...test.caller(role), actor: { kind: 'USER', id: newId() }, permissions: grantedPermissions(role, null) });
const program = (): Caller => ({ ...person('INTEGRATOR'), actor: { kind: 'API_KEY', id: newId() }, agentId: null });
const perform = <T>(work: (stores: Stores) => Promise<Outcome<T>>): Promise<Outcome<T>> => test.house.perform(work);
const codes = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const reads = () => createDutyReads(test.house.reads, test.house.ciphers);
const dutiesOf = async (ticketId: string): Promise<readonly DutyView[]> => (await reads().ofTickets([ticketId])).get(ticketId) ?? [];
const step = (ticketId: string, command: TicketCommand, at?: number) => perform((stores) => performStep(stores, person('SUPERVISOR'), {
  ticketId, command, reason: 'test', ...(at === undefined ? {} : { past: { at, origin: 'DEMO', waivedGuards: new Set(['state']) } }),
}));

/** A fault of so many hours ago, classified. */
async function fault(hoursAgo: number, more: Partial<Axes> = {}): Promise<Ticket> {
  const ticket = await test.receive({ past: { at: Date.now() - hoursAgo * HOUR_MS, origin: 'DEMO', unobserved: [] } });
  return expected(await perform((stores) => classifyTicket(stores, person('AGENT'), { ticketId: ticket.id, axes: { ...URGENT_OUTAGE, ...more } })));
}

describe('what the law attaches to a fault that was not repaired in time', () => {
  it('is due in the transaction that records the breach, once, with its article', async () => {
    const ticket = await fault(50);
    const duties = await dutiesOf(ticket.id);
    expect(duties.map(({ code, state, targetId, clauseNo, dueBasis }) => [code, state, targetId, clauseNo, dueBasis])).toEqual([
      ['NOTIFY_USER', 'OPEN', 'S1-URBAN', 'Art 32', 'SETTING'], ['WAIVE_RENTAL', 'OPEN', 'S1-URBAN', 'Art 32', 'SETTING'],
    ]);
    const breach = ticket.receivedAt + 48 * HOUR_MS;
    expect(duties.map(({ causedAt, dueAt }) => [causedAt, dueAt])).toEqual([[breach, breach + DAY_MS], [breach, breach + 31 * DAY_MS]]);
    expected(await step(ticket.id, { name: 'chase', channel: 'PHONE' }));
    expect(await dutiesOf(ticket.id)).toHaveLength(2);
    const events = await query<{ type: string }>(test.house.reads(), "select type from event where stream = 'duty' and payload->>'ticketId' = $1", [ticket.id]);
    expect(events.map(({ type }) => type)).toEqual(['DUTY_OPENED', 'DUTY_OPENED']);
  });

  it('is not due in the country before 72 hours, nor for terminal equipment at all', async () => {
    expect(await dutiesOf((await fault(50, { area: 'RURAL' })).id)).toEqual([]);
    expect(await dutiesOf((await fault(73, { area: 'RURAL' })).id)).toHaveLength(2);
    expect(await dutiesOf((await fault(90, { domain: 'TERMINAL' })).id)).toEqual([]);
  });

  it('is lifted when something back-dated proves the breach wrong', async () => {
    const ticket = await fault(50);
    expected(await step(ticket.id, { name: 'restore', evidence: '测试通过' }, ticket.receivedAt + HOUR_MS));
    expect((await dutiesOf(ticket.id)).map(({ state }) => state)).toEqual(['LIFTED', 'LIFTED']);
  });

  it('stands again when the restoration that lifted it proves false', async () => {
    const ticket = await fault(50);
    const restored = ticket.receivedAt + HOUR_MS;
    expected(await step(ticket.id, { name: 'restore', evidence: '测试通过' }, restored));
    expected(await perform((stores) => performStep(stores, person('SUPERVISOR'), {
      ticketId: ticket.id, command: { name: 'reopen', restorationDisproved: true }, reason: 'test', past: { at: restored + HOUR_MS, origin: 'DEMO', waivedGuards: new Set(['state', 'withinConfirmWindow']) },
    })));
    expect((await dutiesOf(ticket.id)).map(({ state, causedAt, version }) => [state, causedAt, version])).toEqual([
      ['OPEN', ticket.receivedAt + 48 * HOUR_MS, 3], ['OPEN', ticket.receivedAt + 48 * HOUR_MS, 3],
    ]);
  });

  it('is done by a person with proof, in its order, and only once', async () => {
    const ticket = await fault(50);
    const [notify, waive] = await dutiesOf(ticket.id);
    const fulfil = (duty: DutyView, proof: string, caller = person('AGENT'), expectedVersion = duty.version) => perform((stores) => fulfilDuty(stores, caller, { dutyId: duty.id, proof, expectedVersion }));
    expect(codes(await fulfil(notify!, 'x', person('QA')))).toEqual(['FORBIDDEN']);
    expect(codes(await fulfil(notify!, ' '))).toEqual(['PROOF_NEEDED']);
    expect(codes(await fulfil(notify!, 'x', { ...program(), permissions: grantedPermissions('AGENT', null) }))).toEqual(['PERSON_NEEDED']);
    expect(codes(await fulfil(waive!, '账单减免'))).toEqual(['FAULT_NOT_OVER']);
    expected(await fulfil(notify!, '已致电 13912345678 告知'));
    expect(codes(await fulfil(notify!, '再次告知'))).toEqual(['VERSION_CONFLICT']);
    expect(codes(await fulfil(notify!, '再次告知', person('AGENT'), notify!.version + 1))).toEqual(['DUTY_OVER']);
    const done = (await dutiesOf(ticket.id)).find(({ code }) => code === 'NOTIFY_USER')!;
    expect(done.proofMasked).toContain('已致电');
    expect(done.proofMasked).not.toContain('13912345678');
    const [row] = await query<{ clear: boolean }>(test.house.reads(), "select position('139'::bytea in proof_encrypted) > 0 as clear from duty where id = $1", [done.id]);
    expect(row!.clear).toBe(false);
    expected(await step(ticket.id, { name: 'restore', evidence: '测试通过' }, Date.now()));
    expected(await fulfil(waive!, '当月月租减免 30 元'));
    await expect(query(test.house.reads(), 'delete from duty where id = $1', [done.id])).rejects.toThrow('never removed');
  });

  it('keeps its ticket from being closed until it is done', async () => {
    const ticket = await fault(50);
    const close = () => perform((stores) => performStep(stores, person('SUPERVISOR'), { ticketId: ticket.id, command: { name: 'close' }, reason: 'test', past: { at: Date.now(), origin: 'DEMO', waivedGuards: new Set(['state', 'surveyDecided', 'noHold']) } }));
    const refusal = await close();
    expect(refusal.ok ? [] : refusal.refusals).toMatchObject([{ code: 'GUARD_FAILED', guard: 'dutiesDone' }]);
  });

  it('brings nothing in imported history', async () => {
    const ticket = await test.receive({ past: { at: Date.now() - 90 * HOUR_MS, origin: 'IMPORT', unobserved: [] } });
    expect(await dutiesOf(ticket.id)).toEqual([]);
  });
});

describe('what billing systems report', () => {
  const report = (more: object = {}) => ({ customerId: test.customers.ORDINARY, reference: newId(), at: Date.now() - HOUR_MS, ...more });

  it('makes the restoration after payment due in the 48 hours of the law, and its report fulfils it', async () => {
    const payment = report();
    const duty = expected(await perform((stores) => reportPayment(stores, program(), payment)))!;
    expect(duty).toMatchObject({ code: 'RESTORE_SERVICE', state: 'OPEN', targetId: 'S4', clauseNo: 'Art 34', dueBasis: 'LAW', dueAt: payment.at + 48 * HOUR_MS });
    expect(expected(await perform((stores) => reportPayment(stores, program(), payment)))!.id).toBe(duty.id);
    expect(codes(await perform((stores) => reportRestoration(stores, program(), { ...payment, at: payment.at - 1 })))).toEqual(['OUT_OF_RANGE']);
    expect(codes(await perform((stores) => reportRestoration(stores, program(), report())))).toEqual(['NOT_FOUND']);
    const done = expected(await perform((stores) => reportRestoration(stores, program(), { ...payment, at: payment.at + 60_000 })))!;
    expect(done).toMatchObject({ id: duty.id, state: 'DONE', doneAt: payment.at + 60_000 });
    expect(expected(await perform((stores) => reportRestoration(stores, program(), { ...payment, at: payment.at + 90_000 })))!.doneAt).toBe(payment.at + 60_000);
  });

  it('makes the notice of a fee due that is more than five times the average of three months, and of no other', async () => {
    const fee = (feeFen: number, previousFen = [1_000, 2_000, 3_000], more: object = {}) => perform((stores) => reportFee(stores, program(), { ...report(more), feeFen, previousFen }));
    expect(expected(await fee(10_000))).toBeNull();
    expect(expected(await fee(10_001))).toMatchObject({ code: 'NOTIFY_USER', targetId: 'S5', clauseNo: 'Art 33', dueBasis: 'SETTING', facts: { feeFen: 10_001, averageFen: 2_000 } });
    expect(codes(await fee(10_001, [1]))).toEqual(['OUT_OF_RANGE']);
    expect(codes(await fee(-1))).toEqual(['OUT_OF_RANGE']);
  });

  it('that the user was told of an abnormal fee is the deed that the law demands, and of no other fee', async () => {
    const fee = report();
    const duty = expected(await perform((stores) => reportFee(stores, program(), { ...fee, feeFen: 10_001, previousFen: [1_000, 2_000, 3_000] })))!;
    expect(codes(await perform((stores) => reportFeeNotice(stores, program(), report())))).toEqual(['NOT_FOUND']);
    const told = { ...fee, at: fee.at + 60_000 };
    expect(await Promise.all([1, 2].map(async () => expected(await perform((stores) => reportFeeNotice(stores, program(), told)))))).toMatchObject([
      { id: duty.id, state: 'DONE', doneAt: told.at }, { id: duty.id, state: 'DONE', doneAt: told.at },
    ]);
    const deeds = await query<{ type: string }>(test.house.reads(), 'select type from event where subject_id = $1 order by place', [duty.id]);
    expect(deeds.map(({ type }) => type)).toEqual(['DUTY_OPENED', 'DUTY_DONE']);
  });

  it('makes the payment for a delayed installation due, a share of the fee for each day, only where the operator was the cause', async () => {
    const installation = (more: object = {}) => ({ ...report(), promisedAt: Date.now() - 4 * DAY_MS, feeFen: 10_000, causedByOperator: true, ...more });
    const send = (said: ReturnType<typeof installation>) => perform((stores) => reportInstallation(stores, program(), said));
    const late = installation();
    const duty = expected(await send(late))!;
    expect(duty).toMatchObject({ code: 'PAY_DELAY', state: 'OPEN', targetId: 'S6', clauseNo: 'Art 31', dueBasis: 'SETTING', facts: { days: 4, feeFen: 10_000, amountFen: 400 } });
    expect(expected(await send(late))!.id).toBe(duty.id);
    expect(expected(await send(installation({ promisedAt: Date.now() })))).toBeNull();
    expect(expected(await send(installation({ causedByOperator: false })))).toBeNull();
    expect(codes(await send(installation({ feeFen: 1.5 })))).toEqual(['OUT_OF_RANGE']);
    expect(expected(await perform((stores) => reportDelayPayment(stores, program(), { ...late, at: Date.now() })))).toMatchObject({ id: duty.id, state: 'DONE' });
  });

  it('is refused from whoever may not report, of whom nobody knows, in the future, and under no name', async () => {
    const send = (caller: Caller, more: object = {}) => perform((stores) => reportPayment(stores, caller, report(more)));
    expect(codes(await send(person('AGENT')))).toEqual(['FORBIDDEN']);
    expect(codes(await send(program(), { customerId: newId() }))).toEqual(['NOT_FOUND']);
    expect(codes(await send(program(), { at: Date.now() + DAY_MS }))).toEqual(['OUT_OF_RANGE']);
    expect(codes(await send(program(), { reference: '' }))).toEqual(['REFERENCE_FORM']);
    expect(codes(await send(program(), { at: Date.UTC(2020, 0, 1) }))).toEqual(['NO_SUCH_RULE']);
  });

  it('stands in the list, those due first in front, with how many are overdue', async () => {
    expected(await perform((stores) => reportPayment(stores, program(), report({ at: Date.now() - 3 * DAY_MS }))));
    const unitIds = test.house.units.subtree(test.unitId).map(({ id }) => id);
    const list = await reads().list({ unitIds, states: ['OPEN'], limit: 100 });
    expect(list.map(({ dueAt }) => dueAt)).toEqual(list.map(({ dueAt }) => dueAt).toSorted((a, b) => a - b));
    const { open, overdue } = await reads().count(unitIds, Date.now());
    expect([open, overdue]).toEqual([list.length, list.filter(({ dueAt }) => dueAt < Date.now()).length]);
    expect(overdue).toBeGreaterThan(0);
    expect(await reads().list({ unitIds: [newId()], states: ['OPEN'], limit: 10 })).toEqual([]);
  });
});

describe('rules that nobody has verified', () => {
  it('are in no version carried out: no clock, no duty, no class of law', () => {
    for (const { document } of test.house.catalogue.documents.filter(({ document: { docId } }) => docId === 'statutory')) {
      const unverified = document.targets.filter(({ id }) => id.startsWith('U'));
      expect(unverified.length).toBeGreaterThan(10);
      expect(unverified.every(({ enabled, class: targetClass }) => !enabled && targetClass === null)).toBe(true);
      expect(test.house.catalogue.clockTargets([document]).map(({ target }) => target.id)).toEqual(['S1-URBAN', 'S1-RURAL', 'S2']);
    }
  });
});
