import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeComplaint } from '../../../api/src/complaints/use-cases/conclude.ts';
import { gradeComplaint } from '../../../api/src/complaints/use-cases/grade-complaint.ts';
import { draftOffer, startInvestigation } from '../../../api/src/complaints/use-cases/offers.ts';
import { dispatchTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { createTicketReads } from '../../../api/src/tickets/storage/ticket-reads.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket, resolveAtFirstContact } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { feedBackResult, respondToCustomer } from '../../../api/src/tickets/use-cases/contact-customer.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { expectNowhere } from '../../support/secrets.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

const supervisor = () => test.caller('SUPERVISOR');
const step = (ticketId: string, command: TicketCommand, more: object = {}) =>
  test.house.perform((stores) => performStep(stores, supervisor(), { ticketId, command, reason: 'test', ...more }));
const classify = (ticketId: string, axes = URGENT_OUTAGE) => test.house.perform((stores) => classifyTicket(stores, supervisor(), { ticketId, axes }));
const dispatch = (ticketId: string) => test.house.perform((stores) =>
  dispatchTicket(stores, supervisor(), { ticketId, assigneeId: test.agentIds[0], followUp: 'Call the customer back.' }));
const respond = (ticketId: string) => test.house.perform((stores) => respondToCustomer(stores, supervisor(), {
  ticketId, channel: 'PHONE', text: '预计两小时内恢复，回电 13912345678', delivered: true, givesPreliminaryReply: true, substantive: true,
}));
const runs = async (ticketId: string): Promise<Record<string, string>> => Object.fromEntries(
  (await query<{ target_id: string; run: string }>(test.house.reads(), 'select target_id, run from sla_clock where ticket_id = $1 order by target_id', [ticketId]))
    .map(({ target_id, run }) => [target_id, run]));

const RESULT = { solution: '更换光猫', worklog: '上门检测并更换', causeCode: 'CPE', permanentFix: true };

describe('the life of a ticket in the database', () => {
  it('[R008] [R034] [R036] [R037] [R040] [R042] [R052] goes from receipt to archive-ready, each step with its events, its clocks and its owner', async () => {
    const ticket = await test.receive();
    expect(ticket.ticketNo).toMatch(/^\d{6}-\d{4}$/);
    expect(Object.keys(await runs(ticket.id))).toEqual(['T01', 'T02', 'T21', 'T22']);

    expected(await classify(ticket.id));
    expect(await runs(ticket.id)).toMatchObject({ T01: 'STOPPED', T03: 'RUNNING', T04: 'RUNNING', T06: 'RUNNING', T07: 'RUNNING', T09: 'RUNNING', 'S1-URBAN': 'RUNNING' });
    const dispatched = expected(await dispatch(ticket.id));
    expect(dispatched.ownerId).toBe(test.agentIds[0]);
    const [history] = await query<{ assignee_id: string; due_at: string | null; follow_up: string }>(test.house.reads(), 'select * from dispatch where ticket_id = $1', [ticket.id]);
    expect(history).toMatchObject({ assignee_id: test.agentIds[0], follow_up: 'Call the customer back.' });
    expect(history!.due_at).not.toBeNull();
    expected(await step(ticket.id, { name: 'accept', agentId: test.agentIds[0] }));
    expected(await respond(ticket.id));
    expected(await step(ticket.id, { name: 'startWork' }));
    expected(await step(ticket.id, { name: 'suspend', reason: 'APPOINTMENT', evidence: '约定明日上门', expectedResumeAt: Date.now() + HOUR_MS, approvedBySupervisor: false }));
    expect(await runs(ticket.id)).toMatchObject({ T09: 'PAUSED', T04: 'PAUSED', T07: 'PAUSED', T12: 'PAUSED', T22: 'RUNNING', 'S1-URBAN': 'RUNNING' });
    expected(await step(ticket.id, { name: 'resume', cause: 'CUSTOMER_REPLY' }));
    expected(await step(ticket.id, { name: 'restore', evidence: '测速正常' }));
    expected(await step(ticket.id, { name: 'resolve', ...RESULT, stageWaiverReason: '简单故障' }));
    expected(await step(ticket.id, { name: 'confirm', solved: true, residual: false, satisfied: true, method: 'PHONE' }));
    const closed = expected(await step(ticket.id, { name: 'close' }));
    expect(closed.state).toBe('CLOSED');
    expect(new Set(Object.values(await runs(ticket.id)))).toEqual(new Set(['STOPPED']));

    const events = await query<{ type: string; place: number; actor_id: string }>(test.house.reads(), 'select type, place, actor_id from event where subject_id = $1 order by place', [ticket.id]);
    expect(events.map(({ place }) => place)).toEqual(events.map((_, index) => index + 1));
    expect(events.every(({ actor_id }) => actor_id !== '')).toBe(true);
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'SERVICE_STARTED', 'RESOLVED', 'REPAIRED', 'SURVEY_DECIDED', 'CONFIRMED', 'CLOSED']));
    const [row] = await query<{ version: number }>(test.house.reads(), 'select version from ticket where id = $1', [ticket.id]);
    expect(row!.version).toBe(events.length);
  });

  it('changes nothing when a step is refused, and says which guard failed', async () => {
    const ticket = expected(await classify((await test.receive()).id));
    const before = await query(test.house.reads(), 'select * from ticket t join sla_ticket s on s.ticket_id = t.id where t.id = $1', [ticket.id]);
    const refusal = await test.house.perform((stores) => dispatchTicket(stores, supervisor(), { ticketId: ticket.id, assigneeId: test.agentIds[0], followUp: '  ' }));
    expect(refusal).toMatchObject({ ok: false, refusals: [{ code: 'GUARD_FAILED', guard: 'followUpStated', clause: '3.2' }] });
    expect(await step(ticket.id, { name: 'confirm', solved: true, residual: false, method: 'PHONE' })).toMatchObject({ ok: false, refusals: [{ guard: 'state' }] });
    expect(await query(test.house.reads(), 'select * from ticket t join sla_ticket s on s.ticket_id = t.id where t.id = $1', [ticket.id])).toEqual(before);
  });

  it('refuses a version that somebody has overtaken, and lets one of two at once through', async () => {
    const ticket = await test.receive();
    const attempts = await Promise.all([1, 2, 3].map(() => test.house.perform((stores) =>
      classifyTicket(stores, supervisor(), { ticketId: ticket.id, axes: URGENT_OUTAGE, expectedVersion: ticket.version }))));
    expect(attempts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(attempts.filter((attempt) => !attempt.ok).map((attempt) => !attempt.ok && attempt.refusals[0]!.code)).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT']);
  });

  it('[R066] keeps a complaint from being resolved before its result is fed back (§7.1)', async () => {
    const ticket = expected(await classify((await test.receive()).id, { ...URGENT_OUTAGE, type: 'COMPLAINT', domain: 'BILLING', severity: 'NORMAL', urgency: 'NORMAL' }));
    expected(await dispatch(ticket.id));
    expected(await step(ticket.id, { name: 'accept', agentId: test.agentIds[0] }));
    expect(await step(ticket.id, { name: 'resolve', ...RESULT, stageWaiverReason: '—' })).toMatchObject({ ok: false, refusals: [{ guard: 'noHoldThatBlocksResolving' }] });
    const feedBack = () => test.house.perform((stores) => feedBackResult(stores, supervisor(), { ticketId: ticket.id, channel: 'PHONE', text: '已核实，退还费用', delivered: true }));
    expect(await feedBack()).toMatchObject({ ok: false, refusals: [{ guard: 'outcomeReached' }] });
    expected(await test.house.perform((stores) => gradeComplaint(stores, supervisor(), { ticketId: ticket.id, circumstances: [] })));
    expected(await test.house.perform((stores) => startInvestigation(stores, supervisor(), { ticketId: ticket.id })));
    expected(await test.house.perform((stores) => draftOffer(stores, supervisor(), { ticketId: ticket.id, text: '退还费用', compensationFen: 0, channel: 'PHONE' })));
    expected(await test.house.perform((stores) => agreeComplaint(stores, supervisor(), { ticketId: ticket.id, channel: 'PHONE', text: '同意' })));
    expected(await feedBack());
    expect(await step(ticket.id, { name: 'resolve', ...RESULT, stageWaiverReason: '—' })).toMatchObject({ ok: false, refusals: [{ guard: 'rootCauseStated' }] });
    expect(expected(await step(ticket.id, { name: 'resolve', ...RESULT, causeCode: 'BILLING_ERROR', stageWaiverReason: '—' })).state).toBe('RESOLVED');
    expect(await runs(ticket.id)).toMatchObject({ T19: 'STOPPED', T20: 'STOPPED', S2: 'STOPPED' });
  });

  it('un-stops the same clocks when a ticket is reopened, with the wait left out where the clock says so', async () => {
    const ticket = await test.receive({ past: { at: Date.now() - 3 * HOUR_MS, origin: 'DEMO', unobserved: [] } });
    expected(await test.house.perform((stores) => resolveAtFirstContact(stores, supervisor(), {
      ticketId: ticket.id, axes: URGENT_OUTAGE, ...RESULT, past: { at: Date.now() - 2 * HOUR_MS, origin: 'DEMO', waivedGuards: new Set() },
    })));
    expect(await runs(ticket.id)).toMatchObject({ T02: 'CANCELLED', T07: 'STOPPED', T22: 'STOPPED', T04: 'STOPPED' });
    const reopened = expected(await step(ticket.id, { name: 'reopen', restorationDisproved: true }));
    // Limits ran out meanwhile, which called the duty manager; the reopening calls for one more.
    expect(reopened).toMatchObject({ state: 'IN_PROGRESS', reopenCount: 1, escalationLevel: 3 });
    expect(await runs(ticket.id)).toMatchObject({ T07: 'RUNNING', T22: 'RUNNING', T04: 'RUNNING', T09: 'RUNNING' });
    const waits = await query<{ target_id: string; excluded: number }>(test.house.reads(), 'select target_id, excluded_total_ms::float8 as excluded from sla_clock where ticket_id = $1', [ticket.id]);
    expect(waits.find(({ target_id }) => target_id === 'T22')!.excluded).toBe(0);
    expect(waits.find(({ target_id }) => target_id === 'T07')!.excluded).toBeGreaterThanOrEqual(2 * HOUR_MS);
  });

  it('[R018] [R019] keeps what customers and agents said out of reach of whoever reads the database, and masked for everybody else', async () => {
    const ticket: Ticket = await test.receive();
    expected(await classify(ticket.id));
    expected(await respond(ticket.id));
    const everything = JSON.stringify([
      await query(test.house.reads(), "select *, encode(description_encrypted, 'hex') as text from ticket where id = $1", [ticket.id]),
      await query(test.house.reads(), "select *, encode(text_encrypted, 'hex') as text from interaction where ticket_id = $1", [ticket.id]),
      await query(test.house.reads(), 'select * from event where subject_id = $1', [ticket.id]),
    ]);
    expectNowhere(everything, ['13912345678', '家里宽带', '预计两小时', '张三']);
    const reads = createTicketReads(() => test.house.reads(), test.house.ciphers);
    expect(await reads.descriptionMasked((await reads.byId(ticket.id))!)).toBe('家里宽带断线，电话 139****5678。');
  });

  it('answers what lies outside the caller\'s unit as if it did not exist', async () => {
    const ticket = await test.receive();
    const stranger = { ...supervisor(), unitId: '00000000-0000-7000-8000-000000000000' };
    expect(await test.house.perform((stores) => classifyTicket(stores, stranger, { ticketId: ticket.id, axes: URGENT_OUTAGE }))).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
  });

  it('[R009] has an owner at every moment, and clocks that are what the log says', async () => {
    const rows = await query<{ owner_id: string | null }>(test.house.reads(), "select distinct payload->>'ownerId' as owner_id from event where type = 'RECEIVED'");
    expect(rows.every(({ owner_id }) => owner_id !== null && owner_id !== '')).toBe(true);
    expect((await verifyClocks(test.house, () => {})).differences).toEqual([]);
  });
});
