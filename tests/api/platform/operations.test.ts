import { describe, expect, it } from 'vitest';
import { startChat } from './chat-server.ts';

describe('an error', () => {
  it('that nobody expected is masked, and logged once under the incident id that the client is told', async () => {
    await using chat = await startChat();
    const response = await chat.post('{ boom hello }');
    const { data, errors } = await response.json() as { data: object; errors: { message: string; extensions: { code: string; incidentId: string } }[] };
    expect(data).toEqual({ boom: null, hello: 'hello world' });
    const { incidentId } = errors[0]!.extensions;
    expect(errors).toMatchObject([{ message: `Something went wrong; incident ${incidentId}`, path: ['boom'], extensions: { code: 'INTERNAL' } }]);
    const lines = chat.logged.filter((line) => line.includes(incidentId));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ err: { message: 'the secret of the database', stack: expect.stringContaining('chat-schema.ts') }, path: 'boom' });
  });

  it('that was meant for the client passes with its code', async () => {
    await using chat = await startChat();
    expect(await (await chat.post('{ refuse }')).json()).toMatchObject({
      data: { refuse: null }, errors: [{ message: 'You may not.', path: ['refuse'], locations: [{ line: 1, column: 3 }], extensions: { code: 'FORBIDDEN', hint: 'ask' } }],
    });
  });

  it('of an input names the rule and the place, and does not repeat the value', async () => {
    await using chat = await startChat();
    const answer = await (await chat.post('mutation { greet(input: { name: "q" }) }')).json() as object;
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', invalid: [{ path: ['name'], messages: [expect.stringContaining('longer than or equal to 2')] }] } }] });
    expect(JSON.stringify(answer)).not.toContain('"q"');
  });

  it.each([
    ['{', {}, 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($values: [Int!]!) { double(values: $values) }', { values: ['x'] }, 'BAD_USER_INPUT'],
    ['query ($values: [Int!]!) { double(values: $values) }', {}, 'BAD_USER_INPUT'],
    [`{ ${Array.from({ length: 21 }, (_, n) => `a${n}: hello`).join(' ')} }`, {}, 'OPERATION_TOO_LARGE'],
    [`{ people { ${'friends { '.repeat(15)} name ${'} '.repeat(15)} } }`, {}, 'OPERATION_TOO_LARGE'],
    [`# ${'x'.repeat(70_000)}\n{ hello }`, {}, 'OPERATION_TOO_LARGE'],
    ['subscription { talk(room: "hall") { seq } }', {}, 'SUBSCRIPTION_NEEDS_WEBSOCKET'],
  ])('of the request %.60s is status 400 and a code', async (query, variables, code) => {
    await using chat = await startChat();
    const response = await chat.post(query, { variables });
    expect(response.status).toBe(400);
    const answer = await response.json() as { errors: { extensions: { code: string } }[] };
    expect(answer).not.toHaveProperty('data');
    expect(answer.errors.map(({ extensions }) => extensions.code)).toContain(code);
  });
});

describe('a request', () => {
  it('is answered for the viewer of its token', async () => {
    await using chat = await startChat();
    const me = async (headers: Record<string, string>) => (await (await chat.post('{ me }', { headers })).json() as { data: { me: string | null } }).data.me;
    expect(await me({})).toBeNull();
    expect(await me({ authorization: 'Bearer secret-of-ann' })).toBe('ann');
    expect(await me({ cookie: 'session=secret-of-bob' })).toBe('bob');
    expect(await me({ authorization: 'Bearer forged' })).toBeNull();
  });

  it('may set a cookie with its answer', async () => {
    await using chat = await startChat();
    const response = await chat.post('mutation { signIn }');
    expect(response.headers.get('set-cookie')).toBe('session=secret-of-ann; HttpOnly');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('that another site can make a browser send is refused', async () => {
    await using chat = await startChat();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await fetch(`${chat.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body: '{"query":"mutation { signIn }"}' });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    const simple = await fetch(`${chat.url}/graphql?query=${encodeURIComponent('{ hello }')}`);
    expect(simple.status).toBe(400);
  });

  it('that is too long, not JSON or for a strange host is refused and not an incident', async () => {
    await using chat = await startChat();
    const post = async (body: string, headers: Record<string, string> = {}) =>
      (await fetch(`${chat.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })).status;
    expect(await post(`{"query":"${'x'.repeat(1_100_000)}"}`)).toBe(413);
    expect(await post('{"query":')).toBe(400);
    expect(await post('[{"query":"{ hello }"}]')).toBe(400);
    expect(await post('{"query":"{ hello }","__proto__":{"x":1}}')).toBe(400);
    expect(chat.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });

  it('of many types comes back by its type name, and a value of no known type is an error of its field', async () => {
    await using chat = await startChat();
    const nodes = await (await chat.post('{ nodes { __typename id ... on Person { name } ... on Robot { version } } }')).json();
    expect(nodes).toMatchObject({ data: { nodes: [{ __typename: 'Person', name: 'ann' }, {}, {}, { __typename: 'Robot', version: 2 }] } });
    expect(await (await chat.post('{ stranger { id } }')).json()).toMatchObject({ data: { stranger: null }, errors: [{ path: ['stranger'], extensions: { code: 'INTERNAL' } }] });
  });
});
