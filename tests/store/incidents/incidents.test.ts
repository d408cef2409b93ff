import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlarmLists } from '../../../api/src/alarms/storage/alarm-lists.ts';
import { silenceOf, type Alarm } from '../../../api/src/alarms/domain/alarm.ts';
import { ALARM_STATES } from '../../../api/src/alarms/domain/words.ts';
import type { Role } from '../../../api/src/access/domain/permissions.ts';
import { dispatchTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { Incident } from '../../../api/src/incidents/domain/incident.ts';
import { createIncidentReads } from '../../../api/src/incidents/storage/incident-reads.ts';
import { changeIncident, declareIncident, type Declaration } from '../../../api/src/incidents/use-cases/declare-incident.ts';
import { linkTickets, unlinkTicket } from '../../../api/src/incidents/use-cases/link-tickets.ts';
import { closeIncident, restoreIncident } from '../../../api/src/incidents/use-cases/restore-incident.ts';
import { sendIncidentNotice } from '../../../api/src/incidents/use-cases/send-notice.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { catchUp, startLiveServer, type LiveServer } from '../../support/live.ts';

let test: TestHouse;
let server: LiveServer;

beforeAll(async () => {
  test = await testHouse();
  server = await startLiveServer(test.house);
});

afterAll(async () => {
  await server.close();
  await test.close();
});

const SOON = { timeout: 20_000 };
const sql = (text: string, values: readonly unknown[] = []) => query<Record<string, unknown>>(test.house.reads(), text, values);
const reads = () => createIncidentReads(test.house.reads);
const view = async ({ id }: Pick<Incident, 'id'>) => (await reads().byIds([id])).get(id)!;
const every = () => createAlarmLists(test.house.reads).list({ unitIds: [test.teamId, test.unitId], states: ALARM_STATES, before: null, limit: 1_000 });
const alarmOf = async (incident: Pick<Incident, 'id'>): Promise<Alarm | null> => (await every()).find(({ kind, incidentId }) => kind === 'MASS_OUTAGE' && incidentId === incident.id) ?? null;

let places = 0;
const declaration = (over: Partial<Declaration> = {}): Declaration => ({
  unitId: test.teamId, parentTicketId: null, title: '光缆中断', place: `第${places += 1}区`, area: 'URBAN', serviceLine: 'DATA', from: Date.now() - HOUR_MS, to: null, cause: 'FIBRE_CUT',
  expectedRestoreAt: null, ...over,
});
const declare = (over: Partial<Declaration> = {}, role: Role = 'SUPERVISOR') => test.house.perform((stores) => declareIncident(stores, test.caller(role), declaration(over)));
const link = (incident: Pick<Incident, 'id'>, tickets: readonly Pick<Ticket, 'id'>[]) =>
  test.house.perform((stores) => linkTickets(stores, test.caller('SUPERVISOR'), { incidentId: incident.id, ticketIds: tickets.map(({ id }) => id) }));
const restore = (incident: Pick<Incident, 'id'>, resolves = true) => test.house.perform((stores) => restoreIncident(stores, test.caller('SUPERVISOR'), {
  incidentId: incident.id, evidence: '光功率正常', resolves, solution: '光缆已熔接', causeCode: 'FIBRE_CUT', permanentFix: true,
}));

/** A classified fault, and with `work` one that is dispatched. */
async function fault(work = true): Promise<Ticket> {
  const ticket = await test.receive();
  const classified = expected(await test.house.perform((stores) => classifyTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
  if (!work) return classified;
  return expected(await test.house.perform((stores) => dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, assigneeId: test.agentIds[0], followUp: '抢修' })));
}
const ticketState = async ({ id }: Pick<Ticket, 'id'>) => (await sql('select state from ticket where id = $1', [id]))[0]!['state'];

describe('a mass outage', () => {
  it('[R064] is declared, has one alarm, and takes the tickets that fit it', async () => {
    const [fitting, other] = [await fault(), await fault()];
    expected(await test.house.perform((stores) => performStep(stores, test.caller('SUPERVISOR'), {
      ticketId: other.id, reason: 'correction', command: { name: 'reclassify', axes: { ...URGENT_OUTAGE, serviceLine: 'VOICE', tier: 'ORDINARY' }, cause: 'CORRECTION' },
    })));
    const incident = expected(await declare());
    expect(incident.incidentNo).toMatch(/^INC-\d{6}-\d{2}$/);
    await expect.poll(() => alarmOf(incident), SOON).toMatchObject({ priority: 'P2', state: 'ACTIVE_UNACKED', ticketId: null });
    const suggested = await reads().suggestions(incident, [test.teamId], 100);
    expect(suggested.map(({ ticketId }) => ticketId)).toContain(fitting.id);
    expect(suggested.map(({ ticketId }) => ticketId)).not.toContain(other.id);

    expect(expected(await link(incident, [fitting])).linked).toEqual([fitting.id]);
    expect((await reads().suggestions(incident, [test.teamId], 100)).map(({ ticketId }) => ticketId)).not.toContain(fitting.id);
    expect(await view(incident)).toMatchObject({ affected: 1, unresolved: 1 });
    await expect.poll(async () => (await catchUp<{ readonly seq: number; readonly incidents: readonly { readonly incidentNo: string; readonly affected: number }[] }>(server.live, 'incidentChanges', {}, test.caller('SUPERVISOR'), null))?.incidents.find(({ incidentNo }) => incidentNo === incident.incidentNo)?.affected, SOON).toBe(1);
  });

  it('is declared once by two people at the same moment, who both learn which it is', async () => {
    const same = { place: '同一处' };
    const [a, b] = await Promise.all([declare(same), declare({ ...same, serviceLine: null })]);
    const [won, lost] = a.ok ? [a, b] : [b, a];
    expect(won.ok).toBe(true);
    expect(lost).toMatchObject({ ok: false, refusals: [{ code: 'DECLARED_ALREADY', message: expect.stringContaining(expected(won).incidentNo) as string }] });
    expect(await declare({ ...same, serviceLine: 'VOICE' })).toMatchObject({ ok: expected(won).serviceLine !== null });
  });

  it('is nobody\'s to declare without the right, nor in a unit of others, nor with a parent that is not there', async () => {
    expect(await declare({}, 'AGENT')).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expect(await declare({ unitId: crypto.randomUUID() })).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
    expect(await declare({ parentTicketId: crypto.randomUUID() })).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
    expect(await declare({ from: Date.now() + HOUR_MS })).toMatchObject({ ok: false, refusals: [{ code: 'WINDOW' }] });
  });

  it('refuses, one by one, tickets that are closed, of another outage, or not there, and links the rest', async () => {
    const [first, second] = [expected(await declare()), expected(await declare())];
    const [mine, others, over] = [await fault(), await fault(), await fault(false)];
    expected(await link(second, [others]));
    expected(await test.house.perform((stores) => performStep(stores, test.caller('SUPERVISOR'), { ticketId: over.id, reason: 'wrong number', command: { name: 'invalidate' } })));
    const missing = { id: crypto.randomUUID() };
    const answer = expected(await link(first, [mine, others, over, missing]));
    expect(answer.linked).toEqual([mine.id]);
    expect(Object.fromEntries(answer.refused.map(({ ticketId, refusal }) => [ticketId, refusal.guard ?? refusal.code]))).toEqual({ [others.id]: 'notInIncident', [over.id]: 'state', [missing.id]: 'NOT_FOUND' });
    const { version } = answer.incident;
    expect(expected(await link(first, [mine]))).toMatchObject({ linked: [], refused: [], incident: { version } });
    expect(await link(first, [])).toMatchObject({ ok: false, refusals: [{ code: 'TOO_MANY' }] });
  });

  it('lets a ticket go again, with the reason', async () => {
    const [incident, ticket] = [expected(await declare()), await fault()];
    expected(await link(incident, [ticket]));
    const unlink = (reason: string | null) => test.house.perform((stores) => unlinkTicket(stores, test.caller('SUPERVISOR'), { incidentId: incident.id, ticketId: ticket.id, reason }));
    expect(await unlink(null)).toMatchObject({ ok: false, refusals: [{ guard: 'reasonGiven' }] });
    expected(await unlink('另一处故障'));
    expect(await unlink('另一处故障')).toMatchObject({ ok: false, refusals: [{ guard: 'inIncident' }] });
    expect(await view(incident)).toMatchObject({ affected: 0 });
  });

  it('[R064] keeps the alarms of its tickets silent, and they call again when service is back and they are not', async () => {
    const incident = expected(await declare());
    const late = await test.receive({ past: { at: Date.now() - 16 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    const alarm = async () => (await every()).find(({ kind, ticketId }) => kind === 'SLA_BREACH' && ticketId === late.id);
    await expect.poll(alarm, SOON).toMatchObject({ state: 'ACTIVE_UNACKED', isSuppressed: false });
    expected(await link(incident, [late]));
    await expect.poll(alarm, SOON).toMatchObject({ isSuppressed: true, incidentId: incident.id });
    const [clock] = await sql("select run, breached_at from sla_clock where ticket_id = $1 and target_id = 'T01'", [late.id]);
    expect(clock).toMatchObject({ run: 'RUNNING', breached_at: expect.anything() });

    expected(await restore(incident));
    // Nobody has classified it: it takes no step of its own, and is named with the reason.
    await expect.poll(() => view(incident), SOON).toMatchObject({ state: 'RESTORED', restoreRefused: 1, restoreDone: 0, restoreWaiting: 0 });
    expect((await reads().ticketsOf(incident.id, 10))[0]).toMatchObject({ ticketId: late.id, refusalCode: 'NOT_ALLOWED_IN_STATE' });
    await expect.poll(alarm, SOON).toMatchObject({ isSuppressed: false, incidentId: null, state: 'ACTIVE_UNACKED' });
    await expect.poll(() => alarmOf(incident), SOON).toMatchObject({ state: 'RETURNED_UNACKED' });
  });

  it('[R064] restores its tickets in bulk, each whole or not at all, as whoever ordered it', async () => {
    const incident = expected(await declare());
    const tickets: Ticket[] = [];
    while (tickets.length < 60) tickets.push(await fault());
    const waiting = await fault(false);
    expected(await link(incident, [...tickets, waiting]));
    const before = (await sql('select id, version from ticket where parent_incident_id = $1', [incident.id])).length;
    expect(before).toBe(61);
    expected(await restore(incident));
    expect(await restore(incident)).toMatchObject({ ok: false, refusals: [{ code: 'INCIDENT_STATE' }] });
    expect(await link(incident, [await fault()])).toMatchObject({ ok: false, refusals: [{ code: 'INCIDENT_STATE' }] });
    await expect.poll(() => view(incident), SOON).toMatchObject({ state: 'RESTORED', restoreDone: 60, restoreRefused: 1, unresolved: 1 });
    expect(new Set(await Promise.all(tickets.map(ticketState)))).toEqual(new Set(['RESOLVED']));
    expect(await ticketState(waiting)).toBe('CLASSIFIED');
    const untouched = await sql('select type from event where subject_id = $1 order by place', [waiting.id]);
    expect(untouched.at(-1)).toEqual({ type: 'INCIDENT_LINKED' });
    const steps = await sql("select type, actor_id, reason from event where subject_id = $1 and place > (select place from event where subject_id = $1 and type = 'INCIDENT_LINKED') order by place", [tickets[0]!.id]);
    expect(steps.map(({ type }) => type)).toEqual(expect.arrayContaining(['SERVICE_RESTORED', 'RESOLVED', 'REPAIRED']));
    expect(steps.find(({ type }) => type === 'RESOLVED')).toMatchObject({ actor_id: 'test', reason: incident.incidentNo });
    const progress = await sql("select payload from event where subject_id = $1 and type = 'INCIDENT_PROGRESSED' order by place", [incident.id]);
    expect(progress.length).toBeGreaterThanOrEqual(2);
    expect(progress.at(-1)!['payload']).toMatchObject({ work: 'RESTORE', left: 0 });

    // What was refused is tried again when its reason is gone, and the outage is closed with its root cause.
    expected(await test.house.perform((stores) => dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: waiting.id, assigneeId: test.agentIds[0], followUp: '抢修' })));
    expected(await restore(incident));
    await expect.poll(() => view(incident), SOON).toMatchObject({ state: 'RESTORED', restoreRefused: 0, unresolved: 0 });
    const close = (rootCause: 'UNKNOWN' | 'FIBRE_CUT') => test.house.perform((stores) => closeIncident(stores, test.caller('SUPERVISOR'), { incidentId: incident.id, rootCause, rootCauseText: '市政施工挖断' }));
    expect(await close('UNKNOWN')).toMatchObject({ ok: false, refusals: [{ guard: 'rootCauseKnown' }] });
    expect(expected(await close('FIBRE_CUT'))).toMatchObject({ state: 'CLOSED', rootCause: 'FIBRE_CUT' });
    expect(await close('FIBRE_CUT')).toMatchObject({ ok: false, refusals: [{ code: 'INCIDENT_STATE' }] });
  });

  it('only restores service when it is asked no more, and the tickets go on', async () => {
    const [incident, ticket] = [expected(await declare()), await fault()];
    expected(await link(incident, [ticket]));
    expected(await restore(incident, false));
    await expect.poll(() => view(incident), SOON).toMatchObject({ state: 'RESTORED', restoreDone: 1, unresolved: 1 });
    const [restored] = await sql("select payload ->> 'evidence' as evidence from event where subject_id = $1 and type = 'SERVICE_RESTORED'", [ticket.id]);
    expect(restored!['evidence']).toContain('光功率正常');
    expect(await ticketState(ticket)).toBe('DISPATCHED');
  });

  it('tells its customers in one voice: a contact with every ticket, which stops no clock', async () => {
    const [incident, ticket] = [expected(await declare()), await fault()];
    const send = () => test.house.perform((stores) => sendIncidentNotice(stores, test.caller('SUPERVISOR'), {
      incidentId: incident.id, kind: 'DECLARED', channel: 'ONLINE', delivered: true, text: { zh: '正在抢修', en: 'We are repairing it' },
    }));
    expect(await send()).toMatchObject({ ok: false, refusals: [{ code: 'NOBODY_CONCERNED' }] });
    expected(await link(incident, [ticket]));
    expected(await send());
    await expect.poll(async () => (await sql("select kind, direction, delivered from interaction where ticket_id = $1 and kind = 'OUTAGE_NOTICE'", [ticket.id])), SOON).toEqual([{ kind: 'OUTAGE_NOTICE', direction: 'OUT', delivered: true }]);
    await expect.poll(() => view(incident), SOON).toMatchObject({ noticesWaiting: 0, state: 'OPEN' });
    const [respond] = await sql("select run from sla_clock where ticket_id = $1 and target_id = 'T06'", [ticket.id]);
    expect(respond).toEqual({ run: 'RUNNING' });
    expect(await reads().notices(incident.id)).toMatchObject([{ kind: 'DECLARED', template: '1.0.0', text: { zh: '正在抢修' } }]);
  });

  it('is corrected while it is not closed, by one person at a time', async () => {
    const incident = expected(await declare());
    const change = (expectedVersion: number) => test.house.perform((stores) => changeIncident(stores, test.caller('SUPERVISOR'), { incidentId: incident.id, expectedVersion, change: { cause: 'POWER_FAILURE', title: '停电 13912345678' } }));
    const changed = expected(await change(incident.version));
    expect(changed).toMatchObject({ cause: 'POWER_FAILURE', place: incident.place, area: 'URBAN' });
    expect(changed.title).not.toContain('13912345678');
    expect(await change(incident.version)).toMatchObject({ ok: false, refusals: [{ code: 'VERSION_CONFLICT' }] });
  });

  it('suppresses nothing that is about the law', async () => {
    const incident = expected(await declare());
    expected(await link(incident, [await test.receive({ past: { at: Date.now() - 16 * MINUTE_MS, origin: 'DEMO', unobserved: [] } })]));
    const suppressed = async () => (await every()).filter((alarm) => silenceOf(alarm) === 'SUPPRESSED');
    await expect.poll(async () => (await suppressed()).length, SOON).toBeGreaterThan(0);
    const silent = await suppressed();
    expect(silent.every(({ kind }) => kind === 'SLA_BREACH' || kind === 'NEAR_DUE_UNOWNED')).toBe(true);
  });
});
