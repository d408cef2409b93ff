import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, toIso } from '../../../api/src/foundation/instant.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { expected, URGENT_OUTAGE } from '../../support/house.ts';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

interface Payload {
  readonly ticket: { readonly id: string; readonly version: number; readonly ticketNo: string; readonly complaint: { readonly phase: string; readonly grade: string | null; readonly actions: readonly string[]; readonly offers: readonly { readonly id: string; readonly state: string }[] } | null } | null;
  readonly userErrors: readonly { readonly code: string; readonly guard: string | null; readonly clause: string | null; readonly message: string }[];
}

let server: TestServer;
let tokens: Readonly<Record<'agent' | 'leader' | 'qa' | 'admin', string>>;

beforeAll(async () => {
  server = await testServer();
  const tokenOf = async (login: string, role: 'AGENT' | 'SUPERVISOR' | 'QA' | 'ADMIN') => server.signIn(login, await server.account(login, role));
  tokens = { agent: await tokenOf('agent', 'AGENT'), leader: await tokenOf('leader', 'SUPERVISOR'), qa: await tokenOf('qa', 'QA'), admin: await tokenOf('chief', 'ADMIN') };
});
afterAll(async () => { await server.close(); });

async function complaint(): Promise<string> {
  const ticket = await server.receive({ reported: { type: 'COMPLAINT', urgency: 'NORMAL' }, customerId: server.customers.HIGH_VALUE });
  expected(await server.house.perform((stores) => classifyTicket(stores, server.caller('SUPERVISOR'), {
    ticketId: ticket.id, axes: { ...URGENT_OUTAGE, type: 'COMPLAINT', urgency: 'NORMAL', severity: 'NORMAL', domain: 'BILLING' },
  })));
  return toGlobalId('Ticket', ticket.id);
}

async function tell(mutation: string, input: object, token: string): Promise<Payload> {
  const type = { startInvestigation: 'TicketStepInput', approveOffer: 'ComplaintOfferInput' }[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const answer = await ask<Record<string, Payload>>(server.url, `
    mutation($input: ${type}!) { ${mutation}(input: $input) {
      ticket { id version ticketNo complaint { phase grade actions offers { id state } } } userErrors { code guard clause message }
    } }`, { input }, token);
  return dataOf(answer)[mutation]!;
}

async function toTalks(ticketId: string): Promise<void> {
  for (const [mutation, input] of [
    ['gradeComplaint', { circumstances: ['FEE_LOSS'] }], ['startInvestigation', {}], ['draftOffer', { text: 'A month free.', compensationFen: 5_000, channel: 'PHONE' }],
    ['recordNegotiation', { answer: 'DECLINES', channel: 'PHONE', text: 'No.' }],
  ] as const) expect((await tell(mutation, { ticketId, ...input }, tokens.agent)).userErrors, mutation).toEqual([]);
}

describe('complaints over the API', () => {
  it('[R109] are refused with the guard and its clause, and say what may be done next', async () => {
    const ticketId = await complaint();
    const early = await tell('decideComplaint', { ticketId, reasons: 'Told before.', channel: 'PHONE', delivered: true }, tokens.agent);
    expect(early).toMatchObject({ ticket: null, userErrors: [{ code: 'NOT_ALLOWED_IN_PHASE', guard: 'phase', clause: '6.3' }] });
    const graded = await tell('gradeComplaint', { ticketId, circumstances: [] }, tokens.agent);
    expect(graded.ticket!.complaint).toMatchObject({ phase: 'GRADED', grade: 'G1' });
    expect(graded.ticket!.complaint!.actions).toEqual(expect.arrayContaining(['GRADE', 'START_INVESTIGATION', 'OPEN_CONFLICT']));
    expect(graded.ticket!.complaint!.actions).not.toContain('DECIDE');
  });

  it('refuse a version that somebody has overtaken, and take a repeated request once', async () => {
    const ticketId = await complaint();
    const { ticket } = await tell('gradeComplaint', { ticketId, circumstances: [] }, tokens.agent);
    expect((await tell('startInvestigation', { ticketId, expectedVersion: ticket!.version - 1 }, tokens.agent)).userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect((await tell('startInvestigation', { ticketId }, tokens.agent)).userErrors).toEqual([]);
    const input = { ticketId, text: 'A month free.', compensationFen: 50_000, idempotencyKey: 'once-and-for-all' };
    const [once, again] = [await tell('draftOffer', input, tokens.agent), await tell('draftOffer', input, tokens.agent)];
    expect(once.ticket!.complaint!.offers).toMatchObject([{ state: 'WAITING' }]);
    expect(again.ticket!.version).toBe(once.ticket!.version);
  });

  it('[R109] give the settlement document, masked, to those who may see customers and to nobody else', async () => {
    const ticketId = await complaint();
    await toTalks(ticketId);
    const document = (token: string) => ask<{ settlementDocument: { sha256: string; text: { zh: string } } | null }>(server.url, 'query($ticketId: ID!) { settlementDocument(ticketId: $ticketId) { sha256 text { zh } } }', { ticketId }, token);
    expect(dataOf(await document(tokens.agent)).settlementDocument).toBeNull();
    expect((await tell('decideComplaint', { ticketId, reasons: '合约已告知，电话 13912345678', channel: 'PHONE', delivered: true }, tokens.agent)).userErrors).toEqual([]);
    const { text } = dataOf(await document(tokens.agent)).settlementDocument!;
    expect(text.zh).toContain('申诉');
    for (const secret of ['张三', '13912345678', '13800001234']) expect(text.zh).not.toContain(secret);
    expect((await document(tokens.qa)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('open a regulator\'s case as a ticket of its own, which appeals from the complaint and is answered', async () => {
    const ticketId = await complaint();
    const dueAt = toIso(Date.now() + 10 * DAY_MS);
    const input = { ticketId, source: 'GOV_HOTLINE_12345', channel: 'ONLINE', title: '12345 转办', description: '客户申诉', dueAt, idempotencyKey: 'case' };
    const [opened, repeated] = [await tell('openRegulatorCase', input, tokens.leader), await tell('openRegulatorCase', input, tokens.leader)];
    expect(repeated.ticket!.id).toBe(opened.ticket!.id);
    const read = async (id: string) => dataOf(await ask<{ ticket: object }>(server.url, `
      query($id: ID!) { ticket(id: $id) { holds escalationLevel complaint { grade appeals { ticketNo } } regulatorCase { source dueAt answeredAt appealsFrom { id } } } }`, { id }, tokens.leader)).ticket;
    expect(await read(opened.ticket!.id)).toMatchObject({ escalationLevel: 2, regulatorCase: { source: 'GOV_HOTLINE_12345', dueAt, answeredAt: null, appealsFrom: { id: ticketId } } });
    expect(await read(ticketId)).toMatchObject({ holds: ['COMPLAINT_RESULT', 'REGULATOR_CASE'], complaint: { grade: 'G4', appeals: [{ ticketNo: opened.ticket!.ticketNo }] } });
    expect((await tell('answerRegulator', { ticketId: opened.ticket!.id, text: '已按流程处理' }, tokens.leader)).userErrors).toEqual([]);
    expect(await read(ticketId)).toMatchObject({ holds: ['COMPLAINT_RESULT'] });
  });

  it('[R107] [R131] say which team handles which grade, and count root causes for whoever may look', async () => {
    const teams = 'mutation($input: NameComplaintTeamInput!) { nameComplaintTeam(input: $input) { teams { grade team { code } } userErrors { code } } }';
    const named = { input: { unitId: toGlobalId('Unit', server.unitId), grade: 'G3', teamId: toGlobalId('Unit', server.teamId) } };
    expect(dataOf(await ask(server.url, teams, named, tokens.leader))).toMatchObject({ nameComplaintTeam: { teams: null, userErrors: [{ code: 'FORBIDDEN' }] } });
    expect(dataOf(await ask(server.url, teams, named, tokens.admin))).toMatchObject({ nameComplaintTeam: { teams: [{ grade: 'G3', team: { code: 'T' } }], userErrors: [] } });

    const ticketId = await complaint();
    await tell('gradeComplaint', { ticketId, circumstances: [] }, tokens.agent);
    expect((await tell('stateRootCause', { ticketId, rootCause: 'CONTRACT_TERMS', finding: 'The penalty was in small print.' }, tokens.agent)).userErrors).toEqual([]);
    const pareto = (from: number, to: number) => ask<{ complaintCauses: object }>(server.url, 'query($from: DateTime!, $to: DateTime!) { complaintCauses(from: $from, to: $to) { causes { code count cumulativePercent units { unit { code } count } } } }', { from: toIso(from), to: toIso(to) }, tokens.qa);
    expect(dataOf(await pareto(Date.now() - DAY_MS, Date.now() + DAY_MS))).toMatchObject({ complaintCauses: { causes: [{ code: 'CONTRACT_TERMS', count: 1, cumulativePercent: 100, units: [{ unit: { code: 'T' }, count: 1 }] }] } });
    expect(dataOf(await pareto(Date.now() - 9 * DAY_MS, Date.now() - 8 * DAY_MS))).toMatchObject({ complaintCauses: { causes: [] } });
    expect((await pareto(Date.now(), Date.now() - 1)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
