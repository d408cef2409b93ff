import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { toCursor } from '../../../api/src/platform/graphql/page.ts';
import { ask, testServer, type Answer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let token: string;
let ticketId: string;

beforeAll(async () => {
  server = await testServer();
  token = await server.signIn('lead', await server.account('lead', 'SUPERVISOR'));
  ticketId = toGlobalId('Ticket', (await server.receive()).id);
});
afterAll(async () => { await server.close(); });

const codesOf = (answer: Answer<unknown>): readonly (string | undefined)[] => (answer.errors ?? []).map(({ extensions }) => extensions?.code);

const STRANGE_KEYS = [['\0', 'x'], ['x', 'y'], [1e308, 'x'], [-1, 'x'], [null, null], [null, 'x'], ['9999999-01-01', '1'], [0, "'; --"], [1.5, '2'], ['2026-01-01T00:00:00Z', 'x'], ['x'], [1], [null], ['\ud800'], [1e308], ['x', 'y', 'z'], [], [1, 2, 3]] as const;

describe('a cursor that nobody gave', () => {
  it.each([
    ...['DUE_AT', 'RECEIVED_AT_DESC', 'UPDATED_AT_DESC'].map((sort) => `query ($after: String) { tickets(sort: ${sort}, after: $after) { edges { cursor } } }`),
    'query ($after: String) { alarms(after: $after) { edges { cursor } } }',
    'query ($after: String, $id: ID) { ticket(id: $id) { events(after: $after) { edges { cursor } } } }',
  ])('is refused, or leads nowhere, whatever it decodes to: %s', async (query) => {
    for (const key of STRANGE_KEYS) {
      const answer = await ask(server.url, query, { after: toCursor(key), ...(query.includes('$id') ? { id: ticketId } : {}) }, token);
      expect(codesOf(answer).filter((code) => code !== 'BAD_CURSOR'), JSON.stringify(key)).toEqual([]);
    }
  });
});

describe('an id that nobody gave', () => {
  const strange = ['x', "x' or 1=1 --", '\0', '../..', '', '00000000-0000-0000-0000-000000000000/x'];

  it.each(['Ticket', 'Customer', 'Alarm', 'Agent', 'Queue', 'Unit', 'SlaClock', 'PolicyDocument', 'Clause', 'Target', 'Interaction', 'Nothing', 'constructor'])('of a %s names nothing', async (type) => {
    for (const inner of strange) {
      const answer = await ask(server.url, 'query ($id: ID!) { node(id: $id) { id } }', { id: toGlobalId(type, inner) }, token);
      expect(answer, inner).toMatchObject({ data: { node: null } });
      expect(answer.errors).toBeUndefined();
    }
  });

  it('is refused where a thing of a type is meant', async () => {
    for (const inner of strange) {
      const id = toGlobalId('Ticket', inner);
      expect(codesOf(await ask(server.url, 'query ($id: ID) { ticket(id: $id) { id } }', { id }, token))).toEqual(['BAD_ID']);
      expect(codesOf(await ask(server.url, 'mutation ($id: ID!) { acceptTicket(input: { ticketId: $id }) { userErrors { code } } }', { id }, token))).toEqual(['BAD_ID']);
      expect(codesOf(await ask(server.url, 'query ($ids: [ID!]) { tickets(filter: { queueIds: $ids }) { totalCount } }', { ids: [toGlobalId('Queue', inner)] }, token))).toEqual(['BAD_ID']);
    }
  });
});

it('a command that is refused for its cost, its size or its form has written nothing', async () => {
  const count = async (): Promise<unknown> => (await ask<{ ticket: { version: number } }>(server.url, 'query ($id: ID) { ticket(id: $id) { version } }', { id: ticketId }, token)).data;
  const before = await count();
  const step = `acceptTicket(input: { ticketId: "${ticketId}" })`;
  const dear = '{ ticket { probableDuplicates { probableDuplicates { clocks { clause { targets { clause { targets { clause { requirements { no } targets { targetId } } } } } } } } } } }';
  for (const [query, code] of [
    [`mutation { ${step} ${dear} }`, 'COST_LIMIT_EXCEEDED'],
    [`mutation { ${Array.from({ length: 21 }, (_, n) => `a${n}: ${step} { userErrors { code } }`).join(' ')} }`, 'OPERATION_TOO_LARGE'],
    [`mutation { ${step} { userErrors { code } } acceptTicket(input: {}) { userErrors { code } } }`, 'GRAPHQL_VALIDATION_FAILED'],
    [`mutation ($x: Int!) { ${step} { userErrors { code } } b: resumeTicket(input: { ticketId: "x", expectedVersion: $x }) { userErrors { code } } }`, 'BAD_USER_INPUT'],
  ] as const) expect(codesOf(await ask(server.url, query, {}, token)), query).toContain(code);
  expect(await count()).toEqual(before);
});

it('a password is guessed ten times at most, and there is no telling whether there is such an account', async () => {
  await server.account('known', 'AGENT');
  const tell = async (login: string): Promise<readonly unknown[]> => {
    const answers: unknown[] = [];
    for (let n = 0; n < 12; n += 1) {
      const { data, errors } = await ask(server.url, 'mutation ($input: SignInInput!) { signIn(input: $input) { token userErrors { code message } } }', { input: { login, password: 'a wrong password' } });
      answers.push(data ?? errors?.map(({ message, extensions }) => [message, extensions?.code]));
    }
    return answers;
  };
  const known = await tell('known');
  expect(known.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => ({ signIn: { token: null, userErrors: [expect.objectContaining({ code: 'SIGN_IN_REFUSED' })] } })));
  expect(known.slice(10)).toEqual(Array.from({ length: 2 }, () => [[expect.stringContaining('too many attempts'), 'RATE_LIMITED']]));
  expect(await tell('unknown')).toEqual(known);
});
