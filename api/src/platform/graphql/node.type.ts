import { Field, ID, InterfaceType } from 'type-graphql';

/** What every object with an identity of its own has. */
@InterfaceType('Node', { description: 'An object that can be asked for again by its id alone.' })
export abstract class NodeType {
  @Field(() => ID, { description: 'Opaque, and unique across all types.' }) id!: string;
}
