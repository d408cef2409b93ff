import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readGlobalId } from './global-id.ts';
import { NodeType } from './node.type.ts';

/** Finds one object by its inner id as the caller may see it; null when there is none or the caller may not. */
export type NodeLoader<Context> = (id: string, context: Context) => Promise<object | null>;

/** Relay's `node`: any object again by its id. */
@Resolver()
export class NodeResolver<Context> {
  readonly #loaders: ReadonlyMap<string, NodeLoader<Context>>;

  /** @param loaders by the name of the GraphQL type */
  constructor(loaders: Readonly<Record<string, NodeLoader<Context>>>) {
    this.#loaders = new Map(Object.entries(loaders));
  }

  @Query(() => NodeType, { nullable: true, description: 'Any object by its id; null when it does not exist or you may not see it.' })
  async node(@Ctx() context: Context, @Arg('id', () => ID) globalId: string): Promise<object | null> {
    const read = readGlobalId(globalId);
    const found = read === null ? null : await this.#loaders.get(read.typeName)?.(read.id, context);
    return found ? { ...found, __typename: read!.typeName } : null;
  }
}
