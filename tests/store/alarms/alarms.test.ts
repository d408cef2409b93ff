import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../../api/src/alarms/domain/alarm.ts';
import { createAlarmLists } from '../../../api/src/alarms/storage/alarm-lists.ts';
import { acknowledgeAlarm, MAX_ALARM_NOTE } from '../../../api/src/alarms/use-cases/acknowledge-alarm.ts';
import { ALARM_STATES } from '../../../api/src/alarms/domain/words.ts';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { expected, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { onTwoServers } from '../../support/two-servers.ts';

let test: TestHouse;

onTwoServers((opened) => { ({ test } = opened); });

/** How long to look for what must come. */
const SOON = { timeout: 15_000 };

const lists = () => createAlarmLists(test.house.reads);
const everyAlarm = () => lists().list({ unitIds: [test.teamId], states: ALARM_STATES, before: null, limit: 1_000 });
const alarmsOf = async (ticket: Ticket): Promise<Alarm[]> => (await everyAlarm()).filter(({ ticketId }) => ticketId === ticket.id);
const statesOf = async (ticket: Ticket) => (await alarmsOf(ticket)).map(({ kind, priority, state }) => `${kind} ${priority} ${state}`).sort();
const eventsOf = (alarmId: string) => query<{ type: string; place: number; payload: object; actor_id: string; seq: string | null }>(test.house.reads(), `
  select e.type, e.place, e.payload, e.actor_id, o.seq from event e left join event_order o on o.event_id = e.id where e.subject_id = $1 order by e.place`, [alarmId]);

/** A request whose limit of 15 minutes on classifying falls due so long from now. */
const dueIn = (inMs: number) => test.receive({ past: { at: Date.now() - 15 * MINUTE_MS + inMs, origin: 'DEMO', unobserved: [] } });
const classify = (ticket: Ticket) => test.house.perform((stores) => classifyTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, axes: URGENT_OUTAGE }));
const acknowledge = (alarmId: string, caller = test.caller('SUPERVISOR'), note: string | null = null) =>
  test.house.perform((stores) => acknowledgeAlarm(stores, caller, { alarmId, note }));

describe('alarms', () => {
  it('[R046] are raised when a limit is near and nobody has accepted, then when it is broken, and return when the clock stops', async () => {
    const ticket = await dueIn(700);
    await expect.poll(() => statesOf(ticket), SOON).toContainEqual(expect.stringContaining('NEAR_DUE_UNOWNED P3'));
    await expect.poll(() => statesOf(ticket), SOON).toEqual(['NEAR_DUE_UNOWNED P3 RETURNED_UNACKED', 'SLA_BREACH P2 ACTIVE_UNACKED']);
    expected(await classify(ticket));
    await expect.poll(() => statesOf(ticket), SOON).toEqual(['NEAR_DUE_UNOWNED P3 RETURNED_UNACKED', 'SLA_BREACH P2 RETURNED_UNACKED']);
  });

  it('are told in the log, each change once and in order, without a word about a person', async () => {
    const ticket = await dueIn(-1);
    await expect.poll(async () => (await alarmsOf(ticket)).length, SOON).toBe(1);
    const [alarm] = await alarmsOf(ticket);
    const note = 'Call 13800001234 back';
    expected(await acknowledge(alarm!.id, test.caller('SUPERVISOR'), note));
    expected(await classify(ticket));
    await expect.poll(async () => (await eventsOf(alarm!.id)).map(({ type }) => type), SOON).toEqual(['ALARM_RAISED', 'ALARM_ACKNOWLEDGED', 'ALARM_RETURNED']);
    const events = await eventsOf(alarm!.id);
    expect(events.map(({ place }) => place)).toEqual([1, 2, 3]);
    expect(events.map(({ actor_id }) => actor_id)).toEqual(['alarms', 'test', 'alarms']);
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain('Call');
    const [over] = await alarmsOf(ticket);
    expect(over).toMatchObject({ state: 'NORMAL', version: 3, acknowledgedByRole: 'SUPERVISOR', clauseNo: '3.1', targetId: 'T01', ticketNo: ticket.ticketNo });
    expect(over!.note).not.toContain('13800001234');
  });

  it('are one for each of many breaches at one instant, with two servers at work', async () => {
    const tickets = await Promise.all(Array.from({ length: 40 }, () => dueIn(1_500)));
    const ids = new Set(tickets.map(({ id }) => id));
    const breaches = async () => (await everyAlarm()).filter(({ kind, ticketId }) => kind === 'SLA_BREACH' && ids.has(ticketId ?? ''));
    await expect.poll(async () => (await breaches()).length, { timeout: 20_000 }).toBe(40);
    expect((await breaches()).every(({ version }) => version === 1)).toBe(true);
  });

  it('are not raised twice when the log is read again from the beginning', async () => {
    const before = await everyAlarm();
    const [{ seq }] = await query<{ seq: string }>(test.house.reads(), 'select max(seq) as seq from event_order') as [{ seq: string }];
    await query(test.house.reads(), "update reaction_cursor set seq = 0 where name = 'alarms'");
    const cursor = async () => Number((await query<{ seq: string }>(test.house.reads(), "select seq from reaction_cursor where name = 'alarms'"))[0]!.seq);
    await expect.poll(cursor, SOON).toBeGreaterThanOrEqual(Number(seq));
    expect(await everyAlarm()).toEqual(before);
  });

  it('are never raised by imported history', async () => {
    const history = await test.receive({
      reported: { type: 'FAULT', urgency: 'URGENT', risk: 'SECURITY' }, past: { at: Date.now() - 48 * HOUR_MS, origin: 'IMPORT', unobserved: [] },
    });
    const live = await test.receive({ reported: { type: 'FAULT', urgency: 'NORMAL', risk: 'DATA_LEAK' } });
    await expect.poll(() => statesOf(live), SOON).toEqual(['RISK_FLAGGED P1 ACTIVE_UNACKED']);
    expect(await alarmsOf(history)).toEqual([]);
  });

  it('are acknowledged once: coming second is answered with how things stand', async () => {
    const ticket = await dueIn(-1);
    await expect.poll(async () => (await alarmsOf(ticket)).length, SOON).toBe(1);
    const [{ id }] = (await alarmsOf(ticket)) as [Alarm];
    const both = await Promise.all([acknowledge(id, test.caller('SUPERVISOR'), 'first'), acknowledge(id, test.caller('ADMIN'), 'second')]);
    const [one, other] = both.map(expected) as [Alarm, Alarm];
    expect(other).toEqual(one);
    expect(one).toMatchObject({ state: 'ACTIVE_ACKED', version: 2 });
    expect((await eventsOf(id)).filter(({ type }) => type === 'ALARM_ACKNOWLEDGED')).toHaveLength(1);
  });

  it('are acknowledged by those who may, in their unit, in few words', async () => {
    const ticket = await dueIn(-1);
    await expect.poll(async () => (await alarmsOf(ticket)).length, SOON).toBe(1);
    const [{ id }] = (await alarmsOf(ticket)) as [Alarm];
    const codes = async (outcome: ReturnType<typeof acknowledge>) => {
      const refused = await outcome;
      return refused.ok ? [] : refused.refusals.map(({ code }) => code);
    };
    expect(await codes(acknowledge(id, test.caller('AGENT')))).toEqual(['FORBIDDEN']);
    expect(await codes(acknowledge(id, { ...test.caller('SUPERVISOR'), unitId: '00000000-0000-7000-8000-000000000000' }))).toEqual(['NOT_FOUND']);
    expect(await codes(acknowledge('00000000-0000-7000-8000-000000000000'))).toEqual(['NOT_FOUND']);
    expect(await codes(acknowledge(id, test.caller('SUPERVISOR'), 'x'.repeat(MAX_ALARM_NOTE + 1)))).toEqual(['TOO_LONG']);
    expect((await alarmsOf(ticket))[0]).toMatchObject({ version: 1 });
  });

  it('are listed newest first, page by page, by state and unit', async () => {
    const all = await everyAlarm();
    const first = await lists().list({ unitIds: [test.teamId], states: ALARM_STATES, before: null, limit: 10 });
    const then = await lists().list({ unitIds: [test.teamId], states: ALARM_STATES, before: first.at(-1)!, limit: 1_000 });
    expect([...first, ...then]).toEqual(all);
    expect(all.map(({ raisedAt }) => raisedAt)).toEqual(all.map(({ raisedAt }) => raisedAt).sort((a, b) => b - a));
    expect((await lists().list({ unitIds: [test.teamId], states: ['ACTIVE_ACKED'], before: null, limit: 10 })).every(({ state }) => state === 'ACTIVE_ACKED')).toBe(true);
    expect(await lists().list({ unitIds: [], states: ALARM_STATES, before: null, limit: 10 })).toEqual([]);
    expect(await lists().find(all[0]!.id)).toEqual(all[0]);
  });
});
