import { Field, ID, ObjectType } from 'type-graphql';
import type { Instant } from '../../foundation/instant.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { MaskedInteraction } from '../domain/interaction.ts';
import type { Channel, Direction, InteractionKind } from '../domain/words.ts';
import { ChannelWord, DirectionWord, InteractionKindWord } from './words.ts';

@ObjectType('Interaction', { simpleResolvers: true, description: '联系记录 A contact with the customer about a ticket.' })
export class InteractionType {
  @Field(() => ID) id!: string;
  @Field(() => DirectionWord) direction!: Direction;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => InteractionKindWord) kind!: InteractionKind;
  @Field(() => DateTimeScalar) occurredAt!: Instant;
  @Field(() => Boolean, { description: 'Only what was delivered counts as an answer.' }) delivered!: boolean;
  @Field(() => String, { description: 'Telephone numbers, identity numbers and e-mail addresses in it are masked.' }) textMasked!: string;
  /** Not a field: what `agent` is looked up by. */
  agentId!: string | null;
}

/** A contact as the API shows it. */
export function interactionView({ id, direction, channel, kind, occurredAt, delivered, textMasked, agentId }: MaskedInteraction): InteractionType {
  return { id: toGlobalId('Interaction', id), direction, channel, kind, occurredAt, delivered, textMasked, agentId };
}
