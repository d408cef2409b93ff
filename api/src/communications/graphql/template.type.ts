import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Channel, MessageKind, SendingChannel, TemplateState } from '../domain/words.ts';
import type { TemplateRead } from '../use-cases/message-reads.ts';
import { ChannelWord, MessageKindWord, TemplateStateWord } from './words.ts';

@ObjectType('MessageTemplate', { simpleResolvers: true, description: '消息模板 Wording for messages to customers; a version never changes once it is written (§2.4).' })
export class MessageTemplateType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => Int) version!: number;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => MessageKindWord) kind!: MessageKind;
  @Field(() => LocalTextType, { nullable: true, description: 'Only of e-mail.' }) subject!: LocalText | null;
  @Field(() => LocalTextType, { description: 'With variables as {ticketNo}: the list is `templateVariables`.' }) body!: LocalText;
  @Field(() => TemplateStateWord) state!: TemplateState;
  @Field(() => DateTimeScalar) draftedAt!: Instant;
  @Field(() => DateTimeScalar, { nullable: true }) approvedAt!: Instant | null;
  /** Not fields: what the names are looked up by. */
  draftedById!: string;
  approvedById!: string | null;
}

export function templateView({ id, draftedBy, approvedBy, ...template }: TemplateRead): MessageTemplateType {
  return { ...template, id: toGlobalId('MessageTemplate', id), draftedById: draftedBy, approvedById: approvedBy };
}

@ObjectType('TemplateVariable', { simpleResolvers: true })
export class TemplateVariableType {
  @Field(() => String) name!: string;
  @Field(() => LocalTextType) meaning!: LocalText;
}

@ObjectType('ChannelState', { simpleResolvers: true, description: '渠道接入 Whether the house sends on a channel.' })
export class ChannelStateType {
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => Boolean) connected!: boolean;
}

@InputType('LocalTextInput')
export class LocalTextInput {
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
}

@InputType('DraftTemplateInput')
export class DraftTemplateInput {
  @Field(() => String, { description: 'The same key with the same request makes one draft, however often it is sent.' }) idempotencyKey!: string;
  @Field(() => String, { description: 'A code that is there already gets its next version.' }) code!: string;
  @Field(() => ChannelWord, { description: 'EMAIL, SMS, PHONE or ONLINE.' }) channel!: SendingChannel;
  @Field(() => MessageKindWord) kind!: MessageKind;
  @Field(() => LocalTextInput, { nullable: true }) subject?: LocalTextInput | null;
  @Field(() => LocalTextInput) body!: LocalTextInput;
}

@InputType('TemplateInput')
export class TemplateInput {
  @Field(() => ID) templateId!: string;
}

@ObjectType('TemplatePayload', { description: 'The template after the command, or why the command was refused; never both.' })
export class TemplatePayload {
  @Field(() => MessageTemplateType, { nullable: true }) template!: MessageTemplateType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
