import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage, Sender } from '../../../api/src/communications/channels/sender.ts';
import type { AttemptResult } from '../../../api/src/communications/domain/outbox.ts';
import { recordReport } from '../../../api/src/correspondence/use-cases/record-delivery.ts';
import { sendMessage } from '../../../api/src/correspondence/use-cases/send-message.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { outboxTimer } from '../../../api/src/timers.ts';
import { expected, openSecond, testEnv, testHouse, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
beforeEach(async () => { test = await testHouse({ env: testEnv({ SMS_WEBHOOK_URL: 'http://127.0.0.1:9/', WEBHOOK_SECRET: 'x'.repeat(40), PUBLIC_URL: 'https://care.example' }) }); });
afterEach(async () => { await test.close(); });

/** A gateway that takes what it is given, unless told otherwise. */
function gateway(answer: () => AttemptResult = () => ({ outcome: 'TAKEN' })): Sender & { readonly taken: OutgoingMessage[] } {
  const taken: OutgoingMessage[] = [];
  return { taken, async send(message) { taken.push(message); return answer(); }, close: () => {} };
}

async function queue(code = 'REPLY_SMS', text: string | null = '已派人上门'): Promise<{ readonly ticketId: string; readonly messageId: string }> {
  const ticket = await test.receive();
  const [template] = await query<{ id: string }>(test.house.reads(), 'select id from message_template where code = $1', [code]);
  expected(await test.house.perform((stores) => sendMessage(stores, test.caller('AGENT'), { ticketId: ticket.id, templateId: template!.id, language: 'zh', text, givesPreliminaryReply: false, substantive: false })));
  const [message] = await query<{ id: string }>(test.house.reads(), 'select id from outbound_message where ticket_id = $1', [ticket.id]);
  return { ticketId: ticket.id, messageId: message!.id };
}

const row = async (messageId: string) => (await query<{ state: string; reason: string | null; attempts: number }>(test.house.reads(), 'select state, reason, attempts from outbound_message where id = $1', [messageId]))[0]!;
const answered = async (ticketId: string) => (await query(test.house.reads(), "select 1 from event where subject_id = $1 and type = 'FIRST_QUALIFYING_RESPONSE'", [ticketId])).length;

describe('the outbox', () => {
  it('[R068] sends each message once however many servers look, and answers the customer when the gateway says that it arrived', async () => {
    const messages = await Promise.all(Array.from({ length: 12 }, () => queue()));
    const second = await openSecond(test.house);
    const sms = gateway();
    await Promise.all([test.house, second, test.house].map(async (house) => {
      const timer = outboxTimer(house, { SMS: sms });
      while ((await timer.runDue()) > 0);
    }));
    expect(sms.taken.map(({ id }) => id).sort()).toEqual(messages.map(({ messageId }) => messageId).sort());
    const { ticketId, messageId } = messages[0]!;
    expect([await row(messageId), await answered(ticketId)]).toEqual([{ state: 'SENT', reason: null, attempts: 1 }, 0]);
    expected(await test.house.perform((stores) => recordReport(stores, messageId, { outcome: 'DELIVERED' })));
    expected(await test.house.perform((stores) => recordReport(stores, messageId, { outcome: 'FAILED', reason: 'REFUSED' })));
    expect([await row(messageId), await answered(ticketId)]).toEqual([{ state: 'DELIVERED', reason: null, attempts: 1 }, 1]);
    await second.close();
  });

  it('sends a message again under the same id when its sender died before it could say what became of it', async () => {
    const { messageId } = await queue();
    const claimed = expected(await test.house.perform(async (stores) => accepted(await stores.outbox.claimDue(10))));
    expect(claimed.map(({ id }) => id)).toEqual([messageId]);
    const sms = gateway();
    expect(await outboxTimer(test.house, { SMS: sms }).runDue()).toBe(0);
    // The time of the claim runs out.
    await query(test.house.reads(), "update outbound_message set next_try_at = now() - interval '1 second'");
    expect(await outboxTimer(test.house, { SMS: sms }).runDue()).toBe(1);
    expect(sms.taken.map(({ id }) => id)).toEqual([messageId]);
    expect(await row(messageId)).toMatchObject({ state: 'SENT', attempts: 2 });
  });

  it('sends nothing about a customer who was erased in the meantime, and says so', async () => {
    const { ticketId, messageId } = await queue();
    await query(test.house.reads(), 'delete from customer_key where customer_id = $1', [test.customers.ORDINARY]);
    const sms = gateway();
    await outboxTimer(test.house, { SMS: sms }).runDue();
    expect([sms.taken, await row(messageId), await answered(ticketId)]).toEqual([[], { state: 'FAILED', reason: 'CUSTOMER_ERASED', attempts: 1 }, 0]);
  });

  it('keeps no private link: it is made as the message goes out', async () => {
    const { messageId } = await queue('ACKNOWLEDGE_SMS', null);
    const stored = expected(await test.house.perform(async (stores) => accepted(await stores.outbox.lock(messageId))));
    expect(stored!.clear!.content.text).toContain('⟦link⟧');
    const sms = gateway();
    await outboxTimer(test.house, { SMS: sms }).runDue();
    const token = /https:\/\/care\.example\/progress#([\w-]{43})/.exec(sms.taken[0]!.text)![1]!;
    const everywhere = await query<{ found: string }>(test.house.reads(), "select l::text || m::text as found from customer_link l, outbound_message m");
    expect(everywhere.map(({ found }) => found).join()).not.toContain(token);
    expect(expected(await test.house.perform(async (stores) => accepted(await stores.links.follow(token))))).toMatchObject({ customerId: test.customers.ORDINARY });
  });
});
