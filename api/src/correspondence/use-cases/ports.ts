import type { Template } from '../../communications/domain/template.ts';
import type { ReplyTokens } from '../../communications/domain/reply-token.ts';
import type { SendingChannel } from '../../communications/domain/words.ts';
import type { ContactAddresses, InboundStore, OutboxStore, TemplateStore } from '../../communications/use-cases/message-ports.ts';
import type { Language } from '../../foundation/text.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { ContactStores } from '../../tickets/use-cases/contact-customer.ts';

/** Customers' private links in one transaction. The links themselves are nowhere: only hashes are. */
export interface CustomerLinks {
  /** Opens a link to a ticket and answers its id. */
  open(ticketId: string, customerId: string, at: Instant): Promise<string>;
  /** The ticket that a token leads to; null when there is no such link, when it has expired or when its customer was erased. */
  follow(token: string): Promise<{ readonly ticketId: string; readonly customerId: string } | null>;
}

/** Finds tickets for what comes in. */
export interface TicketFinder {
  byNumbers(ticketNos: readonly string[]): Promise<readonly string[]>;
  /** Open tickets of a customer, and whether work on each waits for the customer. */
  openOf(customerId: string): Promise<readonly { readonly ticketId: string; readonly awaitsCustomer: boolean }[]>;
}

/** What a person who handles tickets is called towards customers (§4.4): a work number, never a name. */
export interface WorkNumbers {
  of(agentId: string): Promise<string | null>;
}

export interface CorrespondenceStores extends ContactStores {
  readonly templates: TemplateStore;
  readonly outbox: OutboxStore;
  readonly inbound: InboundStore;
  readonly addresses: ContactAddresses;
  readonly links: CustomerLinks;
  readonly finder: TicketFinder;
  readonly workNumbers: WorkNumbers;
  readonly replyTokens: ReplyTokens;
  /** In which language a customer is written to. */
  languageOf(customerId: string): Promise<Language>;
  /** Channels that are connected. */
  readonly connected: ReadonlySet<SendingChannel>;
  /** The unit that everything belongs to. */
  readonly rootUnitId: () => string;
  /** The unit that deals with what nobody can place. */
  readonly contactUnitId: () => string;
  /** Whether anything can still be kept about a customer: not once they were erased. */
  keeps(customerId: string): Promise<boolean>;
  /** An instant as customers read it at the site. */
  siteTime(at: Instant): string;
  /** After the commit: there is something to send. */
  sendSoon(): void;
}

/** A template as it is used for one message. */
export type UsedTemplate = Pick<Template, 'id' | 'channel' | 'kind' | 'subject' | 'body'>;
