import { Field, ID, ObjectType } from 'type-graphql';
import type { Origin } from '../../foundation/event.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { connectionOf } from '../../platform/graphql/page.type.ts';
import type { RecordedTicketEvent } from '../domain/events.ts';
import { OriginWord } from './words.ts';

@ObjectType('EventDetail', { simpleResolvers: true, description: 'A plain fact of an event: an id, a word or a number, never a personal value.' })
export class EventDetailType {
  @Field(() => String) key!: string;
  @Field(() => String) value!: string;
}

@ObjectType('TicketEvent', { simpleResolvers: true, description: '事件 Something that happened to a ticket, as the log keeps it.' })
export class TicketEventType {
  @Field(() => ID) id!: string;
  @Field(() => String) type!: string;
  @Field(() => DateTimeScalar, { description: 'When it happened; clocks count from here.' }) occurredAt!: number;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' }) recordedAt!: number;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => OriginWord) origin!: Origin;
  /** Not a field: what `actor` and `details` are drawn from. */
  event!: RecordedTicketEvent;
}

@ObjectType('TicketEventConnection')
export class TicketEventConnectionType extends connectionOf<TicketEventType>('TicketEvent', () => TicketEventType) {}
