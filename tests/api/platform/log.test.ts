import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startApp, type App } from '../../../api/src/app.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { execute } from '../../support/scratch-postgres.ts';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

/** Everything here that would tell who somebody is, or let somebody in. */
const PERSONAL = {
  login: 'wangxiaoming', name: '欧阳震华', phone: '13987654321', otherPhone: '021-88776655', address: '望京花园四号楼五单元', email: 'zhenhua.ouyang@example.cn',
  wrongPassword: 'not-the-password-7788', wrongToken: 'cws_forgedforgedforgedforgedforged',
};

let server: TestServer;
let app: App;
let password: string;
let token: string;
let apiKey: string;
const lines: string[] = [];

beforeAll(async () => {
  server = await testServer();
  password = await server.account(PERSONAL.login, 'SUPERVISOR');
  apiKey = await server.apiKey();
  app = await startApp({
    env: server.house.env, databaseUrl: server.house.databaseUrl, progress: (line) => { lines.push(line); },
    log: createLog({ level: 'trace', production: true }, (line) => { lines.push(line); }),
  });
});
afterAll(async () => {
  await app.close();
  await server.close();
});

const SIGN_IN = 'mutation Enter($input: SignInInput!) { signIn(input: $input) { token userErrors { message } } }';
const REGISTER = 'mutation Register($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } userErrors { message } } }';
const INTAKE = 'mutation Intake($input: IntakeTicketInput!) { intakeTicket(input: $input) { ticket { id } userErrors { message } } }';
const RESPOND = 'mutation Respond($input: RespondInput!) { respondToCustomer(input: $input) { ticket { id } userErrors { message } } }';
const records = (): readonly Record<string, unknown>[] => lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the log at its most talkative', () => {
  it('names nobody and lets nobody in, whatever is asked and whatever goes wrong', async () => {
    await ask(app.url, SIGN_IN, { input: { login: PERSONAL.login, password: PERSONAL.wrongPassword } });
    token = dataOf(await ask<{ signIn: { token: string } }>(app.url, SIGN_IN, { input: { login: PERSONAL.login, password } })).signIn.token;
    const { registerCustomer } = dataOf(await ask<{ registerCustomer: { customer: { id: string } } }>(app.url, REGISTER, {
      input: { idempotencyKey: 'a', name: PERSONAL.name, phone: PERSONAL.phone, tier: 'VIP', area: 'URBAN' },
    }, token));
    const { queues } = dataOf(await ask<{ queues: { id: string }[] }>(app.url, '{ queues { id } }', {}, token));
    const description = `客户${PERSONAL.name}，住${PERSONAL.address}，电话${PERSONAL.otherPhone}，邮箱${PERSONAL.email}`;
    const { intakeTicket } = dataOf(await ask<{ intakeTicket: { ticket: { id: string } } }>(app.url, INTAKE, {
      input: { idempotencyKey: 'b', customerId: registerCustomer.customer.id, queueId: queues[0]!.id, channel: 'PHONE', title: `${PERSONAL.name}断网`, description, type: 'FAULT', urgency: 'URGENT' },
    }, apiKey));
    await ask(app.url, RESPOND, { input: { ticketId: intakeTicket.ticket.id, channel: 'PHONE', text: description, delivered: true, givesPreliminaryReply: true, substantive: true } }, token);

    // Refused for their form, for their text, by the database, and for who sends them; with values in every place where one can stand.
    await ask(app.url, REGISTER, { input: { idempotencyKey: 'c', name: PERSONAL.name, phone: `${PERSONAL.phone}x`, tier: 'VIP', area: 'URBAN' } }, token);
    await ask(app.url, REGISTER, { input: { idempotencyKey: 'd', name: [PERSONAL.name], phone: 7, email: PERSONAL.email } }, token);
    await ask(app.url, `mutation { registerCustomer(input: { idempotencyKey: "e", name: "${PERSONAL.name}", phone: "${PERSONAL.phone}", tier: NOBODY }) { customer { id } } }`, {}, token);
    await ask(app.url, `{ ${PERSONAL.name} "${PERSONAL.email}" }`, {}, token);
    await ask(app.url, '{ node(id: $id) { id } }', { id: PERSONAL.phone }, PERSONAL.wrongToken);
    await ask(app.url, `query { ticket(id: "${PERSONAL.phone}") { id } }`, {}, token);
    await ask(app.url, REGISTER, { input: { idempotencyKey: 'f', name: `${PERSONAL.name}\u0000`, phone: PERSONAL.phone, tier: 'VIP', area: 'URBAN' } }, token);
    await fetch(`${app.url}/graphql?query={me(phone:"${PERSONAL.phone}")}&name=${encodeURIComponent(PERSONAL.name)}`, { headers: { cookie: `clausewatch_session=${token}`, authorization: `Bearer ${token}` } });
    await fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: `session=${token}` }, body: `{"query": "${PERSONAL.email}` });
    await fetch(`${app.url}/${PERSONAL.email}`, { headers: { authorization: `Bearer ${apiKey}` } });

    // The database refuses a row, and says in its error what stands in it.
    await execute(server.house.databaseUrl, 'alter table customer add constraint nobody check (false) not valid');
    const failed = await ask<null>(app.url, REGISTER, { input: { idempotencyKey: 'h', name: PERSONAL.name, phone: PERSONAL.phone, tier: 'VIP', area: 'URBAN' } }, token);
    await execute(server.house.databaseUrl, 'alter table customer drop constraint nobody');
    const { incidentId } = failed.errors![0]!.extensions as { incidentId?: string };
    expect(records().find((record) => record['incidentId'] === incidentId)).toMatchObject({ level: 'error', operation: 'Register', err: { sqlState: '23514', constraint: 'nobody', table: 'customer' } });

    const client = createClient({ url: `${app.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: `Bearer ${token}` } });
    await client.iterate({ query: 'subscription Watch { slaBreaches { seq snapshot } }' }).next();
    for await (const _ of client.iterate({ query: REGISTER, variables: { input: { idempotencyKey: 'g', name: PERSONAL.name, phone: PERSONAL.otherPhone, tier: 'VIP', area: 'URBAN' } } })) break;
    await client.dispose();

    const { password: databasePassword } = new URL(server.house.databaseUrl);
    const secrets = { ...PERSONAL, password, token, apiKey, sessionSecret: server.house.env.sessionSecret, ...(databasePassword === '' ? {} : { databasePassword }) };
    const log = lines.join('');
    for (const operation of ['Enter', 'Register', 'Intake', 'Respond', 'Watch']) expect(records().some((record) => record['operation'] === operation)).toBe(true);
    for (const [what, value] of Object.entries(secrets)) {
      for (const form of [value, encodeURIComponent(value), Buffer.from(value).toString('base64')]) expect(log.includes(form) ? what : null).toBe(null);
    }
  });

  it('says of each operation which it was, who asked by an id, how it went and how long it took, under one id of the request', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: 'query WhoAmI { viewer { role } }' }),
    });
    const requestId = response.headers.get('x-request-id');
    expect(requestId).toMatch(/^[0-9a-f]{16}$/);
    const of = records().filter((record) => record['requestId'] === requestId);
    expect(of).toEqual([expect.objectContaining({
      level: 'debug', msg: 'an operation ran', transport: 'http', operation: 'WhoAmI', outcome: 'OK', hash: expect.any(String) as string, durationMs: expect.any(Number) as number,
      callerId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    })]);
    expect(records().some((record) => record['operation'] === 'Watch' && record['transport'] === 'websocket' && /^[0-9a-f]{16}\.\d+$/.test(String(record['requestId'])))).toBe(true);
  });
});
