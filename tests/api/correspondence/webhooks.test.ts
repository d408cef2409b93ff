import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signWebhook, webhookFault } from '../../../api/src/communications/domain/webhook-signature.ts';
import { sendMessage } from '../../../api/src/correspondence/use-cases/send-message.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { expected } from '../../support/house.ts';
import { testServer, type TestServer } from '../../support/server.ts';

const SECRET = 'the secret that gateway and server share';
const PATIENCE = { timeout: 60_000 };

interface Posted { readonly headers: IncomingMessage['headers']; readonly body: string }

let server: TestServer;
let gateway: Server;
const posted: Posted[] = [];
/** What the gateway answers a message when it first comes; later it takes everything. */
let firstAnswer = 202;

beforeAll(async () => {
  gateway = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isFirst = !posted.some(({ headers }) => headers['webhook-id'] === request.headers['webhook-id']);
      posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(isFirst ? firstAnswer : 202).end();
    });
  });
  await new Promise<void>((resolve) => { gateway.listen(0, '127.0.0.1', resolve); });
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
  server = await testServer({}, { SMS_WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET });
});
afterAll(async () => {
  await server.close();
  gateway.closeAllConnections();
  await new Promise((resolve) => { gateway.close(resolve); });
});

let number = 0;
async function post(event: object | string, headers: Record<string, string> = {}, path = 'sms', id = `gw-${(number += 1)}`): Promise<{ readonly status: number; readonly body: { readonly repeated?: boolean; readonly userErrors?: readonly { readonly code: string }[] } }> {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const response = await fetch(`${server.url}/webhooks/channels/${path}`, {
    method: 'POST', body, headers: { 'content-type': 'application/json', ...signWebhook(Buffer.from(SECRET), id, Date.now(), body), ...headers },
  });
  return { status: response.status, body: (await response.json()) as { repeated?: boolean } };
}

async function text(): Promise<{ readonly ticketId: string; readonly messageId: string }> {
  const ticket = await server.receive({ customerId: server.customers.VIP });
  const reads = server.house.reads();
  const [template] = await query<{ id: string }>(reads, "select id from message_template where code = 'REPLY_SMS'");
  expected(await server.house.perform((stores) => sendMessage(stores, server.caller('AGENT'), { ticketId: ticket.id, templateId: template!.id, language: 'zh', text: '已安排', givesPreliminaryReply: false, substantive: false })));
  const [message] = await query<{ id: string }>(reads, "select id from outbound_message where ticket_id = $1 and kind = 'HUMAN_RESPONSE'", [ticket.id]);
  return { ticketId: ticket.id, messageId: message!.id };
}

const state = async (messageId: string) => (await query<{ state: string; reason: string | null }>(server.house.reads(), 'select state, reason from outbound_message where id = $1', [messageId]))[0];
const ofType = async (ticketId: string, type: string) => (await query(server.house.reads(), 'select 1 from event where subject_id = $1 and type = $2', [ticketId, type])).length;

describe('messages to a gateway', () => {
  it('[R068] are signed, repeated under one id until they are taken, and delivered when the gateway says so', async () => {
    firstAnswer = 503;
    const { ticketId, messageId } = await text();
    await expect.poll(() => state(messageId), PATIENCE).toMatchObject({ state: 'SENT' });
    const mine = posted.filter(({ body }) => body.includes(messageId));
    expect(mine).toHaveLength(2);
    for (const { headers, body } of mine) {
      expect(headers['webhook-id']).toBe(messageId);
      expect(webhookFault(Buffer.from(SECRET), headers, body, Date.now())).toBeNull();
    }
    expect(JSON.parse(mine[0]!.body)).toMatchObject({ type: 'message.send', channel: 'SMS', to: '+8613800001234', automatic: false });
    expect(await ofType(ticketId, 'FIRST_QUALIFYING_RESPONSE')).toBe(0);
    expect(await post({ type: 'message.delivered', messageId })).toEqual({ status: 200, body: { repeated: false } });
    expect([await state(messageId), await ofType(ticketId, 'FIRST_QUALIFYING_RESPONSE')]).toEqual([{ state: 'DELIVERED', reason: null }, 1]);
  });

  it('[R068] fail with the gateway\'s reason', async () => {
    const { messageId, ticketId } = await text();
    expect(await post({ type: 'message.failed', messageId, reason: 'UNANSWERED' })).toMatchObject({ status: 200 });
    await expect.poll(() => state(messageId), PATIENCE).toEqual({ state: 'FAILED', reason: 'UNANSWERED' });
    expect(await ofType(ticketId, 'FIRST_QUALIFYING_RESPONSE')).toBe(0);
  });
});

describe('requests of a gateway', () => {
  it('are refused when they are forged, stale, malformed, too large or none of ours', async () => {
    const event = { type: 'message.received', from: '+8613800001234', text: 'x' };
    const stale = signWebhook(Buffer.from(SECRET), 'old', Date.now() - 600_000, JSON.stringify(event));
    expect(await post(event, { 'webhook-signature': 'v1,AAAA' })).toMatchObject({ status: 401, body: { userErrors: [{ code: 'FORGED' }] } });
    expect(await post(event, { ...stale })).toMatchObject({ status: 401, body: { userErrors: [{ code: 'STALE' }] } });
    expect(await post(event, { 'webhook-id': '' })).toMatchObject({ status: 400, body: { userErrors: [{ code: 'MALFORMED' }] } });
    for (const wrong of ['', '[]', 'null', '{', { type: 'message.received', from: 5, text: 'x' }, { type: 'message.delivered', messageId: '1; drop table' }, { type: 'message.received', from: 'a', text: 'x'.repeat(8_001) }]) {
      expect((await post(wrong)).status, JSON.stringify(wrong)).toBeGreaterThanOrEqual(400);
    }
    expect((await post({ ...event, text: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await post(event, {}, 'fax')).status).toBe(404);
    expect(await query(server.house.reads(), "select 1 from inbound_message")).toEqual([]);
  });

  it('[R065] bring a reply to its ticket once, however often they come', async () => {
    const { ticketId, messageId } = await text();
    const reply = { type: 'message.received', from: '138 0000 1234', text: '还是不行 <b>', inReplyTo: messageId };
    const [first, again] = [await post(reply, {}, 'sms', 'same'), await post(reply, {}, 'sms', 'same')];
    expect([first.body, again.body]).toEqual([{ repeated: false }, { repeated: true }]);
    const contacts = await query(server.house.reads(), "select 1 from interaction where ticket_id = $1 and direction = 'IN' and kind = 'CUSTOMER_CONTACT' and channel = 'SMS'", [ticketId]);
    expect(contacts).toHaveLength(1);
  });

  it('leave to a person what fits several customers', async () => {
    // The customers of the test share one number.
    expect(await post({ type: 'message.received', from: '+8613800001234', text: '你好' })).toMatchObject({ status: 200 });
    expect(await query(server.house.reads(), "select state, ticket_id, customer_id from inbound_message where state = 'WAITING'")).toEqual([{ state: 'WAITING', ticket_id: null, customer_id: null }]);
  });
});
