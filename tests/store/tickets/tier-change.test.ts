import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementContent } from '../../../api/src/customers/domain/agreement.ts';
import { dispatchTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { House } from '../../../api/src/house.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { agreementDocId } from '../../../api/src/standard/domain/agreement-id.ts';
import type { Tier } from '../../../api/src/standard/domain/axes.ts';
import { fingerprint } from '../../../api/src/standard/domain/fingerprint.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import { changeCustomerTier } from '../../../api/src/tickets/use-cases/change-tier.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { registerCustomer } from '../../../api/src/customers/use-cases/register-customer.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { expected, openSecond, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
let second: House;
let customerId: string;
let promise: string;
beforeAll(async () => {
  test = await testHouse();
  customerId = await newCustomer();
  promise = await promisesTheVip(customerId, 1);
  second = await openSecond(test.house);
});
afterAll(async () => {
  await second.close();
  await test.close();
});

const supervisor = () => test.caller('SUPERVISOR');
const newCustomer = async (): Promise<string> =>
  expected(await test.house.perform((stores) => registerCustomer(stores, supervisor(), { name: '李四', phone: '13800004321', tier: 'ORDINARY', area: 'URBAN' }))).id;

/** Publishes a promise of the customer's own that only a VIP has: service is back within an hour. Its id is the answer. */
async function promisesTheVip(ofCustomer: string, number: number): Promise<string> {
  const docId = agreementDocId(ofCustomer, number);
  const validFrom = Date.now() - 24 * HOUR_MS;
  const written = agreementContent({ docId, version: '1.0.0', title: { zh: '贵宾', en: 'VIP' }, validFrom, validUntil: null, promises: [{ milestone: 'RESTORE', value: 1, unit: 'h', types: [], urgencies: [] }] }) as { targets: { id: string; scope: object[] }[] };
  const [target] = written.targets;
  const content = { ...written, targets: [{ ...target, scope: [{ type: ['FAULT'], tier: ['VIP'] }] }] };
  expected(await test.house.perform(async (stores) => accepted(await stores.policies.add({
    docId, version: '1.0.0', layer: 'AGREEMENT', status: 'PUBLISHED', effectiveFrom: validFrom, effectiveTo: null, repealedFrom: null, sha256: fingerprint(content), content,
  }))));
  await test.house.standard.reload();
  return target!.id;
}

const change = (tier: Tier, house = test.house, id = customerId) => house.perform((stores) => changeCustomerTier(stores, supervisor(), { customerId: id, tier, reason: '续约升级' }));
const clock = async (ticketId: string) => (await query<{ run: string; started: number; due: number; breached: number | null; cause: string | null; paused: number; cancelReason: string | null }>(test.house.reads(), `
  select run, extract(epoch from started_at) * 1000 as started, extract(epoch from due_at) * 1000 as due, extract(epoch from breached_at) * 1000 as breached,
    breach_cause as cause, paused_total_ms::float8 as paused, cancel_reason as "cancelReason"
  from sla_clock where ticket_id = $1 and target_id = $2`, [ticketId, promise])).map((row) => ({ ...row, started: Number(row.started), due: Number(row.due), breached: row.breached === null ? null : Number(row.breached) }))[0];
const changesOf = (ticketId: string) => query<{ reason: string; payload: { cause: string; axes: { tier: string } } }>(test.house.reads(),
  "select reason, payload from event where subject_id = $1 and type = 'RECLASSIFIED' order by place", [ticketId]);

describe('the change of a customer\'s tier', () => {
  it('[R006] starts the limits of all open tickets anew from their own beginning, with their pauses, and loses no breach on the way back', async () => {
    expected(await change('ORDINARY'));
    const begun = Date.now() - 3 * HOUR_MS;
    const past = (minutes: number) => ({ at: begun + minutes * MINUTE_MS, origin: 'DEMO' as const, waivedGuards: new Set<string>() });
    const old = await test.receive({ customerId, past: { at: begun, origin: 'DEMO', unobserved: [] } });
    const step = (command: TicketCommand, minutes: number) => test.house.perform((stores) => performStep(stores, supervisor(), { ticketId: old.id, command, reason: 'test', past: past(minutes) }));
    expected(await test.house.perform((stores) => classifyTicket(stores, supervisor(), { ticketId: old.id, axes: URGENT_OUTAGE, past: past(2) })));
    expected(await test.house.perform((stores) => dispatchTicket(stores, supervisor(), { ticketId: old.id, assigneeId: test.agentIds[0], followUp: '—', past: past(3) })));
    expected(await step({ name: 'accept', agentId: test.agentIds[0] }, 5));
    expected(await step({ name: 'startWork' }, 6));
    expected(await step({ name: 'suspend', reason: 'AWAIT_CUSTOMER', evidence: '等客户在家', expectedResumeAt: begun + 50 * MINUTE_MS, approvedBySupervisor: true }, 10));
    expected(await step({ name: 'resume', cause: 'CUSTOMER_REPLY' }, 40));
    const fresh = await test.receive({ customerId });
    expected(await test.house.perform((stores) => classifyTicket(stores, supervisor(), { ticketId: fresh.id, axes: URGENT_OUTAGE })));
    const waiting = await test.receive({ customerId });
    expect(await clock(old.id)).toBeUndefined();

    const changed = expected(await change('VIP'));
    expect(new Set(changed.ticketIds)).toEqual(new Set([old.id, fresh.id]));
    expect(changed.customer.tier).toBe('VIP');
    const late = await clock(old.id);
    expect(late).toMatchObject({ run: 'RUNNING', started: begun, paused: 30 * MINUTE_MS, due: begun + 90 * MINUTE_MS, breached: begun + 90 * MINUTE_MS, cause: 'RECLASSIFICATION' });
    const running = await clock(fresh.id);
    expect(running).toMatchObject({ run: 'RUNNING', started: fresh.receivedAt, breached: null });
    expect(await changesOf(fresh.id)).toEqual([{ reason: '续约升级', payload: expect.objectContaining({ cause: 'TIER_CHANGE', axes: expect.objectContaining({ tier: 'VIP' }) }) }]);
    expected(await test.house.perform((stores) => classifyTicket(stores, supervisor(), { ticketId: waiting.id, axes: URGENT_OUTAGE })));
    expect(await clock(waiting.id)).toMatchObject({ run: 'RUNNING', started: waiting.receivedAt });

    expected(await change('ORDINARY'));
    expect(await clock(old.id)).toEqual(late);
    expect(await clock(fresh.id)).toMatchObject({ run: 'CANCELLED', cancelReason: 'RECLASSIFIED', started: fresh.receivedAt });
    expected(await change('VIP'));
    expect(await clock(fresh.id)).toEqual(running);
    expect(await verifyClocks(test.house, () => {})).toMatchObject({ differences: [] });
  });

  it('happens once when two servers ask at once, and nothing happens when the customer has that tier', async () => {
    const id = await newCustomer();
    const tickets = [await test.receive({ customerId: id }), await test.receive({ customerId: id })];
    for (const ticket of tickets) expected(await test.house.perform((stores) => classifyTicket(stores, supervisor(), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
    const both = await Promise.all([change('HIGH_VALUE', test.house, id), change('HIGH_VALUE', second, id)]);
    expect(both.map((outcome) => expected(outcome).ticketIds.length).sort()).toEqual([0, 2]);
    expect(expected(await change('HIGH_VALUE', second, id)).ticketIds).toEqual([]);
    for (const ticket of tickets) expect(await changesOf(ticket.id)).toHaveLength(1);
    expect(await query(test.house.reads(), "select place, reason, payload from event where subject_id = $1 and type = 'TIER_CHANGED'", [id])).toEqual([
      { place: 2, reason: '续约升级', payload: { from: 'ORDINARY', to: 'HIGH_VALUE' } },
    ]);
  });

  it('and a classification at the same moment leave no ticket behind with another tier than the customer\'s', async () => {
    const id = await newCustomer();
    const tickets = await Promise.all(Array.from({ length: 6 }, () => test.receive({ customerId: id })));
    await Promise.all([
      ...tickets.map((ticket, index) => (index % 2 === 0 ? test.house : second).perform((stores) => classifyTicket(stores, supervisor(), { ticketId: ticket.id, axes: URGENT_OUTAGE }))),
      change('VIP', second, id),
    ]);
    expect(await query(test.house.reads(), 'select distinct tier from ticket where customer_id = $1', [id])).toEqual([{ tier: 'VIP' }]);
  });

  it('asks for the permission, a customer of one\'s own units and a reason, and leaves imported history alone', async () => {
    const id = await newCustomer();
    const history = await test.receive({ customerId: id, past: { at: Date.now() - HOUR_MS, origin: 'IMPORT', unobserved: [] } });
    expected(await test.house.perform((stores) => classifyTicket(stores, supervisor(), { ticketId: history.id, axes: URGENT_OUTAGE, past: { at: Date.now() - HOUR_MS, origin: 'IMPORT', waivedGuards: new Set() } })));
    const ask = (more: object, caller = supervisor()) => test.house.perform((stores) => changeCustomerTier(stores, caller, { customerId: id, tier: 'VIP', reason: 'x', ...more }));
    expect(await ask({}, test.caller('QA'))).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expect(await ask({}, { ...supervisor(), unitId: '00000000-0000-7000-8000-000000000000' })).toMatchObject({ ok: false, refusals: [{ code: 'NOT_FOUND' }] });
    expect(await ask({ reason: ' ' })).toMatchObject({ ok: false, refusals: [{ code: 'REASON_NEEDED', clause: '5.1' }] });
    expect(expected(await ask({})).ticketIds).toEqual([]);
    expect(await changesOf(history.id)).toEqual([]);
  });
});
