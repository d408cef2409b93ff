import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { eventDetails, type EventNames } from './event-view.ts';
import { EventDetailType, TicketEventType } from './ticket-event.type.ts';

@Resolver(() => TicketEventType)
export class TicketEventResolver {
  readonly #names: EventNames;

  constructor(names: EventNames) {
    this.#names = names;
  }

  @FieldResolver(() => String, { description: 'Who stands behind it: a person or key by name, or the automatic step.' })
  async actor(@Root() { event }: TicketEventType): Promise<string> {
    return (await this.#names.actor(event.actor)) ?? event.actor.id;
  }

  @FieldResolver(() => [EventDetailType], { description: 'Plain facts of the event.' })
  details(@Root() { event }: TicketEventType, @Ctx() context: object): Promise<EventDetailType[]> {
    return eventDetails(event, this.#names, context);
  }
}
