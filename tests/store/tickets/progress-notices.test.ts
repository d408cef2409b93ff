import { describe, expect, it } from 'vitest';
import { createAlarmLists } from '../../../api/src/alarms/storage/alarm-lists.ts';
import { ALARM_STATES } from '../../../api/src/alarms/domain/words.ts';
import { dispatchTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { DAY_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { ProgressNotices } from '../../../api/src/migrations/0022-progress-notices.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { respondToCustomer } from '../../../api/src/tickets/use-cases/contact-customer.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { receiveRequest } from '../../../api/src/tickets/use-cases/receive-request.ts';
import { expected, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { onTwoServers } from '../../support/two-servers.ts';

let test: TestHouse;
onTwoServers((opened) => { ({ test } = opened); });

const SOON = { timeout: 15_000 };
const supervisor = () => test.caller('SUPERVISOR');
const past = (at: number) => ({ at, origin: 'DEMO' as const, waivedGuards: new Set<string>() });
const step = (ticketId: string, command: TicketCommand, at: number) => test.house.perform((stores) => performStep(stores, supervisor(), { ticketId, command, reason: 'test', past: past(at) }));

/** A ticket whose service started at an instant; in one transaction, so that whoever keeps the time cannot come in between. */
async function startedAt(at: number): Promise<Ticket> {
  const ticketNo = await test.house.numbers.next(Date.now());
  return expected(await test.house.perform(async (stores) => {
    const { id: ticketId } = expected(await receiveRequest(stores, test.caller('AGENT'), {
      ticketNo, customerId: test.customers.ORDINARY, channel: 'PHONE', title: '宽带断线', description: '—', reported: { type: 'FAULT', urgency: 'URGENT' }, queueId: test.queueId,
      past: { at: at - MINUTE_MS, origin: 'DEMO', unobserved: [] },
    }));
    expected(await classifyTicket(stores, supervisor(), { ticketId, axes: URGENT_OUTAGE, past: past(at) }));
    expected(await dispatchTicket(stores, supervisor(), { ticketId, assigneeId: test.agentIds[0], followUp: '—', past: past(at) }));
    for (const command of [{ name: 'accept', agentId: test.agentIds[0] }, { name: 'startWork' }] as const) {
      expected(await performStep(stores, supervisor(), { ticketId, command, past: past(at) }));
    }
    return accepted((await stores.tickets.lock(ticketId))!);
  }));
}

const said = (ticketId: string) => query<{ passed: boolean; occurred: number }>(test.house.reads(), `
  select (payload ->> 'passed')::boolean as passed, (extract(epoch from occurred_at) * 1000)::float8 as occurred
  from event where subject_id = $1 and type = 'PROGRESS_NOTICE_DUE' order by place`, [ticketId]);
const alarmsOf = async (ticketId: string) => (await createAlarmLists(test.house.reads).list({ unitIds: [test.teamId], states: ALARM_STATES, before: null, limit: 1_000 }))
  .filter((alarm) => alarm.ticketId === ticketId && alarm.kind === 'PROGRESS_NOTICE_LATE');

describe('a progress notice that is due', () => {
  it('[R082] [R062] is recorded once by two servers, near and late, and stands silent in the list of alarms until the customer is told', async () => {
    const begun = Date.now() - DAY_MS + 900;
    const tickets = await Promise.all(Array.from({ length: 12 }, () => startedAt(begun)));
    for (const { id } of tickets) {
      await expect.poll(() => said(id), SOON).toEqual([{ passed: false, occurred: begun + 0.75 * DAY_MS }, { passed: true, occurred: begun + DAY_MS }]);
    }
    const [ticket] = tickets;
    await expect.poll(async () => (await alarmsOf(ticket!.id)).map(({ priority, state, version, clauseNo }) => ({ priority, state, version, clauseNo })), SOON)
      .toEqual([{ priority: 'P3', state: 'ACTIVE_UNACKED', version: 1, clauseNo: '5.2' }]);
    expected(await test.house.perform((stores) => respondToCustomer(stores, supervisor(), {
      ticketId: ticket!.id, channel: 'PHONE', text: '备件已到，明日上门', delivered: true, givesPreliminaryReply: false, substantive: false,
    })));
    await expect.poll(async () => (await alarmsOf(ticket!.id)).map(({ state }) => state), SOON).toEqual(['RETURNED_UNACKED']);
    const [row] = await query<{ wake: number }>(test.house.reads(), 'select (extract(epoch from wake_at) * 1000)::float8 as wake from ticket where id = $1', [ticket!.id]);
    expect(row!.wake).toBeGreaterThan(Date.now() + 0.7 * DAY_MS);
  });

  it('is known of tickets from before the timer as their events say', async () => {
    const begun = Date.now() - 5 * 60 * MINUTE_MS;
    const [plain, waited, waiting] = [await startedAt(begun), await startedAt(begun), await startedAt(begun)];
    for (const { id } of [waited, waiting]) {
      expected(await step(id, { name: 'suspend', reason: 'AWAIT_CUSTOMER', evidence: '—', expectedResumeAt: begun + DAY_MS, approvedBySupervisor: true }, begun + 10 * MINUTE_MS));
    }
    expected(await test.house.perform((stores) => respondToCustomer(stores, supervisor(), {
      ticketId: waited.id, channel: 'PHONE', text: '—', delivered: true, givesPreliminaryReply: false, substantive: false, past: past(begun + 20 * MINUTE_MS),
    })));
    expected(await step(waited.id, { name: 'resume', cause: 'MANUAL' }, begun + 50 * MINUTE_MS));
    const ids = [plain.id, waited.id, waiting.id];
    const watches = () => query<{ id: string; watch: object }>(test.house.reads(), "select id, facts -> 'progressWatch' as watch from ticket where id = any($1::uuid[]) order by id", [ids]);
    const before = await watches();
    expect(before.map(({ watch }) => watch)).toContainEqual({ since: begun + 20 * MINUTE_MS, pausedMs: 30 * MINUTE_MS, pausedSince: null, warned: false, lateSince: null });
    expect(before.map(({ watch }) => watch)).toContainEqual({ since: begun, pausedMs: 0, pausedSince: begun + 10 * MINUTE_MS, warned: false, lateSince: null });
    await query(test.house.reads(), "update ticket set facts = facts - 'progressWatch' where id = any($1::uuid[])", [ids]);
    const migration = new ProgressNotices(test.house.orm.em.getDriver(), test.house.orm.config);
    migration.up();
    for (const statement of migration.getQueries()) await query(test.house.reads(), String(statement));
    expect(await watches()).toEqual(before);
  });
});
