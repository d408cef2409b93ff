import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { expected } from '../../support/house.ts';
import { testServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
beforeAll(async () => { server = await testServer({ trustedProxies: ['127.0.0.1'] }, { CONTACT_QUEUE: 'Q' }); });
afterAll(async () => { await server.close(); });

let sender = 0;
interface Answer { readonly status: number; readonly body: { readonly token?: string; readonly ticketNo?: string; readonly step?: string; readonly userErrors?: readonly { readonly code: string; readonly path: readonly string[] | null }[] } }

/** Each test comes from an address of its own, as through a proxy. */
async function post(path: string, body: object, address = `10.0.${(sender += 1)}.1`): Promise<Answer> {
  const response = await fetch(`${server.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': address }, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
const REQUEST = { name: '赵六', phone: '13633334444', type: 'CONSULTATION', text: '套餐怎么改？' };

describe('the routes of the customers\' pages', () => {
  it('[R034] [R036] take a request for a new customer, and for the one who has that number already', async () => {
    const [first, second] = [await post('/public/request', REQUEST), await post('/public/request', { ...REQUEST, name: 'someone else', text: 'again' })];
    expect([first.status, second.status]).toEqual([200, 200]);
    const owners = await query<{ customer_id: string }>(server.house.reads(), 'select customer_id from ticket where ticket_no = any($1::text[])', [[first.body.ticketNo, second.body.ticketNo]]);
    expect(new Set(owners.map(({ customer_id }) => customer_id)).size).toBe(1);
    expect(await post('/public/progress', { token: first.body.token })).toMatchObject({ status: 200, body: { ticketNo: first.body.ticketNo, step: 'RECEIVED' } });
    const shown = JSON.stringify((await post('/public/progress', { token: second.body.token })).body);
    for (const secret of ['赵六', '13633334444', '+8613633334444', '套餐']) expect(shown).not.toContain(secret);
  });

  it('[R034] make one ticket of one filled form, however often and however close together it is sent', async () => {
    const filled = { ...REQUEST, phone: '13655556666', text: '宽带断线', key: crypto.randomUUID() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post('/public/request', filled)));
    answers.push(await post('/public/request', filled));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => `${body.ticketNo} ${body.token}`)).size).toBe(1);
    const tickets = await query<{ ticket_no: string }>(server.house.reads(), `
      select ticket_no from ticket where customer_id = (select customer_id from ticket where ticket_no = $1)`, [answers[0]!.body.ticketNo]);
    expect(tickets).toEqual([{ ticket_no: answers[0]!.body.ticketNo }]);
    expect((await post('/public/request', { ...filled, key: crypto.randomUUID() })).body.ticketNo).not.toBe(answers[0]!.body.ticketNo);
    expect(await post('/public/request', { ...filled, text: 'something else' })).toMatchObject({ status: 422, body: { userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } });
    for (const key of ['1', 5, '']) expect(await post('/public/request', { ...filled, key })).toMatchObject({ status: 422, body: { userErrors: [{ code: 'IDEMPOTENCY_KEY_FORM', path: ['key'] }] } });
  });

  it.each<readonly [string, object, string]>([
    ['without words', { text: ' ' }, 'text'], ['with too many', { text: 'x'.repeat(2_001) }, 'text'], ['without a number', { phone: 'call me' }, 'phone'],
    ['without a name', { name: '' }, 'name'], ['of no kind', { type: 'BOMB' }, 'type'], ['with no mail address', { email: 'x@y' }, 'email'],
  ])('refuse a request %s, and say which field', async (_what, change, field) => {
    expect(await post('/public/request', { ...REQUEST, ...change })).toMatchObject({ status: 422, body: { userErrors: [{ path: [field] }] } });
  });

  it('know no link that was made up, has expired, or is of a customer who was erased', async () => {
    const ticket = await server.receive({ customerId: server.customers.HIGH_VALUE });
    const linkId = expected(await server.house.perform(async (stores) => accepted(await stores.links.open(ticket.id, ticket.customerId, await stores.now()))));
    const token = server.house.linkTokens.of(linkId);
    expect((await post('/public/progress', { token })).status).toBe(200);
    for (const wrong of ['', token.slice(1), `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, linkId, 5, null]) {
      expect(await post('/public/progress', { token: wrong })).toMatchObject({ status: 404, body: { userErrors: [{ code: 'LINK_INVALID' }] } });
    }
    expect(await post('/public/answer', { token, solved: true })).toMatchObject({ status: 422, body: { userErrors: [{ code: 'NOTHING_TO_CONFIRM' }] } });
    expect(await post('/public/answer', { token })).toMatchObject({ status: 422, body: { userErrors: [{ code: 'NOT_SAID' }] } });
    await query(server.house.reads(), 'delete from customer_key where customer_id = $1', [ticket.customerId]);
    for (const path of ['/public/progress', '/public/answer', '/public/words']) expect((await post(path, { token, solved: true, text: 'x' })).status).toBe(404);
  });

  it('let one address write only now and then, and nobody send more than a form holds', async () => {
    const answers = [];
    for (let times = 0; times < 7; times += 1) answers.push((await post('/public/request', { ...REQUEST, text: ' ' }, '10.9.9.9')).status);
    expect(answers).toEqual([422, 422, 422, 422, 422, 429, 429]);
    expect((await post('/public/request', { ...REQUEST, text: 'x'.repeat(20_000) })).status).toBe(413);
  });
});
