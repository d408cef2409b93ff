import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../../api/src/access/domain/permissions.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { fieldTeam, person } from '../../support/field-team.ts';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

interface Order {
  readonly id: string; readonly state: string; readonly word: string; readonly limitMinutes: number; readonly actions: readonly string[]; readonly descriptionMasked: string; readonly reportMasked: string | null;
  readonly handler: { readonly displayName: string } | null; readonly addressChangedAt: string | null; readonly dueAt: string; readonly issuedAt: string; readonly ledger: readonly { readonly kind: string; readonly durationMs: number; readonly cause: { readonly type: string } | null }[];
}
interface Errors { readonly userErrors: readonly { readonly code: string; readonly guard: string | null }[] }

const ORDER = '{ id state word limitMinutes actions descriptionMasked reportMasked handler { displayName } addressChangedAt dueAt issuedAt ledger { kind durationMs cause { type } } }';
const TICKET = `{ id state version actions mayCoordinate addressChangedAt owner { displayName } collaborators { id displayName } workOrders ${ORDER} workNotes { kind byName textMasked } customer { addressMasked } }`;
interface Ticket {
  readonly id: string; readonly state: string; readonly version: number; readonly actions: readonly string[]; readonly mayCoordinate: boolean; readonly addressChangedAt: string | null; readonly owner: { readonly displayName: string };
  readonly collaborators: readonly { readonly id: string; readonly displayName: string }[]; readonly workOrders: readonly Order[]; readonly workNotes: readonly { readonly kind: string; readonly byName: string; readonly textMasked: string }[];
  readonly customer: { readonly addressMasked: string | null };
}

let server: TestServer;
const tokens = new Map<string, string>();
let fieldTeamId: string;
let fitterId: string;
let ticketId: string;

const query = async <Data>(who: string, text: string, variables: object = {}): Promise<Data> => dataOf(await ask<Data>(server.url, text, variables, tokens.get(who)!));
async function tell<Answer>(who: string, name: string, type: string, input: object, answer: string): Promise<Answer> {
  return (await query<Record<string, Answer>>(who, `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} userErrors { code guard } } }`, { input }))[name]!;
}
const onTicket = (who: string, name: string, type: string, input: object) => tell<{ ticket: Ticket | null } & Errors>(who, name, type, { ticketId, ...input }, `ticket ${TICKET}`);
const onOrder = (who: string, name: string, type: string, input: object) => tell<{ workOrder: Order | null } & Errors>(who, name, type, input, `workOrder ${ORDER}`);
const seen = async (who: string): Promise<Ticket | null> => (await query<{ node: Ticket | null }>(who, `query ($id: ID!) { node(id: $id) { ... on Ticket ${TICKET} } }`, { id: ticketId })).node;

/** Makes somebody who signs in. */
async function join(login: string, role: Role, unitId: string, teamId: string | null): Promise<string | null> {
  const made = await person(server, login, role, unitId, teamId);
  tokens.set(login, await server.signIn(login, made.password));
  return made.agentId;
}

beforeAll(async () => {
  server = await testServer();
  await join('chief', 'SUPERVISOR', server.unitId, null);
  fieldTeamId = await fieldTeam(server, tokens.get('chief')!);
  const ownerId = (await join('owner', 'AGENT', server.teamId, server.teamId))!;
  fitterId = (await join('fitter', 'AGENT', fieldTeamId, fieldTeamId))!;
  await join('fieldLead', 'TEAM_LEAD', fieldTeamId, null);
  const ticket = await server.receive({ unitId: server.teamId });
  ticketId = toGlobalId('Ticket', ticket.id);
  const axes = { type: 'FAULT', urgency: 'URGENT', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE' };
  for (const [who, name, type, input] of [
    ['chief', 'classifyTicket', 'ClassifyTicketInput', { axes }], ['chief', 'dispatchTicket', 'DispatchTicketInput', { assigneeId: toGlobalId('Agent', ownerId), followUp: '回访' }],
    ['owner', 'acceptTicket', 'TicketStepInput', {}], ['owner', 'startWork', 'TicketStepInput', {}],
  ] as const) {
    const { userErrors } = await onTicket(who, name, type, input);
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  }
});
afterAll(async () => { await server.close(); });

describe('[R063] [R027] working together over the API', () => {
  it('takes a work order from its issue to its report in another department, with its ledger and a change of address on the way', async () => {
    expect(await seen('fitter')).toBeNull();
    const teams = await query<{ workOrderTeams: readonly { id: string; code: string }[] }>('owner', '{ workOrderTeams { id code } }');
    expect(teams.workOrderTeams.map(({ code }) => code).sort()).toEqual(['F1', 'T']);
    const teamId = toGlobalId('Unit', fieldTeamId);
    const set = await tell<{ ola: { limitMinutes: number; isOwn: boolean; version: number } | null } & Errors>('fieldLead', 'setOla', 'SetOlaInput', { unitId: teamId, setting: { limitMinutes: 60, pausesOn: ['AWAIT_PARTS'] }, reason: '试行', expectedVersion: 0 }, 'ola { limitMinutes isOwn version }');
    expect(set).toEqual({ ola: { limitMinutes: 60, isOwn: true, version: 1 }, userErrors: [] });

    const issued = (await onTicket('owner', 'issueWorkOrder', 'IssueWorkOrderInput', { teamId, description: '检查光交箱 13912345678', reason: '需要外线' })).ticket!;
    expect(issued).toMatchObject({ mayCoordinate: true, owner: { displayName: 'owner' }, workOrders: [{ state: 'ISSUED', word: 'ON_TIME', limitMinutes: 60, actions: ['WITHDRAW'], descriptionMasked: '检查光交箱 139****5678' }] });
    const list = await query<{ workOrders: readonly Order[]; workOrderCount: { open: number; late: number } }>('fitter', `{ workOrders ${ORDER} workOrderCount { open late } }`);
    expect(list).toMatchObject({ workOrders: [{ id: issued.workOrders[0]!.id, actions: ['ACCEPT', 'DECLINE'] }], workOrderCount: { open: 1, late: 0 } });
    const workOrderId = list.workOrders[0]!.id;
    expect(Date.parse(list.workOrders[0]!.dueAt) - Date.parse(list.workOrders[0]!.issuedAt)).toBe(3_600_000);
    expect(list.workOrders[0]!.ledger).toEqual([{ kind: 'RUNNING', durationMs: 3_600_000, cause: { type: 'WORK_ORDER_ISSUED' } }]);

    expect((await onOrder('owner', 'acceptWorkOrder', 'WorkOrderStepInput', { workOrderId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await onOrder('fitter', 'acceptWorkOrder', 'WorkOrderStepInput', { workOrderId })).workOrder).toMatchObject({ state: 'ACCEPTED', handler: { displayName: 'fitter' }, actions: ['COMPLETE', 'DECLINE'] });
    // Whoever does a work order sees the ticket that it is for, while they do it.
    expect(await seen('fitter')).toMatchObject({ mayCoordinate: false, actions: [] });
    expect((await seen('owner'))!.actions).toContain('RESOLVE');

    const customerId = toGlobalId('Customer', server.customers.ORDINARY);
    const change = { customerId, address: '北京市朝阳区建国路88号', reason: '搬家', idempotencyKey: 'move-1' };
    for (let time = 0; time < 2; time += 1) {
      expect(await tell('chief', 'changeCustomerAddress', 'ChangeCustomerAddressInput', change, 'ticketsTold customer { addressMasked }')).toEqual({ ticketsTold: 1, customer: { addressMasked: '北京市朝阳区***' }, userErrors: [] });
    }
    const { addressChangedAt, workOrders } = (await seen('owner'))!;
    expect(workOrders[0]!.addressChangedAt).toBe(addressChangedAt);
    expect((await onTicket('chief', 'acknowledgeAddressChange', 'AcknowledgeAddressInput', { changedAt: '2026-01-01T00:00:00Z' })).userErrors).toMatchObject([{ guard: 'addressChangeSeen' }]);
    expect((await onTicket('owner', 'acknowledgeAddressChange', 'AcknowledgeAddressInput', { changedAt: addressChangedAt })).ticket).toMatchObject({ addressChangedAt: null, workOrders: [{ addressChangedAt }] });
    expect((await onOrder('fitter', 'acknowledgeWorkOrderAddress', 'AcknowledgeWorkOrderAddressInput', { workOrderId, changedAt: addressChangedAt })).workOrder).toMatchObject({ addressChangedAt: null });

    const resolve = { solution: '更换', worklog: '到场', causeCode: 'CABLE', permanentFix: true, stageWaiverReason: '一次到场' };
    expect((await onTicket('chief', 'resolveTicket', 'ResolveTicketInput', resolve)).userErrors.map(({ guard }) => guard)).toContain('workOrdersOverOrWaived');
    expect((await onOrder('fitter', 'completeWorkOrder', 'CompleteWorkOrderInput', { workOrderId, report: '已更换尾纤' })).workOrder).toMatchObject({ state: 'DONE', word: 'MET', reportMasked: '已更换尾纤', actions: [] });
    expect(await seen('fitter')).toBeNull();
    expect((await query<{ workOrders: readonly Order[] }>('fieldLead', `{ workOrders(open: false) ${ORDER} }`)).workOrders).toMatchObject([{ id: workOrderId }]);
  });

  it('lets a collaborator of another department see the ticket, write beside it and leave it', async () => {
    const agentId = toGlobalId('Agent', fitterId);
    const { teammates } = await query<{ teammates: readonly { id: string }[] }>('owner', 'query ($teamId: ID!) { teammates(teamId: $teamId) { id } }', { teamId: toGlobalId('Unit', fieldTeamId) });
    expect(teammates).toEqual([{ id: agentId }]);
    expect((await onTicket('owner', 'addCollaborator', 'CollaboratorInput', { agentId })).userErrors).toMatchObject([{ guard: 'reasonGiven' }]);
    expect((await onTicket('owner', 'addCollaborator', 'CollaboratorInput', { agentId, reason: '配合' })).ticket).toMatchObject({ collaborators: [{ displayName: 'fitter' }], owner: { displayName: 'owner' } });
    expect((await query<{ collaborations: readonly { id: string }[] }>('fitter', '{ collaborations { id } }')).collaborations).toEqual([{ id: ticketId }]);
    expect((await onTicket('fitter', 'addWorkNote', 'AddWorkNoteInput', { kind: 'CONTRIBUTION', text: '光衰偏大' })).ticket).toMatchObject({ workNotes: [{ kind: 'CONTRIBUTION', byName: 'fitter', textMasked: '光衰偏大' }] });
    expect((await onTicket('fitter', 'restoreService', 'RestoreServiceInput', { evidence: '测试' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await onTicket('fitter', 'removeCollaborator', 'CollaboratorInput', { agentId, reason: '完成' })).userErrors).toEqual([]);
    expect(await seen('fitter')).toBeNull();
  });
});
