import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChannelWord, FailureReasonWord, FeedbackKindWord, InboundKindWord, InboundStateWord, MessageKindWord, MessageLanguageWord, MessageStateWord } from '../../communications/graphql/words.ts';
import type { Channel, FailureReason, FeedbackKind, InboundKind, InboundState, MessageKind, MessageLanguage, MessageState } from '../../communications/domain/words.ts';
import type { InboundRead, OutboundRead } from '../../communications/use-cases/message-reads.ts';
import { CustomerType } from '../../customers/graphql/customer.type.ts';
import type { Instant } from '../../foundation/instant.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import { TicketTypeWord, UrgencyWord } from '../../tickets/graphql/words.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { TicketType as TicketTypeName, Urgency } from '../../standard/domain/axes.ts';

@ObjectType('SentMessage', { simpleResolvers: true, description: '发出的消息 A message to a customer and what became of it; texts are masked.' })
export class SentMessageType {
  @Field(() => ID) id!: string;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => MessageKindWord) kind!: MessageKind;
  @Field(() => MessageLanguageWord) language!: MessageLanguage;
  @Field(() => String) templateCode!: string;
  @Field(() => Int) templateVersion!: number;
  @Field(() => MessageStateWord) state!: MessageState;
  @Field(() => FailureReasonWord, { nullable: true }) reason!: FailureReason | null;
  @Field(() => Int) attempts!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null once nothing is to be tried any more.' }) nextTryAt!: Instant | null;
  @Field(() => DateTimeScalar) queuedAt!: Instant;
  @Field(() => DateTimeScalar, { nullable: true }) sentAt!: Instant | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was known to be delivered or to have failed.' }) settledAt!: Instant | null;
  @Field(() => String, { nullable: true }) subjectMasked!: string | null;
  @Field(() => String, { description: 'Without the customer\'s private link, which only the message itself holds.' }) textMasked!: string;
  /** Not a field: what `agent` is looked up by. */
  agentId!: string | null;
}

export function sentView({ id, ticketId: _ticket, ...message }: OutboundRead): SentMessageType {
  return { ...message, id: toGlobalId('SentMessage', id) };
}

@ObjectType('MessageAttachment', { simpleResolvers: true, description: 'A file that came with a message; only its name and size are kept.' })
export class MessageAttachmentType {
  @Field(() => String) name!: string;
  @Field(() => Int) bytes!: number;
}

@ObjectType('ReceivedMessage', { simpleResolvers: true, description: '收到的消息 What somebody sent in; texts are masked and are never HTML.' })
export class ReceivedMessageType {
  @Field(() => ID) id!: string;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => InboundKindWord) kind!: InboundKind;
  @Field(() => InboundStateWord) state!: InboundState;
  @Field(() => DateTimeScalar) receivedAt!: Instant;
  @Field(() => String) fromMasked!: string;
  @Field(() => String, { nullable: true }) subjectMasked!: string | null;
  @Field(() => String) textMasked!: string;
  @Field(() => [MessageAttachmentType]) attachments!: readonly MessageAttachmentType[];
  @Field(() => FeedbackKindWord, { nullable: true }) feedback!: FeedbackKind | null;
  /** Not fields: what `ticket` and `customer` are looked up by. */
  ticketId!: string | null;
  customerId!: string | null;
}

export function receivedView({ id, unitId: _unit, interactionId: _interaction, ...message }: InboundRead): ReceivedMessageType {
  return { ...message, id: toGlobalId('ReceivedMessage', id) };
}

@InputType('SendMessageInput')
export class SendMessageInput extends TicketStepInput {
  @Field(() => ID, { description: 'An approved template; it decides the channel.' }) templateId!: string;
  @Field(() => MessageLanguageWord, { defaultValue: 'zh' }) language!: MessageLanguage;
  @Field(() => String, { nullable: true, description: 'For {text} of the template.' }) text?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: '§5.2: it names the cause, the plan or the next time.' }) givesPreliminaryReply!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: '§7.1: it answers the substance of a complaint.' }) substantive!: boolean;
}

@InputType('AttachMessageInput')
export class AttachMessageInput {
  @Field(() => ID) messageId!: string;
  @Field(() => ID) ticketId!: string;
}

@InputType('OpenTicketFromMessageInput')
export class OpenTicketFromMessageInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) messageId!: string;
  @Field(() => ID) customerId!: string;
  @Field(() => ID) queueId!: string;
  @Field(() => String) title!: string;
  @Field(() => TicketTypeWord) type!: TicketTypeName;
  @Field(() => UrgencyWord) urgency!: Urgency;
}

@InputType('RouteFeedbackInput')
export class RouteFeedbackInput {
  @Field(() => ID) messageId!: string;
  @Field(() => FeedbackKindWord, { description: 'A complaint has limits and becomes a ticket.' }) feedback!: FeedbackKind;
  @Field(() => ID, { description: 'The unit that it is about.' }) unitId!: string;
}

@InputType('DismissMessageInput')
export class DismissMessageInput {
  @Field(() => ID) messageId!: string;
  @Field(() => String) reason!: string;
}

@InputType('SetContactAddressInput')
export class SetContactAddressInput {
  @Field(() => ID) customerId!: string;
  @Field(() => ChannelWord, { description: 'PHONE, EMAIL or ONLINE. Messages of SMS go to the telephone.' }) channel!: Channel;
  @Field(() => String, { nullable: true, description: 'Null takes the address away; a telephone number only gives way to another.' }) address?: string | null;
}

@ObjectType('ReceivedMessagePayload', { description: 'The message after the command, or why the command was refused; never both.' })
export class ReceivedMessagePayload {
  @Field(() => ReceivedMessageType, { nullable: true }) message!: ReceivedMessageType | null;
  @Field(() => TicketType, { nullable: true, description: 'The ticket that it belongs to now.' }) ticket!: TicketView | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@ObjectType('ContactAddress', { simpleResolvers: true, description: '联系地址 Where a customer is reached beside their telephone, masked.' })
export class ContactAddressType {
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => String, { description: 'a***@example.com' }) addressMasked!: string;
}

@ObjectType('ContactAddressPayload', { description: 'The customer, or why the command was refused; never both.' })
export class ContactAddressPayload {
  @Field(() => CustomerType, { nullable: true }) customer!: CustomerType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
