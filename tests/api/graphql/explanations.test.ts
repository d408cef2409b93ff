import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let supervisor: string;
let ticketId: string;

interface Line { readonly kind: string; readonly from: string; readonly to: string; readonly durationMs: number; readonly cause: { readonly type: string; readonly actor: string } | null }
interface Explanation { readonly dueAt: string; readonly startedAt: string; readonly budgetMs: number; readonly calendarId: string; readonly isCalendarKnown: boolean; readonly ledger: readonly Line[] }
interface Limit {
  readonly target: { readonly targetId: string; readonly clause: { readonly no: string } }; readonly verdict: string; readonly role: string;
  readonly mismatches: readonly { readonly axisName: { readonly en: string }; readonly actual: { readonly en: string } }[];
}

const query = async <Data>(text: string, variables: object = {}, token = supervisor): Promise<Data> => dataOf(await ask<Data>(server.url, text, variables, token));

async function tell(name: string, type: string, input: object): Promise<string> {
  const payload = (await query<Record<string, { ticket: { id: string } | null; userErrors: readonly { message: string }[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ticket { id } userErrors { message } } }`, { input }))[name];
  if (payload?.ticket == null) throw new Error(payload?.userErrors.map(({ message }) => message).join(' '));
  return payload.ticket.id;
}

beforeAll(async () => {
  server = await testServer();
  supervisor = await server.signIn('supervisor', await server.account('supervisor', 'SUPERVISOR'));
  const { registerCustomer } = await query<{ registerCustomer: { customer: { id: string } } }>('mutation { registerCustomer(input: { idempotencyKey: "c", name: "李四", phone: "13800005678", tier: ORDINARY, area: URBAN }) { customer { id } } }');
  const { queues, agents } = await query<{ queues: readonly { id: string }[]; agents: readonly { id: string }[] }>('{ queues { id } agents { id } }');
  const axes = { type: 'FAULT', urgency: 'NORMAL', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE' };
  ticketId = await tell('intakeTicket', 'IntakeTicketInput', { idempotencyKey: 't', customerId: registerCustomer.customer.id, queueId: queues[0]!.id, channel: 'PHONE', title: '断网', description: '断网', type: 'FAULT', urgency: 'NORMAL' });
  await tell('classifyTicket', 'ClassifyTicketInput', { ticketId, axes });
  await tell('dispatchTicket', 'DispatchTicketInput', { ticketId, assigneeId: agents[0]!.id, followUp: '回访' });
});
afterAll(async () => { await server.close(); });

describe('the explanation of a due time', () => {
  it('[ask 14] adds up from start to due, each line with the event that made it so', async () => {
    const { explainClock } = await query<{ explainClock: Explanation }>(
      'query ($id: ID!) { explainClock(ticketId: $id, targetId: "T09") { dueAt startedAt budgetMs calendarId isCalendarKnown ledger { kind from to durationMs cause { type actor } } } }', { id: ticketId });
    expect(explainClock).toMatchObject({ calendarId: '24x7', isCalendarKnown: true, budgetMs: 7_200_000 });
    expect(explainClock.ledger.reduce((sum, { durationMs }) => sum + durationMs, 0)).toBe(Date.parse(explainClock.dueAt) - Date.parse(explainClock.startedAt));
    expect(explainClock.ledger.map(({ kind, cause }) => [kind, cause?.type])).toEqual([['RUNNING', 'RECEIVED']]);
  });

  it('[ask 14] says of every limit whether it applies, on which axis it does not, and which governs', async () => {
    const { explainPolicy } = await query<{ explainPolicy: readonly Limit[] }>(
      'query ($id: ID!) { explainPolicy(ticketId: $id) { target { targetId clause { no } } verdict role mismatches { axisName { en } actual { en } } } }', { id: ticketId });
    const limit = (targetId: string): Limit | undefined => explainPolicy.find(({ target }) => target.targetId === targetId);
    expect(limit('T09')).toMatchObject({ verdict: 'IN_SCOPE', role: 'GOVERNS', target: { clause: { no: '5.1' } } });
    expect(limit('S1-URBAN')).toMatchObject({ verdict: 'IN_SCOPE', role: 'STANDS_BEHIND' });
    expect(limit('T03')).toMatchObject({ verdict: 'OUT_OF_SCOPE', role: 'NONE', mismatches: [{ axisName: { en: 'urgency' }, actual: { en: 'normal' } }] });
    expect(limit('T17')).toMatchObject({ verdict: 'NOT_STARTED' });
    expect(limit('T02')).toMatchObject({ role: 'OVER' });
  });

  it('has no explanation for a limit that does not apply, nor for somebody who may not see the ticket', async () => {
    expect(await query('query ($id: ID!) { explainClock(ticketId: $id, targetId: "T03") { dueAt } }', { id: ticketId })).toEqual({ explainClock: null });
    const answer = await ask(server.url, 'query ($id: ID!) { explainPolicy(ticketId: $id) { verdict } }', { id: ticketId });
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});

describe('the audit of pauses', () => {
  it('finds who lets work wait for a customer who had answered', async () => {
    await tell('transferTicket', 'TransferTicketInput', { ticketId, ownerId: (await query<{ agents: readonly { id: string }[] }>('{ agents { id } }')).agents[1]!.id, reason: '换班' });
    const { pauseAudit } = await query<{ pauseAudit: readonly object[] }>(
      'query ($from: DateTime!, $to: DateTime!) { pauseAudit(from: $from, to: $to) { actor pauses doubtfulPauses pausedMs doubtfulMs } }',
      { from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 60_000).toISOString() });
    expect(pauseAudit).toEqual([]);
  });
});
