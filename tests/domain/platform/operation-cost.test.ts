import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { OPERATION_COSTS } from '../../../api/src/operation-costs.ts';
import { compileCost, undeclaredLists, type DeclaredCosts } from '../../../api/src/platform/graphql/operation-cost.ts';

const SCHEMA = buildSchema(`
  interface Named { name: String! }
  type Query { people(first: Int! = 10, after: String): PeopleConnection!  ann: Person  named: Named  wards: [Ward!]! }
  type Mutation { greet: Person }
  type PeopleConnection { edges: [PersonEdge!]!  totalCount: Int! }
  type PersonEdge { node: Person! }
  type Person implements Named { name: String!  words: [String!]!  friends(first: Int! = 10): PeopleConnection!  wards: [Ward!]! }
  type Ward implements Named { name: String! }
`);
const DECLARED: DeclaredCosts = { lists: { 'Person.wards': 3 }, fields: { 'PeopleConnection.totalCount': 100 } };

function cost(text: string, variables: Readonly<Record<string, unknown>> = {}, declared = DECLARED): number {
  const document = parse(text);
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!;
  return compileCost(SCHEMA, document, operation, declared)(variables);
}

describe('the cost of an operation', () => {
  it.each([
    ['{ ann { name } }', 2],
    ['{ ann { name words } }', 3],
    ['{ ann { wards { name } } }', 1 + 1 + 3],
    ['{ wards { name } }', 1 + 20],
    ['{ people(first: 5) { edges { node { name } } } }', 1 + 1 + 5 * 2],
    ['{ people { edges { node { name } } } }', 1 + 1 + 10 * 2],
    ['{ people(first: 5) { totalCount } }', 1 + 100],
    ['{ people(first: 5) { edges { node { friends(first: 4) { edges { node { name } } } } } } }', 1 + 1 + 5 * (1 + 1 + 1 + 4 * 2)],
    ['{ people(first: 5) { ...F } } fragment F on PeopleConnection { edges { node { name } } }', 1 + 1 + 5 * 2],
    ['{ named { name ... on Person { words } ... on Ward { name } } }', 1 + 3],
    ['{ ann { name @skip(if: true) } }', 2],
    ['{ a: ann { name } b: ann { name } }', 4],
    ['{ people(first: 100000) { edges { node { name } } } }', 1 + 1 + 100 * 2],
    ['{ people(first: 0) { edges { node { name } } } }', 2],
    ['{ __typename }', 1],
    ['{ __schema { types { fields { type { name } } } } }', 10_000],
    ['mutation { greet { name } }', 51],
  ])('of %s is %d', (text, points) => {
    expect(cost(text)).toBe(points);
  });

  it('follows the variables of its pages', () => {
    const text = 'query ($n: Int! = 7, $m: Int!) { people(first: $n) { edges { node { friends(first: $m) { edges { node { name } } } } } } }';
    expect(cost(text, { m: 4 })).toBe(1 + 1 + 7 * (3 + 4 * 2));
    expect(cost(text, { n: 2, m: 4 })).toBe(1 + 1 + 2 * (3 + 4 * 2));
    for (const wrong of ['9', null, {}, [1], -1, 1e9]) expect(cost(text, { n: wrong, m: 1 })).toBeLessThanOrEqual(1 + 1 + 100 * (3 + 2));
  });
});

describe('the costs of the API', () => {
  const root = join(import.meta.dirname, '../../..');
  const schema = buildSchema(readFileSync(join(root, 'schema/schema.graphql'), 'utf8'));

  it('say how long each of its lists is: a new one is declared in api/src/operation-costs.ts', () => {
    expect(undeclaredLists(schema, OPERATION_COSTS)).toEqual([]);
    for (const place of Object.keys(OPERATION_COSTS.fields)) {
      const [type, field] = place.split('.') as [string, string];
      expect(schema.getType(type)).toMatchObject({ _fields: { [field]: expect.anything() } });
    }
  });

  it('leave the console far below the limit with everything that it asks', () => {
    const folder = join(root, 'console/src');
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.graphql')).map((path) => readFileSync(join(folder, path), 'utf8'));
    const document = parse(texts.join('\n'));
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    expect(operations.length).toBeGreaterThan(30);
    const dear = operations.filter((operation) => compileCost(schema, document, operation, OPERATION_COSTS)({}) > 5_000);
    expect(dear.map(({ name }) => name?.value)).toEqual([]);
  });
});
