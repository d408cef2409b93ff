import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Origin } from '../../foundation/event.ts';
import { TierWord } from '../../customers/graphql/words.ts';
import { connectionOf } from '../../platform/graphql/page.type.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import type { ClockWord } from '../../sla/domain/clock.ts';
import { ClockWordWord } from '../../sla/graphql/words.ts';
import type { Tier, TicketType as TicketTypeValue } from '../../standard/domain/axes.ts';
import type { TicketState } from '../../tickets/domain/words.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import { OriginWord, TicketStateWord, TicketTypeWord } from '../../tickets/graphql/words.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import { TICKET_SORTS } from '../use-cases/ticket-list.ts';

export const TicketSortWord = registerWords('TicketSort', TICKET_SORTS, '排序 DUE_AT: earliest governing due time first, tickets that owe nothing last.');

@InputType('TicketFilter', { description: 'An absent part narrows nothing; an empty list matches nothing.' })
export class TicketFilterInput {
  @Field(() => [TicketStateWord], { nullable: true }) states?: TicketState[] | null;
  @Field(() => [ID], { nullable: true }) queueIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: 'The unit and everything below it.' }) unitId?: string | null;
  @Field(() => ID, { nullable: true }) ownerId?: string | null;
  @Field(() => [TicketTypeWord], { nullable: true }) types?: TicketTypeValue[] | null;
  @Field(() => [TierWord], { nullable: true }) tiers?: Tier[] | null;
  @Field(() => [ClockWordWord], { nullable: true, description: 'The word of the clock that governs the ticket now.' }) words?: ClockWord[] | null;
  @Field(() => [OriginWord], { nullable: true }) origin?: Origin[] | null;
  @Field(() => Boolean, { nullable: true }) open?: boolean | null;
  @Field(() => String, { nullable: true, description: 'The beginning of a ticket number, or a whole customer number.' }) search?: string | null;
}

@ObjectType('TicketConnection')
export class TicketConnectionType extends connectionOf<TicketView>('Ticket', () => TicketType) {
  /** Not a field: what `totalCount` counts, only when it is asked for. */
  count!: () => Promise<number>;
}
