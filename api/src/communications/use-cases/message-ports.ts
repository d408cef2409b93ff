import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Delivery } from '../domain/outbox.ts';
import type { Template, TemplateText } from '../domain/template.ts';
import type { Channel, FeedbackKind, InboundKind, InboundState, MessageKind, MessageLanguage, SendingChannel } from '../domain/words.ts';

/** The wording of one transaction. */
export interface TemplateStore {
  /** Locks the template's row and reads it. */
  lock(templateId: string): Promise<Template | null>;
  /** Adds the next version of a code, as a draft. */
  draft(text: TemplateText, draftedBy: string): Promise<Template>;
  /** Puts a draft into use in place of the version that is. */
  approve(template: Template, approvedBy: string): Promise<void>;
  retire(templateId: string): Promise<void>;
  /** Of these codes, those that no template has. Whoever asks is alone with it until the transaction ends. */
  unknownCodes(codes: readonly string[]): Promise<readonly string[]>;
  /** The approved template of a kind on a channel, the one that was approved last; null when there is none. */
  inUse(kind: MessageKind, channel: SendingChannel): Promise<Template | null>;
}

/** What a message says. */
export interface MessageContent {
  readonly subject: string | null;
  /** With {@link LINK_MARK} where the customer's private link comes, which is never kept. */
  readonly text: string;
}

/** A message to a customer, in clear only inside a transaction. */
export interface OutboundMessage {
  readonly id: string;
  readonly ticketId: string;
  readonly customerId: string;
  readonly channel: SendingChannel;
  readonly kind: MessageKind;
  readonly templateId: string;
  readonly language: MessageLanguage;
  readonly linkId: string | null;
  /** By which an answer finds the ticket. */
  readonly replyToken: string;
  readonly givesPreliminaryReply: boolean;
  readonly substantive: boolean;
  /** Who wrote it; the house itself for automatic messages. */
  readonly composedBy: Actor;
  readonly agentId: string | null;
  /** The contact on the ticket that it is kept as. */
  readonly interactionId: string | null;
  readonly delivery: Delivery;
}

/** A message whose turn it is; no content when its customer was erased in the meantime. */
export interface DueMessage extends OutboundMessage {
  readonly clear: { readonly address: string; readonly content: MessageContent } | null;
}

/** What waits to be sent, in one transaction. */
export interface OutboxStore {
  /** @throws Error when the customer has no key */
  queue(message: OutboundMessage & { readonly address: string; readonly content: MessageContent }): Promise<void>;
  /** Messages whose next attempt is due, counted as tried, so that nobody else takes them for a while. */
  claimDue(limit: number): Promise<readonly DueMessage[]>;
  lock(messageId: string): Promise<DueMessage | null>;
  /** Of these ids, the messages that there are. */
  known(messageIds: readonly string[]): Promise<readonly Pick<OutboundMessage, 'id' | 'ticketId'>[]>;
  /** @param interactionId the contact that it is kept as from now on */
  write(messageId: string, delivery: Delivery, at: Instant, interactionId?: string): Promise<void>;
}

/** What somebody sent in. */
export interface InboundContent {
  /** A mail address, a telephone number or the name of an account. */
  readonly from: string;
  readonly subject: string | null;
  readonly text: string;
  /** Names and sizes in bytes; the files themselves are not kept. */
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
}

export interface InboundMessage {
  readonly id: string;
  readonly channel: Channel;
  readonly source: string;
  readonly kind: InboundKind;
  readonly state: InboundState;
  readonly ticketId: string | null;
  readonly customerId: string | null;
  readonly interactionId: string | null;
  /** Who sees it in the triage list: everybody above this unit and in it. */
  readonly unitId: string;
  readonly receivedAt: Instant;
}

/** How somebody dealt with a message that waited. */
export interface TriageDecision {
  readonly state: Exclude<InboundState, 'WAITING' | 'NOTED'>;
  readonly ticketId?: string;
  readonly customerId?: string;
  readonly interactionId?: string;
  readonly unitId?: string;
  readonly feedback?: FeedbackKind;
  readonly reason?: string;
  readonly handledBy: string;
}

/** What came in, in one transaction. */
export interface InboundStore {
  /** Keeps a message unless its source is known already. @returns whether it is new */
  keep(message: InboundMessage, content: InboundContent): Promise<boolean>;
  lock(messageId: string): Promise<(InboundMessage & { readonly content: InboundContent | null }) | null>;
  /** Records the decision; a message whose customer is known now moves under that customer's key. */
  decide(messageId: string, decision: TriageDecision, at: Instant): Promise<void>;
}

/** Where customers are reached beside their telephone. */
export interface ContactAddresses {
  /** Null takes the address away. */
  set(customerId: string, channel: 'EMAIL' | 'ONLINE', address: string | null): Promise<void>;
  /** The customer's address on a channel; null when there is none or the customer was erased. */
  of(customerId: string, channel: SendingChannel): Promise<string | null>;
  /** Everybody with exactly this address on a channel. */
  customersAt(channel: Channel, address: string): Promise<readonly string[]>;
}

/** Remembers which signed requests have been dealt with. */
export interface WebhookReceipts {
  /** @returns whether the id is new */
  note(id: string): Promise<boolean>;
}

/** Stands in a kept text where the customer's private link comes. */
export const LINK_MARK = '⟦link⟧';
