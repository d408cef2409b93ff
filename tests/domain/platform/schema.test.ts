import { buildSchema as buildFromText, type GraphQLError } from 'graphql';
import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../../api/src/platform/graphql/build-schema.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { NodeResolver } from '../../../api/src/platform/graphql/node.resolver.ts';
import { NodeType } from '../../../api/src/platform/graphql/node.type.ts';
import { toPage, type Page } from '../../../api/src/platform/graphql/page.ts';
import { connectionOf } from '../../../api/src/platform/graphql/page.type.ts';
import { NOTHING_DECLARED } from '../../../api/src/platform/graphql/operation-cost.ts';
import { createPrepareOperation } from '../../../api/src/platform/graphql/prepare-operation.ts';
import { printSchema } from '../../../api/src/platform/graphql/print-schema.ts';
import { createLog } from '../../../api/src/platform/log.ts';

@ObjectType('Book', { implements: NodeType })
class BookType implements NodeType {
  id!: string;
  @Field(() => String) title!: string;
}

@ObjectType('BookConnection', { simpleResolvers: true })
class BookConnection extends connectionOf<{ readonly title: string }>('Book', () => BookType) {
  @Field(() => Int) totalCount!: number;
}

@Resolver()
class BookResolver {
  @Query(() => BookConnection)
  books(): Page<{ readonly title: string }> & { readonly totalCount: number } {
    return { ...toPage([{ title: 'a' }, { title: 'b' }], { limit: 1, after: null }, ({ title }) => [title], (book) => book), totalCount: 2 };
  }
}

const LOG = createLog({ level: 'silent', production: true }, () => {});

async function run(query: string): Promise<{ readonly data?: unknown; readonly errors?: readonly GraphQLError[] }> {
  const loaders = { Book: async (id: string) => (id === '1' ? { id: toGlobalId('Book', id), title: 'found' } : null) };
  const schema = await buildSchema([new BookResolver(), new NodeResolver(loaders)], [BookType]);
  const preparation = createPrepareOperation(schema, NOTHING_DECLARED, LOG)(query, null);
  if (!preparation.ok) throw new AggregateError(preparation.errors);
  return await preparation.prepared.execute(undefined, {}, {});
}

it('a list is a Relay connection that may tell more of itself', async () => {
  expect(await run('{ books { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { title } } } }')).toMatchObject({
    data: { books: { totalCount: 2, pageInfo: { hasNextPage: true }, edges: [{ node: { title: 'a' } }] } },
  });
});

it('an object is found again by its id; one of another kind, one that is gone and no id at all are null alike', async () => {
  const node = (id: string) => run(`{ node(id: "${id}") { __typename id ... on Book { title } } }`);
  expect(await node(toGlobalId('Book', '1'))).toEqual({ data: { node: { __typename: 'Book', id: toGlobalId('Book', '1'), title: 'found' } } });
  for (const id of [toGlobalId('Book', '2'), toGlobalId('Film', '1'), toGlobalId('constructor', '1'), 'nonsense']) expect(await node(id)).toEqual({ data: { node: null } });
});

it('two resolvers of one class are refused', async () => {
  await expect(buildSchema([new BookResolver(), new BookResolver()])).rejects.toThrow('two resolvers are of one class');
});

it('the schema is printed in alphabetical order, under a banner that says where it comes from', () => {
  const printed = printSchema(buildFromText('type Query { b: Int a: B } type B { d: Int c: Int }'));
  expect(printed).toMatch(/^# .*Do not edit/);
  expect(printed).toMatch(/type B \{\n {2}c: Int\n {2}d: Int\n\}\n\ntype Query \{\n {2}a: B\n {2}b: Int\n\}\n$/);
});
