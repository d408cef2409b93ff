import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../../api/src/access/domain/permissions.ts';
import { createWatchedDuties } from '../../../api/src/alarms/storage/watched-duties.ts';
import { createAlarmLists } from '../../../api/src/alarms/storage/alarm-lists.ts';
import type { Alarm } from '../../../api/src/alarms/domain/alarm.ts';
import { ALARM_STATES } from '../../../api/src/alarms/domain/words.ts';
import { setRuleService } from '../../../api/src/alarms/use-cases/set-rule-service.ts';
import { shelveAlarm } from '../../../api/src/alarms/use-cases/shelve-alarm.ts';
import { fulfilDuty } from '../../../api/src/duties/use-cases/fulfil-duty.ts';
import { reportFee, reportPayment, reportRestoration } from '../../../api/src/duties/use-cases/report-billing.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { DAY_MS, HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { refused } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { expected, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { onTwoServers } from '../../support/two-servers.ts';

let test: TestHouse;
onTwoServers((opened) => { ({ test } = opened); });

const SOON = { timeout: 15_000 };
const person = (role: Role): Caller => ({ ...test.caller(role), actor: { kind: 'USER', id: newId() }, permissions: grantedPermissions(role, null) });
const program = (): Caller => ({ ...person('INTEGRATOR'), actor: { kind: 'API_KEY', id: newId() }, agentId: null });
const alarms = async (): Promise<readonly Alarm[]> => (await createAlarmLists(test.house.reads).list({
  unitIds: test.house.units.subtree(test.unitId).map(({ id }) => id), states: ALARM_STATES, before: null, limit: 1_000,
})).filter(({ kind }) => kind === 'DUTY_OVERDUE');
const alarmsOf = async (dutyId: string) => (await alarms()).filter((alarm) => alarm.dutyId === dutyId).map(({ priority, state, version, clauseNo }) => `${priority} ${state} ${version} ${clauseNo}`);
const payment = (at: number, reference: string = newId()) => test.house.perform((stores) => reportPayment(stores, program(), { customerId: test.customers.ORDINARY, reference, at }));

describe('a duty of the law that nobody has done', () => {
  it('[I9] calls once when the time of the law is over, with two servers at work, is never put aside, and calls no more when it is done', async () => {
    const at = Date.now() - 48 * HOUR_MS + 800;
    const references = Array.from({ length: 10 }, () => newId());
    const duties = [];
    for (const reference of references) duties.push(expected(await payment(at, reference))!);
    for (const { id } of duties) await expect.poll(() => alarmsOf(id), SOON).toEqual(['P1 ACTIVE_UNACKED 1 Art 34']);
    const [duty] = duties;
    const alarm = (await alarms()).find(({ dutyId }) => dutyId === duty!.id)!;
    const answer = await test.house.perform((stores) => shelveAlarm(stores, test.caller('SUPERVISOR'), { alarmId: alarm.id, minutes: 10, reason: 'KNOWN_CAUSE' }));
    expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'NOT_SHELVABLE' }] });
    await expect(query(test.house.reads(), 'update alarm set shelved_until = now() where id = $1', [alarm.id])).rejects.toThrow(/alarm_statutory_calls/);
    const outOfService = await test.house.perform((stores) => setRuleService(stores, test.caller('SUPERVISOR'), { kind: 'DUTY_OVERDUE', unitId: test.unitId, minutes: 10, reason: '—' }));
    expect(outOfService).toMatchObject({ ok: false, refusals: [{ code: 'ALWAYS_IN_SERVICE' }] });
    expected(await test.house.perform((stores) => reportRestoration(stores, program(), { customerId: test.customers.ORDINARY, reference: references[0]!, at: Date.now() })));
    await expect.poll(() => alarmsOf(duty!.id), SOON).toEqual(['P1 RETURNED_UNACKED 2 Art 34']);
  });

  it('presses less where the operator set the time, and says on which ticket', async () => {
    const ticket = await test.receive({ past: { at: Date.now() - 73 * HOUR_MS, origin: 'DEMO', unobserved: [] } });
    expected(await test.house.perform((stores) => classifyTicket(stores, person('AGENT'), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
    const ofTicket = async () => (await alarms()).filter(({ ticketId }) => ticketId === ticket.id);
    await expect.poll(async () => (await ofTicket()).map(({ priority, clauseNo, ticketNo, queueId }) => ({ priority, clauseNo, ticketNo, queueId })), SOON)
      .toEqual([{ priority: 'P2', clauseNo: 'Art 32', ticketNo: ticket.ticketNo, queueId: test.queueId }]);
    // What happens to the ticket is none of its business, until the duty is done.
    expected(await test.house.perform((stores) => performStep(stores, person('SUPERVISOR'), { ticketId: ticket.id, command: { name: 'chase', channel: 'PHONE' } })));
    const { dutyId } = (await ofTicket())[0]!;
    expected(await test.house.perform((stores) => fulfilDuty(stores, person('AGENT'), { dutyId: dutyId!, proof: '已致电告知' })));
    await expect.poll(async () => (await ofTicket()).map(({ state, version }) => `${state} ${version}`), SOON).toEqual(['RETURNED_UNACKED 2']);
  });

  it('does not call while there is time, nor when it was done in time', async () => {
    const fee = expected(await test.house.perform((stores) => reportFee(stores, program(), { customerId: test.customers.VIP, reference: newId(), at: Date.now() - DAY_MS + 1_200, feeFen: 99_999, previousFen: [1, 1, 1] })))!;
    const later = expected(await payment(Date.now() - HOUR_MS))!;
    expected(await test.house.perform((stores) => fulfilDuty(stores, person('AGENT'), { dutyId: fee.id, proof: '已致电告知' })));
    const witness = expected(await payment(Date.now() - 48 * HOUR_MS + 1_500))!;
    await expect.poll(() => alarmsOf(witness.id), SOON).toHaveLength(1);
    expect(await alarmsOf(fee.id)).toEqual([]);
    expect(await alarmsOf(later.id)).toEqual([]);
  });

  it('is not passed over when somebody looks in the very millisecond in which its time is over', async () => {
    const { id } = expected(await payment(Date.now() - HOUR_MS))!;
    const dueAt = (await query<{ ms: number }>(test.house.reads(), 'select (extract(epoch from due_at) * 1000)::float8 as ms from duty where id = $1', [id]))[0]!.ms;
    // Refused, so that nothing of it stays.
    const claim = async (at: number): Promise<readonly string[]> => {
      let claimed: readonly string[] = [];
      await test.house.unitOfWork.perform(async (tx) => {
        claimed = await createWatchedDuties(tx.em).claimOverdue(at, 100);
        return refused({ code: 'ONLY_ASKED', message: 'Only asked.' });
      });
      return claimed;
    };
    expect(await claim(dueAt)).not.toContain(id);
    expect(await claim(dueAt + 1)).toContain(id);
  });
});
