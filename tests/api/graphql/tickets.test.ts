import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dataOf, testServer, type Answer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let supervisor: string;
let program: string;

beforeAll(async () => {
  server = await testServer();
  supervisor = await server.signIn('supervisor', await server.account('supervisor', 'SUPERVISOR'));
  program = await server.apiKey();
});
afterAll(async () => { await server.close(); });

interface Payload { readonly ticket: { readonly id: string; readonly ticketNo: string; readonly state: string; readonly version: number } | null; readonly userErrors: readonly { readonly code: string; readonly guard: string | null; readonly clause: string | null }[] }

const PAYLOAD = '{ ticket { id ticketNo state version } userErrors { code guard clause message } }';
const INTAKE = `mutation ($input: IntakeTicketInput!) { intakeTicket(input: $input) ${PAYLOAD} }`;

const tell = async (name: string, type: string, input: object, token = supervisor): Promise<Payload> =>
  dataOf(await ask<Record<string, Payload>>(server.url, `mutation ($input: ${type}!) { ${name}(input: $input) ${PAYLOAD} }`, { input }, token))[name]!;

async function places(): Promise<{ customerId: string; queueId: string; agentId: string }> {
  const customer = dataOf(await ask<{ registerCustomer: { customer: { id: string } } }>(server.url, `mutation { registerCustomer(input: { idempotencyKey: "c1", name: "张三", phone: "13800001234", tier: VIP, area: URBAN }) { customer { id nameMasked phoneMasked } userErrors { message } } }`, {}, supervisor));
  const { queues, agents } = dataOf(await ask<{ queues: { id: string }[]; agents: { id: string }[] }>(server.url, '{ queues { id } agents { id staffNo } }', {}, supervisor));
  return { customerId: customer.registerCustomer.customer.id, queueId: queues[0]!.id, agentId: agents[0]!.id };
}

describe('tickets over the API', () => {
  it('[R034] [R037] takes a request once however often it is sent, and refuses the key for another', async () => {
    const { customerId, queueId } = await places();
    const input = { idempotencyKey: 'k1', customerId, queueId, channel: 'API', title: '宽带断线', description: '无法上网', type: 'FAULT', urgency: 'URGENT' };
    const answers = await Promise.all([1, 2, 3].map(() => ask<{ intakeTicket: Payload }>(server.url, INTAKE, { input }, program)));
    const numbers = answers.map((answer) => dataOf(answer).intakeTicket.ticket?.ticketNo);
    expect(new Set(numbers).size).toBe(1);
    const reused = dataOf(await ask<{ intakeTicket: Payload }>(server.url, INTAKE, { input: { ...input, title: 'another' } }, program)).intakeTicket;
    expect(reused).toMatchObject({ ticket: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('walks a ticket through its life, and every clock leads to its clause in both languages', async () => {
    const { customerId, queueId, agentId } = await places();
    const { ticket } = await tell('intakeTicket', 'IntakeTicketInput', { idempotencyKey: 'k2', customerId, queueId, channel: 'PHONE', title: '断网', description: '全楼断网', type: 'FAULT', urgency: 'URGENT' });
    const ticketId = ticket!.id;
    const axes = { type: 'FAULT', urgency: 'URGENT', complexity: 'STANDARD', severity: 'MAJOR', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE' };
    expect((await tell('classifyTicket', 'ClassifyTicketInput', { ticketId, axes })).ticket!.state).toBe('CLASSIFIED');
    expect((await tell('dispatchTicket', 'DispatchTicketInput', { ticketId, assigneeId: agentId, followUp: '回访' })).ticket!.state).toBe('DISPATCHED');

    interface Clock { readonly targetId: string; readonly governing: boolean; readonly clause: { readonly no: string; readonly text: { readonly zh: string; readonly en: string } } }
    const answer = dataOf(await ask<{ node: { clocks: Clock[]; governedBy: { clauseNo: string }; descriptionMasked: string; customer: { nameMasked: string }; events: { edges: { node: { type: string } }[] } } }>(server.url, `query ($id: ID!) { node(id: $id) { ... on Ticket {
      clocks { targetId governing clause { no text { zh en } } } governedBy { clauseNo } descriptionMasked customer { nameMasked } events(first: 50) { edges { node { type actor details { key value } } } } } } }`, { id: ticketId }, supervisor)).node;
    expect(answer.clocks.length).toBeGreaterThanOrEqual(10);
    for (const { clause } of answer.clocks) expect(clause.text.zh.length > 10 && clause.text.en.length > 10).toBe(true);
    expect(answer.governedBy.clauseNo).toBe('4.2');
    expect(answer.customer.nameMasked).toBe('张**');
    expect(answer.events.edges.map(({ node }) => node.type)).toContain('DISPATCHED');

    const refused = await tell('closeTicket', 'TicketStepInput', { ticketId });
    expect(refused).toMatchObject({ ticket: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', guard: 'state', clause: '4.4' }] });
  });

  it('[R003] shows the documents with their clauses, targets, readings and requirements', async () => {
    const { policyDocuments } = dataOf(await ask<{ policyDocuments: { docId: string; layer: string; clauses: unknown[]; targets: { targetId: string; enabled: boolean }[]; requirements: unknown[] }[] }>(server.url,
      '{ policyDocuments { docId layer sha256 clauses { no title { zh en } targets { targetId } } targets { targetId enabled clause { no } limitText { zh en } scopeText { zh en } } readings { no } requirements { no status enforcedBy } } }', {}, supervisor));
    const standard = policyDocuments.find(({ docId }) => docId === 'operating-standard')!;
    expect(standard.clauses).toHaveLength(31);
    expect(standard.targets).toHaveLength(23);
    expect(standard.requirements).toHaveLength(135);
    const law = policyDocuments.find(({ layer }) => layer === 'STATUTORY')!;
    expect(law.targets.filter(({ enabled }) => enabled).map(({ targetId }) => targetId).sort()).toEqual(['S1-RURAL', 'S1-URBAN', 'S2']);
  });

  it('denies by default: nobody without a session, no step without the permission, no list outside the page sizes', async () => {
    const code = (answer: Answer<unknown>): string | undefined => answer.errors?.[0]?.extensions?.code;
    expect(code(await ask(server.url, '{ tickets { totalCount } }'))).toBe('UNAUTHENTICATED');
    expect(code(await ask(server.url, '{ tickets { totalCount } }', {}, 'cwk_forged'))).toBe('UNAUTHENTICATED');
    expect(code(await ask(server.url, '{ tickets(first: 101) { totalCount } }', {}, supervisor))).toBe('BAD_PAGE_SIZE');
    expect(code(await ask(server.url, '{ ticket(id: "nonsense") { id } }', {}, supervisor))).toBe('BAD_ID');
    const { customerId, queueId } = await places();
    const { ticket } = await tell('intakeTicket', 'IntakeTicketInput', { idempotencyKey: 'k3', customerId, queueId, channel: 'API', title: 'x', description: 'y', type: 'FAULT', urgency: 'NORMAL' }, program);
    expect(await tell('acceptTicket', 'TicketStepInput', { ticketId: ticket!.id }, program)).toMatchObject({ ticket: null, userErrors: [{ code: 'FORBIDDEN' }] });
  });
});
