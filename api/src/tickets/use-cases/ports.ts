import type { Caller } from '../../access/domain/caller.ts';
import type { Actor, Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { TicketCommand } from '../domain/commands.ts';
import type { RecordedTicketEvent, TicketEvent, TicketEventOf } from '../domain/events.ts';
import type { Area, Tier } from '../../standard/domain/axes.ts';
import type { Ticket } from '../domain/ticket.ts';

/** Who makes events and how they came about. */
export interface EventStamp {
  readonly actor: Actor;
  readonly reason: string | null;
  readonly origin: Origin;
}

/** The personal and readable texts of a new ticket, which are no part of its state. */
export interface TicketTexts {
  readonly title: string;
  /** Encrypted under the customer's key. */
  readonly descriptionEncrypted: Buffer;
}

/** The tickets of one transaction. What is begun or added here is written, with its events, when the transaction is flushed. */
export interface TicketStore {
  /** Locks the ticket's row and reads it; null when there is none. Repeated calls see what this transaction has added. */
  lock(ticketId: string): Promise<Ticket | null>;
  /** As `lock`, for many; tickets that do not exist are left out. */
  lockAll(ticketIds: readonly string[]): Promise<readonly Ticket[]>;
  /** As `lockAll`, for the open tickets of a customer; imported history that nobody lives on is left out. */
  lockOpenOf(customerId: string): Promise<readonly Ticket[]>;
  begin(ticketId: string, texts: TicketTexts, first: TicketEventOf<'RECEIVED'>, stamp: EventStamp): Ticket;
  /** Adds events to a locked ticket; every fold that follows them is in the answer. */
  add(ticketId: string, events: readonly TicketEvent[], stamp: EventStamp): Ticket;
  /** Marks a locked ticket for folding although nothing happened to it but time. */
  touch(ticketId: string): void;
  /** Imported history is now known up to `instant`. */
  observe(ticketId: string, instant: Instant): void;
  /** Ids of tickets with something to do by themselves, locked; those that others work on are skipped. */
  claimWaking(limit: number): Promise<readonly string[]>;
  /** Ids of dispatched tickets whose agent must be reminded or relieved, locked; those that others work on are skipped. */
  claimUnaccepted(limit: number): Promise<readonly string[]>;
}

/** Gives readable, unique ticket numbers, outside any transaction: a rolled-back intake leaves a gap and blocks nobody. */
export interface TicketNumbers {
  /** The next number of the site day of `receivedAt`, e.g. `261124-0007`. */
  next(receivedAt: Instant): Promise<string>;
}

/** What was done for a ticket, in the words of whoever did it (§4.1, §4.4): beside the log, under the customer's key. */
export interface TicketResults {
  /** @throws Error when the customer has no key */
  keep(result: TicketResult & { readonly ticketId: string; readonly customerId: string; readonly worklog: string }): Promise<void>;
  /** The latest; null when there is none, or none that can be read any more. */
  latest(ticketId: string): Promise<TicketResult | null>;
}

export interface TicketResult {
  readonly solution: string;
  readonly agentId: string | null;
  readonly at: Instant;
}

/** All events of some tickets, those of this transaction included, each ticket's in their places. */
export interface TicketStories {
  of(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedTicketEvent[]>>;
}

/** What must be true in the same transaction as an event: a pure answer of further events. */
export type TicketFold = (ticket: Ticket, event: TicketEvent) => readonly TicketEvent[];

/**
 * What a higher module demands of a step beyond the ticket's own guards, looked up in the same transaction: refusals that
 * carry the name of their guard, or none. The composition root gathers these from the modules.
 */
export type StepCheck = (ticket: Ticket, command: TicketCommand, caller: Caller) => Promise<readonly Refusal[]>;

/** What intake must know of a customer. */
export interface TicketCustomers {
  /** Tier, area and unit; null for a customer that does not exist. */
  facts(customerId: string): Promise<{ readonly tier: Tier; readonly area: Area | null; readonly unitId: string } | null>;
  /** Encrypts the ticket's description under the customer's key. */
  encryptDescription(ticketId: string, customerId: string, description: string): Promise<Buffer>;
}

/** Who owns a request that no person took, and which queue a request enters. */
export interface IntakeDesk {
  /** The duty owner of the unit or of its nearest ancestor that has one; null when nobody is named. */
  dutyOwner(unitId: string): Promise<string | null>;
  queueUnit(queueId: string): Promise<string | null>;
}
