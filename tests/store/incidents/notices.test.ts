import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingMessage } from '../../../api/src/communications/channels/sender.ts';
import type { Channel } from '../../../api/src/communications/domain/words.ts';
import { recordReport } from '../../../api/src/correspondence/use-cases/record-delivery.ts';
import { setLanguage } from '../../../api/src/customers/use-cases/set-language.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { createIncidentReads } from '../../../api/src/incidents/storage/incident-reads.ts';
import { declareIncident } from '../../../api/src/incidents/use-cases/declare-incident.ts';
import { linkTickets } from '../../../api/src/incidents/use-cases/link-tickets.ts';
import { sendIncidentNotice } from '../../../api/src/incidents/use-cases/send-notice.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { incidentTimer, outboxTimer } from '../../../api/src/timers.ts';
import { expected, testEnv, testHouse, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse({ env: testEnv({ SMS_WEBHOOK_URL: 'http://127.0.0.1:9/', ONLINE_WEBHOOK_URL: 'http://127.0.0.1:9/', WEBHOOK_SECRET: 'x'.repeat(40), PUBLIC_URL: 'https://care.example' }) }); });
afterAll(async () => { await test.close(); });

const sql = (text: string, values: readonly unknown[]) => query<Record<string, unknown>>(test.house.reads(), text, values);

/** An outage with one ticket, whose customer was told by a channel; what was ordered is done. */
async function told(place: string, channel: Channel, customerId = test.customers.ORDINARY): Promise<{ readonly ticketId: string; readonly incidentId: string }> {
  const supervisor = test.caller('SUPERVISOR');
  const ticket = await test.receive({ customerId });
  const incident = expected(await test.house.perform((stores) => declareIncident(stores, supervisor, {
    unitId: test.teamId, parentTicketId: null, title: '停电', place, area: null, serviceLine: null, from: Date.now() - HOUR_MS, to: null, cause: 'POWER_FAILURE', expectedRestoreAt: null,
  })));
  expected(await test.house.perform((stores) => linkTickets(stores, supervisor, { incidentId: incident.id, ticketIds: [ticket.id] })));
  expected(await test.house.perform((stores) => sendIncidentNotice(stores, supervisor, { incidentId: incident.id, kind: 'DECLARED', channel, delivered: true, text: { zh: '正在抢修', en: 'We are repairing it' } })));
  while ((await incidentTimer(test.house).runDue()) > 0);
  return { ticketId: ticket.id, incidentId: incident.id };
}

describe('notices of a mass outage', () => {
  it('[R064] are sent by the house where the channel is connected, and count as told, and as no answer, when they have arrived', async () => {
    const { ticketId } = await told('甲处', 'SMS');
    const taken: OutgoingMessage[] = [];
    const timer = outboxTimer(test.house, { SMS: { send: async (message) => { taken.push(message); return { outcome: 'TAKEN' }; }, close: () => {} } });
    while ((await timer.runDue()) > 0);
    expect(taken).toMatchObject([{ text: expect.stringContaining('正在抢修') as string }]);
    const [message] = await sql('select id, kind from outbound_message where ticket_id = $1', [ticketId]);
    expect(message).toMatchObject({ kind: 'OUTAGE_NOTICE' });
    expected(await test.house.perform((stores) => recordReport(stores, String(message!['id']), { outcome: 'DELIVERED' })));
    expect(await sql("select delivered from interaction where ticket_id = $1 and kind = 'OUTAGE_NOTICE'", [ticketId])).toEqual([{ delivered: true }]);
    expect(await sql("select 1 from event where subject_id = $1 and type = 'FIRST_QUALIFYING_RESPONSE'", [ticketId])).toEqual([]);
  });

  it('go out in the customer\'s language', async () => {
    expected(await test.house.perform((stores) => setLanguage(stores, test.caller('AGENT'), { customerId: test.customers.VIP, language: 'en' })));
    const { ticketId } = await told('丁处', 'SMS', test.customers.VIP);
    const [message] = await sql('select id, language from outbound_message where ticket_id = $1', [ticketId]);
    expect(message).toMatchObject({ language: 'en' });
    expect((expected(await test.house.perform(async (stores) => accepted(await stores.outbox.lock(String(message!['id']))))))!.clear!.content.text).toContain('We are repairing it');
  });

  it('are named as not sent to customers of whom no address is known', async () => {
    const { ticketId, incidentId } = await told('乙处', 'ONLINE');
    expect((await createIncidentReads(test.house.reads).byIds([incidentId])).get(incidentId)).toMatchObject({ noticesRefused: 1, noticesWaiting: 0 });
    expect(await sql('select code from incident_work where ticket_id = $1', [ticketId])).toEqual([{ code: 'NO_ADDRESS' }]);
  });

  it('are only kept with the ticket where the channel is not connected', async () => {
    const { ticketId } = await told('丙处', 'PHONE');
    expect(await sql("select channel, delivered from interaction where ticket_id = $1 and kind = 'OUTAGE_NOTICE'", [ticketId])).toEqual([{ channel: 'PHONE', delivered: true }]);
  });
});
