import { Field, ID, ObjectType } from 'type-graphql';
import type { Origin } from '../../foundation/event.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { connectionOf } from '../../platform/graphql/page.type.ts';
import { OriginWord } from './words.ts';

@ObjectType('EventDetail', { description: 'A plain fact of an event: an id, a word or a number, never a personal value.' })
export class EventDetailType {
  @Field(() => String) key!: string;
  @Field(() => String) value!: string;
}

@ObjectType('TicketEvent', { description: '事件 Something that happened to a ticket, as the log keeps it.' })
export class TicketEventType {
  @Field(() => ID) id!: string;
  @Field(() => String) type!: string;
  @Field(() => DateTimeScalar, { description: 'When it happened; clocks count from here.' }) occurredAt!: number;
  @Field(() => DateTimeScalar, { description: 'When it was recorded.' }) recordedAt!: number;
  @Field(() => String, { description: 'The user or automatic step behind it, as an opaque id.' }) actor!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => OriginWord) origin!: Origin;
  @Field(() => [EventDetailType]) details!: readonly EventDetailType[];
}

@ObjectType('TicketEventConnection')
export class TicketEventConnectionType extends connectionOf<TicketEventType>('TicketEvent', () => TicketEventType) {}
