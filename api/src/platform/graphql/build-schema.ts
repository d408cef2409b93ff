import 'reflect-metadata';
import { isInterfaceType, isUnionType, type GraphQLSchema, type GraphQLTypeResolver } from 'graphql';
import { buildSchema as buildTypeGraphQLSchema, type ClassType, type PubSub } from 'type-graphql';

/** The streams of live fields come from the platform (`platform/live`); TypeGraphQL only wants to know that somebody brings them. */
const NO_PUBSUB: PubSub = {
  publish: () => { throw new Error('nothing is published through TypeGraphQL'); },
  subscribe: () => { throw new Error('nothing is subscribed to through TypeGraphQL'); },
};

/**
 * Builds the schema of ready-made resolvers: one instance of each resolver class, with its services inside.
 * @param types object types that nothing refers to by itself, such as those only seen through an interface
 * @throws Error when two instances are of one class, or when the types contradict each other
 */
export async function buildSchema(resolvers: readonly object[], types: readonly ClassType[] = []): Promise<GraphQLSchema> {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]));
  if (instances.size < resolvers.length) throw new Error('two resolvers are of one class, and only one of them could answer');
  const [first, ...others] = instances.keys();
  if (first === undefined) throw new Error('a schema needs at least one resolver');
  const schema = await buildTypeGraphQLSchema({
    resolvers: [first, ...others],
    orphanedTypes: [...types],
    container: { get: (resolverClass) => instances.get(resolverClass) },
    pubSub: NO_PUBSUB,
    validate: { forbidUnknownValues: false, validationError: { target: false, value: false } },
  });
  resolveTypesByName(schema);
  return schema;
}

/**
 * A value of an interface or union may say its type in `__typename`: views are plain objects, not instances of the
 * class that describes them. A compiled operation needs the answer at once, and cannot catch what is thrown here: a
 * value of no known type has no type name, which the engines report.
 */
function resolveTypesByName(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInterfaceType(type) && !isUnionType(type)) continue;
    const byClass = type.resolveType;
    const byName: GraphQLTypeResolver<unknown, unknown> = (value, context, info, abstractType) => {
      if (typeof value === 'object' && value !== null && '__typename' in value) return String(value.__typename);
      try {
        return byClass?.(value, context, info, abstractType);
      } catch {
        return undefined;
      }
    };
    type.resolveType = byName;
  }
}
