import { Field, ObjectType, type ClassType } from 'type-graphql';
import type { Page } from './page.ts';

@ObjectType('PageInfo', { simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether this page was asked for with `after`.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Send it as `after` for the next page.' }) endCursor!: string | null;
}

/**
 * Makes the Relay types `<name>Connection` and `<name>Edge` of a list. A list that tells more about itself extends the
 * class: `@ObjectType('TicketConnection') class TicketConnection extends connectionOf<TicketView>('Ticket', () => TicketType) {…}`.
 * @param node the type of the rows
 * @returns the class of the connection; a `Page` is a value of it
 */
export function connectionOf<Node extends object>(name: string, node: () => ClassType): new () => Page<Node> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => String) cursor!: string;
    @Field(node) node!: Node;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class Connection implements Page<Node> {
    @Field(() => [Edge]) edges!: readonly Edge[];
    @Field(() => PageInfoType) pageInfo!: PageInfoType;
  }
  return Connection;
}
