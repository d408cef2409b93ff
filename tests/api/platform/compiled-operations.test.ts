import { execute, parse, validate, type ExecutionResult } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../../api/src/platform/graphql/build-schema.ts';
import { NOTHING_DECLARED } from '../../../api/src/platform/graphql/operation-cost.ts';
import { createPrepareOperation } from '../../../api/src/platform/graphql/prepare-operation.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { ChatLive, ChatResolver, PersonResolver, PersonType, RobotType } from './chat-schema.ts';

const INTROSPECTION = '{ __schema { queryType { name fields { name args { name defaultValue type { kind name ofType { name } } } } } types { name kind enumValues { name } interfaces { name } possibleTypes { name } } } }';

const OPERATIONS: readonly (readonly [string, Record<string, unknown>?])[] = [
  ['{ hello }'],
  ['{ a: hello b: hello(name: "x") __typename }'],
  ['query ($name: String = "default") { hello(name: $name) }'],
  ['query ($name: String = "default") { hello(name: $name) }', { name: 'given' }],
  ['query ($name: String = "default") { hello(name: $name) }', { name: null }],
  ['query ($name: String!) { hello(name: $name) }', {}],
  ['query ($name: String!) { hello(name: $name) }', { name: 7 }],
  ['{ people { id name mood since friends { name friends { name } } } }'],
  ['{ people(filter: { moods: [SAD] }) { name } }'],
  ['{ people(filter: { moods: SAD, awake: false }) { name } }'],
  ['query ($filter: FilterInput) { people(filter: $filter) { name } }', { filter: { moods: ['GLAD'] } }],
  ['query ($filter: FilterInput) { people(filter: $filter) { name } }', { filter: { moods: ['NO SUCH'] } }],
  ['query ($filter: FilterInput) { people(filter: $filter) { name } }', { filter: { since: '2026-01-01T16:00:00+08:00' } }],
  ['query ($filter: FilterInput) { people(filter: $filter) { name } }', { filter: { since: 'yesterday' } }],
  ['query ($filter: FilterInput) { people(filter: $filter) { name } }', { filter: { strange: 1 } }],
  ['query ($moods: [Mood!]) { people(filter: { moods: $moods }) { name } }', { moods: 'SAD' }],
  ['query ($values: [Int!]!) { double(values: $values) }', { values: [1, 2] }],
  ['query ($values: [Int!]!) { double(values: $values) }', { values: 3 }],
  ['query ($values: [Int!]!) { double(values: $values) }', { values: [1, null] }],
  ['query ($value: Int = 4) { double(values: [1, $value]) }', {}],
  ['{ people { name diary } }'],
  ['{ people { name shoes } hello }'],
  ['{ nobody { name friends { name } } }'],
  ['{ boom refuse hello }'],
  ['{ hello boomAlways }'],
  ['{ nodes { __typename id ... on Person { name mood } ...R } } fragment R on Robot { version }'],
  ['{ stranger { id } }'],
  ['query ($yes: Boolean!) { hello @include(if: $yes) me @skip(if: $yes) people { name @include(if: $yes) } }', { yes: true }],
  ['query ($yes: Boolean!) { hello @include(if: $yes) me @skip(if: $yes) people { name @include(if: $yes) mood } }', { yes: false }],
  ['query ($no: Boolean = false) { hello @include(if: $no) me }'],
  ['query ($no: Boolean = false) { hello @include(if: $no) me }', { no: true }],
  ['query ($filter: FilterInput = { moods: [SAD] }) { people(filter: $filter) { name } }'],
  ['query ($filter: FilterInput) { people(filter: $filter) { name } }', { filter: { awake: null } }],
  ['query ($mood: Mood!) { people(filter: { moods: [$mood] }) { name } }', { mood: 'GLAD' }],
  ['query ($name: String!) { a: hello(name: $name) b: hello(name: "y") }', { name: 'x' }],
  ['query A { hello } query B { me }'],
  ['mutation { greet(input: { name: "xavier" }) signIn }'],
  ['mutation { first: greet(input: { name: "x" }) second: signIn }'],
  ['mutation ($input: GreetInput!) { greet(input: $input) }', { input: { name: 'yvonne' } }],
  [INTROSPECTION],
];

/** Without what a compiler may word differently: of each error its place, and of errors without a place only that there are some. */
function essence({ data, errors }: ExecutionResult): object {
  const places = errors?.map(({ path, locations, extensions }) => JSON.stringify([path, path && locations, path && extensions])).sort();
  return { data: data === undefined ? 'none' : structuredClone(data), places };
}

it('a compiled operation answers as graphql-js does', async () => {
  const schema = await buildSchema([new ChatResolver(), new PersonResolver(), new ChatLive()], [PersonType, RobotType]);
  const logged: string[] = [];
  const prepare = createPrepareOperation(schema, NOTHING_DECLARED, createLog({ level: 'debug', production: true }, (line) => { logged.push(line); }));
  for (const [text, variables = {}] of OPERATIONS) {
    const name = text.startsWith('query A') ? 'B' : undefined;
    const document = parse(text);
    expect(validate(schema, document), text).toEqual([]);
    const preparation = prepare(text, name);
    if (!preparation.ok) throw new Error(`${text}: ${preparation.errors.join()}`);
    const context = { viewer: { name: 'ann' } };
    const compiled = await preparation.prepared.execute(undefined, context, variables);
    const walked = await execute({ schema, document, operationName: name, contextValue: context, variableValues: variables });
    expect(essence(compiled), `${text} ${JSON.stringify(variables)}`).toEqual(essence(walked));
    for (const error of compiled.errors ?? []) expect(error.extensions).toBeDefined();
  }
  expect(logged, 'every one of them can be compiled').toEqual([]);
});
