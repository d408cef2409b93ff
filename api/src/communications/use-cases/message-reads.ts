import type { Instant } from '../../foundation/instant.ts';
import type { Template } from '../domain/template.ts';
import type { Channel, FailureReason, FeedbackKind, MessageState } from '../domain/words.ts';
import type { InboundMessage, OutboundMessage } from './message-ports.ts';

export interface TemplateRead extends Template {
  readonly draftedAt: Instant;
  readonly approvedAt: Instant | null;
}

/** A message to a customer as everybody sees it: masked, and without the private link. */
export interface OutboundRead extends Pick<OutboundMessage, 'id' | 'ticketId' | 'channel' | 'kind' | 'agentId' | 'language'> {
  readonly templateCode: string;
  readonly templateVersion: number;
  readonly state: MessageState;
  readonly reason: FailureReason | null;
  readonly attempts: number;
  readonly nextTryAt: Instant | null;
  readonly queuedAt: Instant;
  readonly sentAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly subjectMasked: string | null;
  readonly textMasked: string;
}

/** What came in, masked. */
export interface InboundRead extends Omit<InboundMessage, 'source'> {
  readonly fromMasked: string;
  readonly subjectMasked: string | null;
  readonly textMasked: string;
  readonly attachments: readonly { readonly name: string; readonly bytes: number }[];
  readonly feedback: FeedbackKind | null;
}

/** Where a customer is reached beside their telephone, as everybody sees it. */
export interface MaskedAddress {
  readonly channel: Channel;
  readonly addressMasked: string;
}

/** Looks messages up outside any transaction; nothing here is scoped. */
export interface MessageReads {
  /** Messages to the customer by ticket, the earliest first; a ticket without any is absent. */
  sentOf(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly OutboundRead[]>>;
  /** What came in by ticket. */
  receivedOf(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly InboundRead[]>>;
  /** What waits for somebody in these units, the oldest first. */
  waiting(unitIds: readonly string[], limit: number): Promise<readonly InboundRead[]>;
  /** The addresses of customers, by customer; one without any, or who was erased, is absent. */
  addressesOf(customerIds: readonly string[]): Promise<ReadonlyMap<string, readonly MaskedAddress[]>>;
  byId(messageId: string): Promise<InboundRead | null>;
}
