import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildClientSchema, getIntrospectionQuery, getNamedType, isLeafType, isObjectType, type GraphQLField, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

/** A list reads of its tickets and clocks only what is selected: here each field is held to what everything together says. */

type Values = Readonly<Record<string, unknown>>;

let server: TestServer;
let token: string;
let schema: GraphQLSchema;

const query = async <Data>(text: string, variables: object = {}): Promise<Data> => dataOf(await ask<Data>(server.url, text, variables, token));

beforeAll(async () => {
  server = await testServer();
  token = await server.signIn('supervisor', await server.account('supervisor', 'SUPERVISOR'));
  schema = buildClientSchema(await query<IntrospectionQuery>(getIntrospectionQuery()));
  const { registerCustomer: { customer } } = await query<{ registerCustomer: { customer: { id: string } } }>(
    'mutation { registerCustomer(input: { idempotencyKey: "c", name: "王五", phone: "13800005678", tier: VIP, area: URBAN }) { customer { id } } }');
  const { queues } = await query<{ queues: readonly { id: string }[] }>('{ queues { id } }');
  const { intakeTicket } = await query<{ intakeTicket: { ticket: { id: string } } }>('mutation ($input: IntakeTicketInput!) { intakeTicket(input: $input) { ticket { id } } }', {
    input: { idempotencyKey: 't', customerId: customer.id, queueId: queues[0]!.id, channel: 'PHONE', title: '断网', description: '断网', type: 'FAULT', urgency: 'URGENT' },
  });
  await query('mutation ($input: ClassifyTicketInput!) { classifyTicket(input: $input) { userErrors { code } } }', {
    input: { ticketId: intakeTicket.ticket.id, axes: { type: 'FAULT', urgency: 'URGENT', complexity: 'STANDARD', severity: 'MAJOR', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE' } },
  });
});
afterAll(async () => { await server.close(); });

/** The fields of a type that need no arguments, each with what may be selected of it: leaves, one level down. */
function fieldsOf(typeName: string): ReadonlyMap<string, string> {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no type of the schema`);
  return new Map(Object.values(type.getFields()).filter(needsNothing).map((field) => [field.name, `${field.name}${leavesOf(field)}`]));
}

const needsNothing = ({ args }: GraphQLField<unknown, unknown>): boolean => args.every(({ type, defaultValue }) => !String(type).endsWith('!') || defaultValue !== undefined);

function leavesOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (!isObjectType(type)) return ' { __typename }';
  const leaves = Object.values(type.getFields()).filter((inner) => needsNothing(inner) && isLeafType(getNamedType(inner.type)));
  return ` { __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

type Read = (selection: string) => Promise<readonly Values[]>;

const readClocks: Read = async (selection) => {
  const { tickets } = await query<{ tickets: { edges: readonly { node: { clocks: readonly Values[] } }[] } }>(`{ tickets(first: 1) { edges { node { clocks { ${selection} } } } } }`);
  return tickets.edges.flatMap(({ node }) => node.clocks);
};
const readTickets: Read = async (selection) => {
  const { tickets } = await query<{ tickets: { edges: readonly { node: Values }[] } }>(`{ tickets(first: 1) { edges { node { ${selection} } } } }`);
  return tickets.edges.map(({ node }) => node);
};

it.each([['SlaClock', readClocks], ['Ticket', readTickets]] as const)('says of every field of %s the same, whatever else is asked', async (typeName, read) => {
  const fields = fieldsOf(typeName);
  expect(fields.size).toBeGreaterThan(20);
  const whole = await read([...fields.values()].join(' '));
  expect(whole.length).toBeGreaterThan(0);
  for (const [name, selection] of fields) expect([name, await read(selection)]).toEqual([name, whole.map((values) => ({ [name]: values[name] }))]);
});

it('finds what is selected through fragments and under conditions', async () => {
  const text = `query ($more: Boolean!) { tickets { edges { ...Edge } } }
    fragment Edge on TicketEdge { node { ... on Ticket { clocks { targetId ...More @include(if: $more) } } } }
    fragment More on SlaClock { dueAt ... @skip(if: false) { limitText { en } } }`;
  const asked = async (more: boolean) => (await query<{ tickets: { edges: readonly { node: { clocks: readonly Values[] } }[] } }>(text, { more })).tickets.edges[0]!.node.clocks;
  const [plain, full] = [await asked(false), await asked(true)];
  expect(plain.length).toBeGreaterThan(3);
  expect(Object.keys(plain[0]!)).toEqual(['targetId']);
  expect(full.map(({ dueAt, limitText }) => [typeof dueAt, typeof limitText])).toEqual(plain.map(() => ['string', 'object']));
});
