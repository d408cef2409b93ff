import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../../api/src/access/domain/permissions.ts';
import type { AgreedLimit } from '../../../api/src/customers/domain/agreement.ts';
import { concludeAgreement, endAgreement, type AgreementRequest } from '../../../api/src/customers/use-cases/agreements.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { databaseNow } from '../../../api/src/platform/unit-of-work/unit-of-work.ts';
import { createDeliveryReads } from '../../../api/src/sla/storage/delivery-reads.ts';
import { recordDueMarks } from '../../../api/src/sla/use-cases/record-due-marks.ts';
import { isInForce } from '../../../api/src/standard/domain/catalogue.ts';
import { keyOf } from '../../../api/src/standard/domain/pin.ts';
import type { PolicyPin } from '../../../api/src/standard/domain/policy.ts';
import type { Stores } from '../../../api/src/stores.ts';
import { respondToCustomer } from '../../../api/src/tickets/use-cases/contact-customer.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { expected, testHouse, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

const person = (role: Role): Caller => ({ ...test.caller(role), actor: { kind: 'USER', id: newId() }, permissions: grantedPermissions(role, null) });
const perform = <T>(work: (stores: Stores) => Promise<Outcome<T>>): Promise<Outcome<T>> => test.house.perform(work);
const codes = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const limit = (more: Partial<AgreedLimit> = {}): AgreedLimit => ({ milestone: 'RESPOND', value: 10, unit: 'min', types: [], urgencies: [], ...more });
const conclude = (more: Partial<AgreementRequest> = {}, caller = person('SUPERVISOR')) => perform((stores) => concludeAgreement(stores, caller, {
  customerId: test.customers.VIP, title: { zh: '专线服务协议', en: 'Leased line agreement' }, limits: [limit()], ...more,
}));

/** Concludes an agreement and waits until it is in force. */
async function inForce(more: Partial<AgreementRequest> = {}): Promise<PolicyPin> {
  const pin = expected(await conclude(more));
  await test.house.standard.reload();
  await vi.waitUntil(async () => isInForce(test.house.catalogue.document(pin)!, await databaseNow(test.house.reads())), { timeout: 60_000, interval: 100 });
  return pin;
}

describe('an agreement with a customer', () => {
  it('[R086] starts its clocks on that customer\'s requests and on nobody else\'s, beside those of the standard', async () => {
    const pin = await inForce({ customerId: test.customers.HIGH_VALUE, limits: [limit(), limit({ milestone: 'RESTORE', value: 1, unit: 'h' })] });
    const [theirs, other] = [await test.receive({ customerId: test.customers.HIGH_VALUE }), await test.receive()];
    expect(theirs.policyPins).toContainEqual(pin);
    expect(other.policyPins).not.toContainEqual(pin);
    const clocks = await query<{ target_id: string; class: string; governing: boolean; due: number }>(test.house.reads(), `
      select target_id, class, governing, extract(epoch from due_at - started_at)::float8 as due from sla_clock where ticket_id = $1 and family = 'RESPOND' order by due_at`, [theirs.id]);
    expect(clocks).toMatchObject([{ target_id: expect.stringMatching(/^A\d+-1$/), class: 'AGREEMENT', governing: true, due: 600 }, { target_id: 'T21', class: 'ASSESSMENT' }]);
    const { differences } = await verifyClocks(test.house, () => {});
    expect(differences).toEqual([]);
  });

  it('[R086] counts what was delivered of each promise', async () => {
    const customerId = test.customers.ORDINARY;
    const pin = await inForce({ customerId });
    const [kept, late, running] = [await test.receive({ customerId }), await test.receive({ customerId, past: { at: Date.now() - HOUR_MS, origin: 'DEMO', unobserved: [] } }), await test.receive({ customerId })];
    expected(await perform((stores) => respondToCustomer(stores, test.caller('AGENT'), { ticketId: kept.id, channel: 'PHONE', text: '已安排', delivered: true, givesPreliminaryReply: false, substantive: false })));
    expected(await perform((stores) => recordDueMarks(stores, 100)));
    const [line] = (await createDeliveryReads(test.house.reads).ofVersions([keyOf(pin)])).get(keyOf(pin))!;
    expect(line).toMatchObject({ clocks: 3, met: 1, broken: 1, late: 1, running: 1 });
    expect(line!.worstOverrunMs).toBeGreaterThan(49 * MINUTE_MS);
    expect([late.policyPins, running.policyPins].every((pins) => pins.some((each) => keyOf(each) === keyOf(pin)))).toBe(true);
  });

  it('has versions: the next takes over where it begins, and what was received keeps the one before', async () => {
    const pin = expected(await conclude({ validFrom: Date.now() + DAY_MS }));
    const next = expected(await conclude({ docId: pin.docId, validFrom: Date.now() + 2 * DAY_MS, limits: [limit({ value: 5 })] }));
    expect(next).toEqual({ docId: pin.docId, version: '1.1.0' });
    await test.house.standard.reload();
    const pinnedAt = (days: number) => test.house.catalogue.pinsFor(test.customers.VIP, Date.now() + days * DAY_MS).filter(({ docId }) => docId === pin.docId).map(({ version }) => version);
    expect([pinnedAt(0.5), pinnedAt(1.5), pinnedAt(3)]).toEqual([[], ['1.0.0'], ['1.1.0']]);
    expect(codes(await conclude({ docId: 'agreement-none' }))).toEqual(['NOT_FOUND']);
    expect(codes(await conclude({ docId: pin.docId, validFrom: Date.now() + HOUR_MS }))).toEqual(['EFFECTIVE_TOO_EARLY']);
  });

  it('ends by itself, or before its time with a reason, and only once', async () => {
    const pin = expected(await conclude({ validFrom: Date.now() + DAY_MS, validUntil: Date.now() + 3 * DAY_MS }));
    await test.house.standard.reload();
    const isPinned = (days: number) => test.house.catalogue.pinsFor(test.customers.VIP, Date.now() + days * DAY_MS).some((each) => keyOf(each) === keyOf(pin));
    expect([isPinned(2), isPinned(4)]).toEqual([true, false]);
    const end = (reason: string, caller = person('SUPERVISOR')) => perform((stores) => endAgreement(stores, caller, { ...pin, reason }));
    expect(codes(await end(' '))).toEqual(['REASON_NEEDED']);
    expect(codes(await end('moved', person('AGENT')))).toEqual(['FORBIDDEN']);
    expected(await end('The customer moved away.'));
    expect(codes(await end('again'))).toEqual(['NOT_IN_FORCE']);
    await test.house.standard.reload();
    expect([isPinned(2), test.house.catalogue.document(pin)?.status]).toEqual([false, 'REPEALED']);
  });

  it('is refused by name when it cannot be', async () => {
    expect(codes(await conclude({}, person('AGENT')))).toEqual(['FORBIDDEN']);
    expect(codes(await conclude({ customerId: newId() }))).toEqual(['NOT_FOUND']);
    expect(codes(await conclude({ validFrom: Date.now() - DAY_MS, limits: [] }))).toEqual(['OUT_OF_RANGE', 'EFFECTIVE_IN_PAST']);
    expect(codes(await conclude({ title: { zh: '', en: 'x' }, validFrom: Date.now() + DAY_MS, validUntil: Date.now() }))).toEqual(['TEXT_LENGTH', 'OUT_OF_RANGE']);
    expect(codes(await conclude({ limits: [limit({ milestone: 'RESTORE', types: ['CONSULTATION'] }), limit({ value: -1 })] }))).toEqual(['SCOPE_IMPOSSIBLE', 'OUT_OF_RANGE']);
    expect(codes(await conclude({ limits: [limit({ milestone: 'HANDLE', value: 1, unit: 'h', types: ['FAULT'] })] }))).toContain('LADDER_BROKEN');
  });
});
