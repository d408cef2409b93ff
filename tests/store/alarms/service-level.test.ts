import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlarmLists } from '../../../api/src/alarms/storage/alarm-lists.ts';
import { ALARM_STATES } from '../../../api/src/alarms/domain/words.ts';
import { judgeService } from '../../../api/src/alarms/use-cases/judge-service.ts';
import { watchQueues } from '../../../api/src/alarms/use-cases/watch-queues.ts';
import { shelveAlarm } from '../../../api/src/alarms/use-cases/shelve-alarm.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { House } from '../../../api/src/house.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { respondToCustomer } from '../../../api/src/tickets/use-cases/contact-customer.ts';
import { expected, openSecond, testHouse, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
let second: House;
beforeAll(async () => {
  test = await testHouse();
  second = await openSecond(test.house);
});
afterAll(async () => {
  await second.close();
  await test.close();
});

const INTERVAL_MS = 30 * MINUTE_MS;
/** A half hour of some hours ago: what is due in the ones after it is decided. */
const BEGIN = (Math.floor(Date.now() / INTERVAL_MS) - 8) * INTERVAL_MS;
const past = (at: number) => ({ at, origin: 'DEMO' as const, waivedGuards: new Set<string>() });

/** Basic requests, which are owed an answer within the hour that falls due in an interval; some of them are answered in time. */
async function due(interval: number, count: number, met: number): Promise<void> {
  const at = BEGIN + interval * INTERVAL_MS + 5 * MINUTE_MS - 60 * MINUTE_MS;
  for (let index = 0; index < count; index += 1) {
    const { id } = await test.receive({ reported: { type: 'CONSULTATION', urgency: 'NORMAL' }, past: { at, origin: 'DEMO', unobserved: [] } });
    expected(await test.house.perform((stores) => classifyTicket(stores, test.caller('SUPERVISOR'), {
      ticketId: id, past: past(at), axes: { type: 'CONSULTATION', urgency: 'NORMAL', complexity: 'BASIC', severity: 'NORMAL', serviceLine: 'DATA', domain: 'OTHER', area: 'URBAN', risk: 'NONE' },
    })));
    if (index < met) {
      expected(await test.house.perform((stores) => respondToCustomer(stores, test.caller('SUPERVISOR'), {
        ticketId: id, channel: 'PHONE', text: '—', delivered: true, givesPreliminaryReply: false, substantive: false, past: past(at + 10 * MINUTE_MS),
      })));
    }
  }
}

/** Judges on a server whose clock stands a minute after the end of an interval. */
const judgeAfter = async (interval: number, house = test.house): Promise<number> => {
  const now = BEGIN + (interval + 1) * INTERVAL_MS + MINUTE_MS;
  return expected(await house.perform((stores) => judgeService({ ...stores, now: () => Promise.resolve(now) }, 100)));
};
const alarm = async () => (await createAlarmLists(test.house.reads).list({ unitIds: [test.teamId], states: ALARM_STATES, before: null, limit: 100 })).find(({ kind }) => kind === 'QUEUE_SERVICE_LEVEL');

describe('the service level alarm of a queue', () => {
  it('is raised after two bad intervals, once by two servers, stands in the dead-band, and returns when the target is kept again', async () => {
    await test.house.perform(async (stores) => accepted(await stores.services.watchAll(BEGIN)));
    await due(0, 10, 8);
    await due(1, 10, 8);
    await due(2, 10, 8);
    await due(3, 8, 7);
    await due(4, 10, 9);

    await judgeAfter(0);
    expect(await alarm()).toBeUndefined();
    expect((await Promise.all([judgeAfter(1), judgeAfter(1, second)])).reduce((sum, each) => sum + each)).toBe(1);
    expect(await alarm()).toMatchObject({ priority: 'P2', state: 'ACTIVE_UNACKED', version: 1, queueId: test.queueId, ticketId: null, clauseNo: '5.4' });
    await Promise.all([judgeAfter(2), judgeAfter(2, second)]);
    expect(await alarm()).toMatchObject({ state: 'ACTIVE_UNACKED', version: 1 });
    expect(expected(await test.house.perform(async (stores) => shelveAlarm(stores, test.caller('SUPERVISOR'), { alarmId: (await alarm())!.id, minutes: 30, reason: 'KNOWN_CAUSE' }))).shelf).not.toBeNull();
    // A look at what the queue holds is none of its business.
    await query(test.house.reads(), "insert into queue_overload (queue_id, check_at) values ($1, now() - interval '1 second')", [test.queueId]);
    expect(expected(await test.house.perform((stores) => watchQueues(stores, 10)))).toBe(1);
    await judgeAfter(3);
    expect(await alarm()).toMatchObject({ state: 'ACTIVE_UNACKED' });
    await judgeAfter(4);
    expect(await alarm()).toMatchObject({ state: 'RETURNED_UNACKED' });
    expect(await judgeAfter(4)).toBe(0);
    const [row] = await query<{ below: number; alarmed: boolean }>(test.house.reads(), 'select below, alarmed from queue_service where queue_id = $1', [test.queueId]);
    expect(row).toEqual({ below: 0, alarmed: false });
  });
});
