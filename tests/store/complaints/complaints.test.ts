import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../../api/src/access/domain/permissions.ts';
import { trackOf, type ComplaintTrack } from '../../../api/src/complaints/domain/track.ts';
import { createComplaintReads } from '../../../api/src/complaints/storage/complaint-reads.ts';
import { agreeComplaint, decideComplaint } from '../../../api/src/complaints/use-cases/conclude.ts';
import { openConflict } from '../../../api/src/complaints/use-cases/conflict.ts';
import { gradeComplaint } from '../../../api/src/complaints/use-cases/grade-complaint.ts';
import { nameComplaintSubject } from '../../../api/src/complaints/use-cases/name-subject.ts';
import { nameComplaintTeam } from '../../../api/src/complaints/use-cases/name-team.ts';
import { recordNegotiation } from '../../../api/src/complaints/use-cases/negotiate.ts';
import { approveOffer, draftOffer, presentOffer, startInvestigation } from '../../../api/src/complaints/use-cases/offers.ts';
import { answerRegulatorCase, openRegulatorCase } from '../../../api/src/complaints/use-cases/regulator-case.ts';
import { stateRootCause } from '../../../api/src/complaints/use-cases/state-root-cause.ts';
import { dispatchTicket, transferTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { DAY_MS } from '../../../api/src/foundation/instant.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Stores } from '../../../api/src/stores.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { readStories } from '../../../api/src/tickets/storage/ticket-stories.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { feedBackResult } from '../../../api/src/tickets/use-cases/contact-customer.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { expectNowhere } from '../../support/secrets.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

const COMPLAINT = { ...URGENT_OUTAGE, type: 'COMPLAINT', domain: 'BILLING', severity: 'NORMAL', urgency: 'NORMAL' } as const;
const RESULT = { solution: '退费', worklog: '核实账单', causeCode: 'BILL', permanentFix: true, stageWaiverReason: '投诉流程' };

/** A person of a role with an actor of their own; as the first agent where the role handles tickets. */
const person = (role: Role): Caller => ({ ...test.caller(role), actor: { kind: 'USER', id: `00000000-0000-7000-8000-0000000000${role === 'AGENT' ? '01' : '02'}` }, permissions: grantedPermissions(role, null), agentId: role === 'AGENT' ? test.agentIds[0] : null });
const perform = <T>(work: (stores: Stores) => Promise<Outcome<T>>): Promise<Outcome<T>> => test.house.perform(work);
const step = (ticketId: string, command: TicketCommand) => perform((stores) => performStep(stores, person('SUPERVISOR'), { ticketId, command, reason: 'test' }));
const track = async (ticketId: string): Promise<ComplaintTrack> => trackOf((await readStories(test.house.reads(), [ticketId])).get(ticketId) ?? []);
const clock = async (ticketId: string, targetId: string): Promise<string | undefined> =>
  (await query<{ run: string }>(test.house.reads(), 'select run from sla_clock where ticket_id = $1 and target_id = $2', [ticketId, targetId]))[0]?.run;

async function complaint(request: Parameters<TestHouse['receive']>[0] = {}): Promise<Ticket> {
  const ticket = await test.receive({ customerId: test.customers.HIGH_VALUE, reported: { type: 'COMPLAINT', urgency: 'NORMAL' }, ...request });
  expected(await perform((stores) => classifyTicket(stores, person('AGENT'), { ticketId: ticket.id, axes: COMPLAINT })));
  expected(await perform((stores) => dispatchTicket(stores, person('SUPERVISOR'), { ticketId: ticket.id, assigneeId: test.agentIds[0], followUp: '回访' })));
  expected(await step(ticket.id, { name: 'accept', agentId: test.agentIds[0] }));
  return ticket;
}

const at = (ticketId: string) => ({ ticketId, reason: 'test' });

async function negotiated(ticketId: string): Promise<void> {
  const agent = person('AGENT');
  expected(await perform((stores) => gradeComplaint(stores, agent, { ...at(ticketId), circumstances: ['FEE_LOSS'] })));
  expected(await perform((stores) => startInvestigation(stores, agent, at(ticketId))));
  expected(await perform((stores) => draftOffer(stores, agent, { ...at(ticketId), text: '减免一个月费用，回电 13912345678', compensationFen: 5_000, channel: 'PHONE' })));
  expected(await perform((stores) => recordNegotiation(stores, agent, { ...at(ticketId), answer: 'ASKS_FOR_MORE', channel: 'PHONE', text: '客户要求退还三个月' })));
}

describe('a complaint in the database', () => {
  it('[R091] [R106] [R109] [R119] [R120] goes from receipt to settlement, with its clocks, its offers and its document', async () => {
    const { id } = await complaint();
    await negotiated(id);
    expect(await clock(id, 'T19')).toBe('STOPPED');
    expected(await perform((stores) => stateRootCause(stores, person('AGENT'), { ...at(id), rootCause: 'BILLING_ERROR', finding: '重复计费' })));
    expected(await perform((stores) => draftOffer(stores, person('AGENT'), { ...at(id), text: '退还三个月费用', compensationFen: 30_000, channel: 'PHONE' })));
    const offerId = (await track(id)).offers.at(-1)!.id;
    expect(await perform((stores) => presentOffer(stores, person('AGENT'), { ...at(id), offerId, channel: 'PHONE', delivered: true }))).toMatchObject({ ok: false, refusals: [{ guard: 'offerReady' }] });
    expect(await perform((stores) => approveOffer(stores, person('AGENT'), { ...at(id), offerId }))).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expected(await perform((stores) => approveOffer(stores, person('SUPERVISOR'), { ...at(id), offerId })));
    expected(await perform((stores) => presentOffer(stores, person('AGENT'), { ...at(id), offerId, channel: 'PHONE', delivered: true })));
    expected(await perform((stores) => agreeComplaint(stores, person('AGENT'), { ...at(id), channel: 'PHONE', text: '客户同意' })));
    const { conclusion } = await track(id);
    expect(conclusion).toMatchObject({ outcome: 'AGREED', offerId, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });

    const document = await createComplaintReads(() => test.house.reads(), test.house.ciphers).document(conclusion!.documentId);
    expect(document!.text.zh).toContain('退还三个月费用');
    expect(document!.text.zh).toContain('300.00');
    expect(document!.text.zh).toContain('张**');
    expect(JSON.stringify(document)).not.toContain('张三');

    expected(await perform((stores) => feedBackResult(stores, person('AGENT'), { ...at(id), channel: 'PHONE', text: '已退还', delivered: true })));
    expect(await perform((stores) => feedBackResult(stores, person('AGENT'), { ...at(id), channel: 'PHONE', text: '已退还', delivered: true }))).toMatchObject({ ok: false, refusals: [{ guard: 'resultNotFedBack' }] });
    expect(expected(await step(id, { name: 'resolve', ...RESULT })).state).toBe('RESOLVED');
    for (const target of ['T19', 'T20', 'S2']) expect(await clock(id, target)).toBe('STOPPED');
  });

  it('[R109] [R110] is decided only after the talks, with the notice of the right to appeal, and a conflict ends with it', async () => {
    const { id } = await complaint();
    expected(await perform((stores) => openConflict(stores, person('AGENT'), at(id))));
    expect(await clock(id, 'T17')).toBe('RUNNING');
    const decide = (delivered: boolean) => perform((stores) => decideComplaint(stores, person('AGENT'), { ...at(id), reasons: '合约条款已告知', channel: 'PHONE', delivered }));
    expect(await decide(true)).toMatchObject({ ok: false, refusals: [{ guard: 'phase' }] });
    await negotiated(id);
    const before = await query(test.house.reads(), 'select count(*) from interaction where ticket_id = $1', [id]);
    expect(await decide(false)).toMatchObject({ ok: false, refusals: [{ guard: 'appealNoticeDelivered', clause: '6.3' }] });
    expect(await query(test.house.reads(), 'select count(*) from interaction where ticket_id = $1', [id])).toEqual(before);
    expect(expected(await decide(true)).conflict).toBe(false);
    expect(await clock(id, 'T17')).toBe('STOPPED');
    const { conclusion } = await track(id);
    const [notice] = await query<{ kind: string; delivered: boolean }>(test.house.reads(), 'select kind, delivered from interaction where id = $1', [conclusion!.noticeInteractionId]);
    expect(notice).toEqual({ kind: 'APPEAL_NOTICE', delivered: true });
  });

  it('[R107] raises the grade of a second complaint of the customer within 30 days, and says why', async () => {
    const customerId = test.customers.ORDINARY;
    const first = await complaint({ customerId, past: { at: Date.now() - 20 * DAY_MS, origin: 'DEMO', unobserved: [] } });
    expect(expected(await perform((stores) => gradeComplaint(stores, person('AGENT'), { ...at(first.id), circumstances: [] }))).complaintGrade).toBe('G1');
    const second = await complaint({ customerId });
    expect(expected(await perform((stores) => gradeComplaint(stores, person('AGENT'), { ...at(second.id), circumstances: [] }))).complaintGrade).toBe('G2');
    expect((await track(second.id)).gradeCauses).toEqual(['REPEATED']);
    expect(await perform((stores) => gradeComplaint(stores, person('AGENT'), { ...at(second.id), circumstances: [], grade: 'G1' }))).toMatchObject({ ok: false, refusals: [{ guard: 'notBelowFloor' }] });
    expect(expected(await perform((stores) => gradeComplaint(stores, person('SUPERVISOR'), { ...at(second.id), circumstances: [], grade: 'G1' }))).complaintGrade).toBe('G1');
  });

  it('[R106] [R107] goes to nobody whom it is about, and beyond its grade\'s team only for a reason', async () => {
    const { id } = await complaint();
    const [first, second] = test.agentIds;
    const name = (agentIds: readonly string[]) => perform((stores) => nameComplaintSubject(stores, person('SUPERVISOR'), { ...at(id), agentIds, teamIds: [] }));
    expect(await name([first])).toMatchObject({ ok: false, refusals: [{ guard: 'handlerNotNamed' }] });
    expected(await name([second]));
    const transfer = (overrideReason?: string) => perform((stores) => transferTicket(stores, person('SUPERVISOR'), { ...at(id), ownerId: second, overrideReason }));
    expect(await transfer()).toMatchObject({ ok: false, refusals: [{ guard: 'handlerNotSubject', clause: '6.3' }] });
    expect(await transfer('Nobody else is there.')).toMatchObject({ ok: false, refusals: [{ guard: 'handlerNotSubject' }] });

    const other = await complaint();
    const branch = test.house.units.get(test.teamId)!.parentId!;
    expect(await perform((stores) => nameComplaintTeam(stores, person('SUPERVISOR'), { unitId: test.unitId, grade: 'G4', teamId: test.teamId }))).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expected(await perform((stores) => nameComplaintTeam(stores, test.caller('ADMIN'), { unitId: branch, grade: 'G4', teamId: branch })));
    expected(await perform((stores) => gradeComplaint(stores, person('AGENT'), { ...at(other.id), circumstances: ['REGULATOR'] })));
    expect((await perform((stores) => transferTicket(stores, person('SUPERVISOR'), { ...at(other.id), ownerId: second }))).ok).toBe(true);
  });

  it('[R120] is held while a regulator\'s case about it waits, and the case does not end without its answer', async () => {
    const { id } = await complaint();
    await negotiated(id);
    const supervisor = person('SUPERVISOR');
    const open = async (dueAt: number, source: 'REGULATOR_12300' | 'MEDIA' = 'REGULATOR_12300') => {
      const ticketNo = await test.house.numbers.next(Date.now());
      return perform((stores) => openRegulatorCase(stores, supervisor, { ...at(id), ticketNo, source, channel: 'ONLINE', title: '12300 转办', description: '客户申诉', dueAt }));
    };
    expect(await open(Date.now() + 31 * DAY_MS)).toMatchObject({ ok: false, refusals: [{ guard: 'appealDueInTime' }] });
    const [first, second] = [expected(await open(Date.now() + 10 * DAY_MS)), expected(await open(Date.now() + 5 * DAY_MS, 'MEDIA'))];
    expect(first).toMatchObject({ escalationLevel: 2, appeal: { ofTicketId: id, source: 'REGULATOR_12300' } });
    const held = async (): Promise<boolean> => (await query<{ held: boolean }>(test.house.reads(), `select facts -> 'holds' @> '[{"kind": "REGULATOR_CASE"}]' as held from ticket where id = $1`, [id]))[0]!.held;
    expect(await held()).toBe(true);
    expect(await track(id)).toMatchObject({ grade: 'G4', appeals: [{ ticketId: first.id, answered: false }, { ticketId: second.id, answered: false }] });
    expect(await step(first.id, { name: 'withdraw', byCustomer: true })).toMatchObject({ ok: false, refusals: [{ guard: 'regulatorHasAnswer' }] });
    const answer = (ticketId: string) => perform((stores) => answerRegulatorCase(stores, supervisor, { ...at(ticketId), text: '已按投诉流程处理' }));
    expected(await answer(first.id));
    expect(await held()).toBe(true);
    expect(await answer(first.id)).toMatchObject({ ok: false, refusals: [{ guard: 'isUnansweredAppeal' }] });
    expected(await answer(second.id));
    expect(await held()).toBe(false);
  });

  it('[R018] [R019] keeps what was offered, found and settled out of reach of whoever reads the database', async () => {
    const everything = JSON.stringify([
      await query(test.house.reads(), "select kind, encode(text_encrypted, 'hex') as text from complaint_text"),
      await query(test.house.reads(), "select template, sha256, encode(facts_encrypted, 'hex') as text from settlement_document"),
      await query(test.house.reads(), "select payload from event where type = 'COMPLAINT_STEP'"),
    ]);
    expectNowhere(everything, ['13912345678', '减免', '重复计费', '合约条款', '张三', '已按投诉']);
  });

  it('[R131] is counted by root cause, and stands in the table of tracks as its events say', async () => {
    const rows = await query<{ ticket_id: string; phase: string; grade: string | null; root_cause: string | null }>(test.house.reads(), 'select * from complaint');
    expect(rows.length).toBeGreaterThan(4);
    for (const { ticket_id, phase, grade, root_cause } of rows) {
      const told = await track(ticket_id);
      expect({ phase, grade, root_cause }).toEqual({ phase: told.phase, grade: told.grade, root_cause: told.rootCause?.code ?? null });
    }
    const counts = await createComplaintReads(() => test.house.reads(), test.house.ciphers).causes(test.house.units.subtree(test.unitId).map(({ id }) => id), Date.now() - DAY_MS, Date.now() + DAY_MS);
    expect(counts.filter(({ cause }) => cause !== null)).toEqual([{ unitId: test.teamId, cause: 'BILLING_ERROR', count: 1 }]);
  });

  it('has clocks that are what the log says', async () => {
    expect((await verifyClocks(test.house, () => {})).differences).toEqual([]);
  });
});
