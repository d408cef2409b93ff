import type { Instant } from '../../foundation/instant.ts';
import type { PersonalValues } from '../../customers/domain/registration.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { ComplaintGrade } from '../../tickets/domain/words.ts';
import type { ContactStores } from '../../tickets/use-cases/contact-customer.ts';
import type { TicketStories } from '../../tickets/use-cases/ports.ts';
import type { RootCause } from '../domain/root-causes.ts';
import type { SettlementFacts } from '../domain/settlement.ts';
import type { Handler } from '../domain/subject.ts';
import type { ComplaintPhase } from '../domain/words.ts';

export const COMPLAINT_TEXT_KINDS = ['OFFER', 'FINDING', 'REGULATOR_ANSWER'] as const;
export type ComplaintTextKind = (typeof COMPLAINT_TEXT_KINDS)[number];

/** What of a complaint is kept beside the log: texts and documents under the customer's key, and which team handles which grade. */
export interface ComplaintStore {
  /** Keeps what somebody wrote and answers its id. */
  keepText(text: { readonly ticketId: string; readonly customerId: string; readonly kind: ComplaintTextKind; readonly text: string; readonly at: Instant }): Promise<string>;
  /** Reads a text of this customer; null when there is none or when it can no longer be read. */
  text(textId: string, customerId: string): Promise<string | null>;
  keepDocument(document: { readonly id: string; readonly ticketId: string; readonly customerId: string; readonly template: string; readonly facts: SettlementFacts; readonly sha256: string; readonly at: Instant }): Promise<void>;
  /** Complaints of the customer that were received in `[since, ticket.receivedAt)`, regulator cases and invalid ones left out. */
  earlierComplaints(ticket: Pick<Ticket, 'id' | 'customerId' | 'receivedAt'>, since: Instant): Promise<number>;
  /** The team that handles a grade for a unit: its own, else that of the nearest unit above; null when none is named. */
  gradedTeam(grade: ComplaintGrade, unitId: string): Promise<string | null>;
  nameTeam(unitId: string, grade: ComplaintGrade, teamId: string | null): Promise<void>;
  /** Writes how tracks stand, for lists and figures; what they are is in their tickets' events. */
  write(summaries: readonly ComplaintSummary[]): Promise<void>;
}

/** What lists and figures ask of a complaint. */
export interface ComplaintSummary {
  readonly ticketId: string;
  readonly phase: ComplaintPhase;
  readonly grade: ComplaintGrade | null;
  readonly rootCause: RootCause | null;
}

/** What must be known of agents. */
export interface Handlers {
  /** Null for an agent who does not exist. */
  handler(agentId: string): Promise<Handler | null>;
}

/** What a settlement document takes from the customer. */
export interface SettlingCustomers {
  facts(customerId: string): Promise<{ readonly customerNo: string } | null>;
  personal(customerId: string): Promise<PersonalValues | null>;
}

export interface ComplaintStores extends ContactStores {
  readonly tickets: ContactStores['tickets'] & TicketStories;
  readonly complaints: ComplaintStore;
  readonly handlers: Handlers;
  readonly customers: SettlingCustomers;
  /** The site's calendar day of an instant, YYYY-MM-DD. */
  siteDay(at: Instant): string;
}
