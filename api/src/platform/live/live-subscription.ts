import { Subscription, type ClassType } from 'type-graphql';

/**
 * Declares a method as a live field of the schema, named as the method. The method is a plain field resolver: it gets the
 * payload as `@Root()` and the field's arguments, and returns the value of the field; a `LiveField` of the same name
 * brings the payloads.
 *
 * ```ts
 * @LiveSubscription(() => TickType, 'One every second.')
 * ticks(@Root() tick: Tick, @Arg('after', () => SafeIntScalar, { nullable: true }) _after: number | null): Tick { return tick; }
 * ```
 */
export function LiveSubscription(type: () => ClassType, description: string): MethodDecorator {
  return Subscription(type, {
    description,
    // As GraphQL.js does without a `subscribe` of the field: whoever executes the schema by hand gives the stream as root value.
    subscribe: ({ source, info }) => (source as Record<string, AsyncIterable<unknown>>)[info.fieldName]!,
  });
}
