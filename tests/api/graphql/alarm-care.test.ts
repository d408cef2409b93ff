import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, toIso } from '../../../api/src/foundation/instant.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

interface UserError { readonly code: string; readonly path: readonly string[] | null }

let server: TestServer;
let tokens: Readonly<Record<'lead' | 'manager' | 'qa', string>>;

beforeAll(async () => {
  server = await testServer();
  const tokenOf = async (login: string, role: 'TEAM_LEAD' | 'SUPERVISOR' | 'QA') => server.signIn(login, await server.account(login, role));
  tokens = { lead: await tokenOf('lead', 'TEAM_LEAD'), manager: await tokenOf('manager', 'SUPERVISOR'), qa: await tokenOf('qa', 'QA') };
});
afterAll(async () => { await server.close(); });

const SOON = { timeout: 30_000 };

/** Sends a mutation that answers user errors, and what else is asked for. */
async function tell(name: string, input: object, token: string, fields = ''): Promise<Record<string, unknown> & { readonly userErrors: readonly UserError[] }> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return dataOf(await ask<Record<string, Record<string, unknown> & { readonly userErrors: readonly UserError[] }>>(server.url, `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`, { input }, token))[name]!;
}

const late = () => server.receive({ past: { at: Date.now() - 16 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
const groups = async () => dataOf(await ask<{ alarmGroups: { isFlood: boolean; raisedInWindow: number; groups: { kind: string; count: number; alarmIds: string[] }[] } }>(server.url, '{ alarmGroups { isFlood raisedInWindow groups { kind count alarmIds } } }', {}, tokens.lead)).alarmGroups;

describe('alarms over the API', () => {
  it('are grouped in a flood and acknowledged by group, shelved within what a role may, and reviewed with the names of those who did it', async () => {
    expect(await groups()).toMatchObject({ isFlood: false, groups: [] });
    for (let n = 0; n < 12; n += 1) await late();
    await expect.poll(async () => (await groups()).groups.find(({ kind }) => kind === 'SLA_BREACH')?.count ?? 0, SOON).toBe(12);
    const group = (await groups()).groups.find(({ kind }) => kind === 'SLA_BREACH')!;
    const [first] = group.alarmIds;
    expect((await tell('shelveAlarm', { alarmId: first, minutes: 61, reason: 'DUPLICATE' }, tokens.lead)).userErrors).toMatchObject([{ code: 'SHELVE_TIME', path: ['minutes'] }]);
    expect((await tell('shelveAlarm', { alarmId: first, minutes: 10, reason: 'DUPLICATE' }, tokens.qa)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect(await tell('shelveAlarm', { alarmId: first, minutes: 60, reason: 'DUPLICATE' }, tokens.lead, 'alarm { silence shelveReason shelvedByRole }')).toMatchObject({ alarm: { silence: 'SHELVED', shelveReason: 'DUPLICATE', shelvedByRole: 'TEAM_LEAD' }, userErrors: [] });
    expect((await groups()).groups.find(({ kind }) => kind === 'SLA_BREACH')?.count).toBe(11);
    const seen = await tell('acknowledgeAlarmGroup', { alarmIds: group.alarmIds }, tokens.lead, 'alarms { state }');
    expect(seen).toMatchObject({ userErrors: [] });
    const course = dataOf(await ask<{ alarmCourse: { type: string; by: string | null }[] }>(server.url, 'query($id: ID!) { alarmCourse(alarmId: $id) { type by } }', { id: first }, tokens.manager)).alarmCourse;
    expect(course).toEqual([{ type: 'ALARM_RAISED', by: null }, { type: 'ALARM_SHELVED', by: 'lead' }, { type: 'ALARM_ACKNOWLEDGED', by: 'lead' }]);
  });

  it('say how they do, and why their rules are, for a time that can be read', async () => {
    const read = (from: number, to: number) => ask<{ alarmFigures: { total: number; floodPercent: number; perWindow: object[] }; alarmRules: { kind: string; consequence: { zh: string }; owner: string; neverShelved: boolean }[] }>(server.url, `
      query($from: DateTime!, $to: DateTime!) { alarmFigures(from: $from, to: $to) { total floodPercent perWindow { count } } alarmRules { kind consequence { zh } owner neverShelved } }`, { from: toIso(from), to: toIso(to) }, tokens.qa);
    const { alarmFigures, alarmRules } = dataOf(await read(Date.now() - HOUR_MS, Date.now() + MINUTE_MS));
    expect(alarmFigures.total).toBeGreaterThanOrEqual(12);
    expect(alarmFigures.floodPercent).toBeGreaterThan(0);
    expect([...new Set(alarmRules.filter(({ neverShelved }) => neverShelved).map(({ kind }) => kind))]).toEqual(['STATUTORY_BREACH', 'DUTY_OVERDUE']);
    expect(alarmRules.every(({ consequence, owner }) => consequence.zh !== '' && owner !== '')).toBe(true);
    expect((await read(Date.now(), Date.now() - 1)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect((await read(Date.now() - 8 * DAY_MS, Date.now())).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('rosters over the API', () => {
  const now = Date.now();
  const input = (shifts: readonly object[], key = crypto.randomUUID() as string) => ({
    unitId: toGlobalId('Unit', server.unitId), duty: 'DUTY_MANAGER', from: toIso(now), to: toIso(now + DAY_MS), shifts, idempotencyKey: key,
  });

  it('are planned once for a repeated request, and refuse holes and overlaps by their codes', async () => {
    const agentId = toGlobalId('Agent', server.agentIds[0]);
    const [noon, end] = [toIso(now + 12 * HOUR_MS), toIso(now + DAY_MS)];
    expect((await tell('planDutyRoster', input([{ agentId, from: toIso(now), to: noon }]), tokens.manager)).userErrors).toMatchObject([{ code: 'ROSTER_HOLE', path: ['shifts'] }]);
    expect((await tell('planDutyRoster', input([{ agentId, from: toIso(now), to: end }, { agentId, from: noon, to: end }]), tokens.manager)).userErrors).toMatchObject([{ code: 'ROSTER_OVERLAP' }]);
    expect((await tell('planDutyRoster', input([{ agentId, from: toIso(now), to: end }]), tokens.lead)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const whole = input([{ agentId, from: toIso(now), to: noon }, { from: noon, to: end }]);
    const [once, again] = [await tell('planDutyRoster', whole, tokens.manager, 'roster { version holes { from } }'), await tell('planDutyRoster', whole, tokens.manager, 'roster { version holes { from } }')];
    expect(once).toMatchObject({ roster: { version: 1, holes: [{ from: noon }] } });
    expect(again).toEqual(once);
    const ladder = dataOf(await ask<{ dutyLadder: { duty: string; absence: string | null; agent: { displayName: string } | null }[] }>(server.url, '{ dutyLadder { duty absence agent { displayName } } }', {}, tokens.qa)).dutyLadder;
    expect(ladder).toEqual([{ duty: 'TEAM_LEAD', absence: 'NO_ROSTER', agent: null }, { duty: 'DUTY_MANAGER', absence: null, agent: { displayName: 'Agent 1001' } }, { duty: 'DEPARTMENT_HEAD', absence: 'NO_ROSTER', agent: null }]);
  });
});

describe('mass outages over the API', () => {
  it('are declared once for a repeated request, found by number and by id, and managed by nobody without the right', async () => {
    const input = { idempotencyKey: 'outage', title: '停电', place: '南区', from: toIso(Date.now() - HOUR_MS) };
    expect((await tell('declareIncident', { ...input, idempotencyKey: 'other' }, tokens.qa)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const fields = 'incident { id incidentNo state cause affected }';
    const [once, again] = [await tell('declareIncident', input, tokens.lead, fields), await tell('declareIncident', input, tokens.lead, fields)];
    expect(once).toMatchObject({ incident: { state: 'OPEN', cause: 'UNKNOWN', affected: 0 }, userErrors: [] });
    expect(again).toEqual(once);
    const { id, incidentNo } = once['incident'] as { readonly id: string; readonly incidentNo: string };
    expect((await tell('declareIncident', { ...input, idempotencyKey: 'second' }, tokens.manager)).userErrors).toMatchObject([{ code: 'DECLARED_ALREADY' }]);
    const read = dataOf(await ask<{ incident: { id: string }; node: { id: string; incidentNo: string }; incidents: { edges: { node: { incidentNo: string } }[] } }>(server.url, `
      query($no: String!, $id: ID!) { incident(incidentNo: $no) { id } node(id: $id) { id ... on Incident { incidentNo } } incidents { edges { node { incidentNo } } } }`, { no: incidentNo, id }, tokens.qa));
    expect(read).toMatchObject({ incident: { id }, node: { id, incidentNo }, incidents: { edges: [{ node: { incidentNo } }] } });

    const ticket = await late();
    const ticketId = toGlobalId('Ticket', ticket.id);
    const linked = await tell('linkIncidentTickets', { incidentId: id, ticketIds: [ticketId, toGlobalId('Ticket', crypto.randomUUID())] }, tokens.lead, 'linked incident { affected } refused { error { code } }');
    expect(linked).toMatchObject({ linked: 1, incident: { affected: 1 }, refused: [{ error: { code: 'NOT_FOUND' } }], userErrors: [] });
    expect(dataOf(await ask<{ ticket: object }>(server.url, 'query($id: ID!) { ticket(id: $id) { incident { incidentNo } } }', { id: ticketId }, tokens.qa)).ticket).toEqual({ incident: { incidentNo } });
    expect((await tell('closeIncident', { incidentId: id, rootCause: 'SOFTWARE', rootCauseText: '升级失败' }, tokens.manager)).userErrors).toMatchObject([{ code: 'INCIDENT_STATE' }]);
  });
});
