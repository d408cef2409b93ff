import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

interface Ticket {
  readonly id: string; readonly ticketNo: string; readonly state: string; readonly chaseCount: number; readonly escalationLevel: number; readonly returnCount: number;
  readonly supervision: { readonly order: string } | null; readonly mergedInto: { readonly ticketNo: string } | null; readonly repeatOf: { readonly ticketNo: string } | null;
  readonly probableDuplicates: readonly { readonly ticketNo: string }[]; readonly clocks: readonly { readonly targetId: string; readonly run: string; readonly cancelReason: string | null }[];
}
interface Payload { readonly ticket: Ticket | null; readonly userErrors: readonly { readonly code: string; readonly guard: string | null }[] }

const TICKET = `{ id ticketNo state chaseCount escalationLevel returnCount supervision { order } mergedInto { ticketNo } repeatOf { ticketNo }
  probableDuplicates { ticketNo } clocks { targetId run cancelReason } }`;
const AXES = { type: 'FAULT', urgency: 'URGENT', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE' };
const WHY = '客户要求';

let server: TestServer;
let supervisor: string;
let agent: string;
let customers: readonly string[];
let queueId: string;
let agentId: string;
let count = 0;

const query = async <Data>(text: string, variables: object = {}, token = supervisor): Promise<Data> => dataOf(await ask<Data>(server.url, text, variables, token));
const tell = async (name: string, type: string, input: object, token = supervisor): Promise<Payload> =>
  (await query<Record<string, Payload>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ticket ${TICKET} userErrors { code guard } } }`, { input }, token))[name]!;
const done = async (...asked: Parameters<typeof tell>): Promise<Ticket> => {
  const { ticket, userErrors } = await tell(...asked);
  if (ticket === null) throw new Error(JSON.stringify(userErrors));
  return ticket;
};
const received = (customer = 0): Promise<Ticket> => done('intakeTicket', 'IntakeTicketInput', {
  idempotencyKey: `t${(count += 1)}`, customerId: customers[customer]!, queueId, channel: 'PHONE', title: '断网', description: '断网', type: 'FAULT', urgency: 'URGENT',
});
const classified = async (): Promise<Ticket> => done('classifyTicket', 'ClassifyTicketInput', { ticketId: (await received()).id, axes: AXES });

beforeAll(async () => {
  server = await testServer();
  supervisor = await server.signIn('supervisor', await server.account('supervisor', 'SUPERVISOR'));
  agent = await server.signIn('agent', await server.account('agent', 'AGENT'));
  const made = await Promise.all(['a', 'b'].map((key) => query<{ registerCustomer: { customer: { id: string } } }>(
    'mutation ($key: String!) { registerCustomer(input: { idempotencyKey: $key, name: "王五", phone: "13800005678", tier: ORDINARY, area: URBAN }) { customer { id } } }', { key })));
  customers = made.map(({ registerCustomer }) => registerCustomer.customer.id);
  const { queues, agents } = await query<{ queues: readonly { id: string }[]; agents: readonly { id: string }[] }>('{ queues { id } agents { id } }');
  [queueId, agentId] = [queues[0]!.id, agents[0]!.id];
});
afterAll(async () => { await server.close(); });

describe('a ticket whose course turns', () => {
  it('goes back to whoever dispatched it, and its dispatch limit runs again', async () => {
    const { id: ticketId } = await classified();
    await done('dispatchTicket', 'DispatchTicketInput', { ticketId, assigneeId: agentId, followUp: '回访' });
    expect(await tell('returnTicket', 'TicketStepInput', { ticketId })).toMatchObject({ ticket: null, userErrors: [{ guard: 'reasonGiven' }] });
    const returned = await done('returnTicket', 'TicketStepInput', { ticketId, reason: '不属本班组' });
    expect(returned).toMatchObject({ state: 'CLASSIFIED', returnCount: 1 });
    expect(returned.clocks.find(({ targetId }) => targetId === 'T02')).toMatchObject({ run: 'RUNNING' });
  });

  it('is merged into another of the same customer, and into nobody else\'s', async () => {
    const [first, second, stranger] = [await received(), await received(), await received(1)];
    expect((await done('chaseTicket', 'ChaseTicketInput', { ticketId: second.id, channel: 'PHONE' })).probableDuplicates.map(({ ticketNo }) => ticketNo)).toContain(first.ticketNo);
    const refused = await tell('mergeTicket', 'MergeTicketInput', { ticketId: second.id, intoTicketNo: stranger.ticketNo, reason: WHY, byCustomer: true });
    expect(refused).toMatchObject({ ticket: null, userErrors: [{ code: 'ANOTHER_CUSTOMER' }] });
    const merged = await done('mergeTicket', 'MergeTicketInput', { ticketId: second.id, intoTicketNo: first.ticketNo, reason: WHY, byCustomer: true });
    expect(merged).toMatchObject({ state: 'MERGED', mergedInto: { ticketNo: first.ticketNo } });
    expect(new Set(merged.clocks.map(({ run, cancelReason }) => `${run} ${cancelReason}`))).toEqual(new Set(['CANCELLED MERGED']));
    expect(await tell('mergeTicket', 'MergeTicketInput', { ticketId: first.id, intoTicketNo: merged.ticketNo, reason: WHY, byCustomer: true }))
      .toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE' }] });
  });

  it('is withdrawn by the customer\'s wish, and made invalid by a supervisor only', async () => {
    const [one, two] = [await received(), await received()];
    expect(await tell('withdrawTicket', 'EndTicketInput', { ticketId: one.id, reason: WHY }, agent)).toMatchObject({ userErrors: [{ guard: 'byCustomerOrSupervisor' }] });
    expect(await done('withdrawTicket', 'EndTicketInput', { ticketId: one.id, reason: WHY, byCustomer: true }, agent)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await tell('invalidateTicket', 'TicketStepInput', { ticketId: two.id, reason: '测试单' }, agent)).toMatchObject({ userErrors: [{ guard: 'byCustomerOrSupervisor' }] });
    expect(await done('invalidateTicket', 'TicketStepInput', { ticketId: two.id, reason: '测试单' })).toMatchObject({ state: 'INVALID' });
  });

  it('counts its chasers, at most one in ten minutes', async () => {
    const { id: ticketId } = await received();
    expect(await done('chaseTicket', 'ChaseTicketInput', { ticketId, channel: 'PHONE' })).toMatchObject({ chaseCount: 1 });
    expect(await tell('chaseTicket', 'ChaseTicketInput', { ticketId, channel: 'PHONE' })).toMatchObject({ ticket: null, userErrors: [{ guard: 'notChasedJustNow' }] });
  });

  it('[ask 10] is escalated to a level once, and supervised with a due time of its own', async () => {
    const { id: ticketId } = await received();
    expect(await done('escalateTicket', 'EscalateTicketInput', { ticketId, level: 'DUTY_MANAGER', reason: WHY })).toMatchObject({ escalationLevel: 2 });
    expect(await tell('escalateTicket', 'EscalateTicketInput', { ticketId, level: 'TEAM_LEAD', reason: WHY })).toMatchObject({ userErrors: [{ guard: 'levelRises' }] });
    const dueAt = new Date(Date.now() + 3_600_000).toISOString();
    expect(await tell('openSupervision', 'OpenSupervisionInput', { ticketId, order: '限时查明', dueAt }, agent)).toMatchObject({ userErrors: [{ code: 'FORBIDDEN' }] });
    expect(await done('openSupervision', 'OpenSupervisionInput', { ticketId, order: '限时查明', dueAt })).toMatchObject({ supervision: { order: '限时查明' } });
    expect(await done('answerSupervision', 'AnswerSupervisionInput', { ticketId, report: '已查明' }, agent)).toMatchObject({ supervision: null });
  });

  it('[ask 6] keeps what stays in scope when it is classified anew, and says of what does not that it was cancelled for that', async () => {
    const { id: ticketId } = await classified();
    const after = await done('reclassifyTicket', 'ReclassifyTicketInput', { ticketId, axes: { ...AXES, urgency: 'NORMAL' }, reason: WHY });
    const runs = new Map(after.clocks.map(({ targetId, run, cancelReason }) => [targetId, [run, cancelReason]]));
    expect(runs.get('T09')).toEqual(['RUNNING', null]);
    expect(runs.get('T04')).toEqual(['CANCELLED', 'RECLASSIFIED']);
    expect(await tell('reclassifyTicket', 'ReclassifyTicketInput', { ticketId, axes: { ...AXES, urgency: 'NORMAL' }, reason: WHY })).toMatchObject({ userErrors: [{ guard: 'axesChange' }] });
  });

  it('has no cause of a breach where nothing was broken, and repeats no ticket that is still open', async () => {
    const [one, two] = [await received(), await received()];
    expect(await tell('stateBreachCause', 'StateBreachCauseInput', { ticketId: one.id, targetId: 'T01', causeCode: 'STAFFING' })).toMatchObject({ userErrors: [{ code: 'NOT_BREACHED' }] });
    expect(await tell('linkRepeat', 'LinkRepeatInput', { ticketId: two.id, ofTicketNo: one.ticketNo })).toMatchObject({ userErrors: [{ guard: 'repeatsAnother' }] });
    expect(await tell('linkRepeat', 'LinkRepeatInput', { ticketId: two.id, ofTicketNo: 'none' })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('answers the second of two people who edit at once that the first was faster', async () => {
    const { id: ticketId } = await received();
    const attempts = await Promise.all(['TEAM_LEAD', 'DUTY_MANAGER'].map((level) => tell('escalateTicket', 'EscalateTicketInput', { ticketId, level, reason: WHY, expectedVersion: 2 })));
    expect(attempts.filter(({ ticket }) => ticket !== null)).toHaveLength(1);
    expect(attempts.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT']);
  });
});
