import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { DutyState, LegalDuty, NewDuty } from '../domain/duty.ts';

/** Who did a duty, when, and what shows it. */
export interface Fulfilment {
  readonly at: Instant;
  readonly actor: Actor;
  /** Kept encrypted under the customer's key. */
  readonly proof: string;
}

/** The duties of one transaction; each change is an event of the log. */
export interface DutyStore {
  /** Makes duties due. One that is there already stays as it is, unless its cause had proved wrong: then it is open again. */
  open(duties: readonly NewDuty[], actor: Actor, at: Instant): Promise<void>;
  /** The causes of these duties proved wrong: those that are open are lifted. */
  lift(causeKeys: readonly string[], actor: Actor, at: Instant): Promise<void>;
  lock(dutyId: string): Promise<LegalDuty | null>;
  byCause(causeKey: string): Promise<LegalDuty | null>;
  fulfil(duty: LegalDuty, fulfilment: Fulfilment): Promise<LegalDuty>;
  /** How many duties of a ticket are open. */
  openOf(ticketId: string): Promise<number>;
}

/** A duty as it is shown, with its proof masked; null while there is none, or where it cannot be read any more. */
export type DutyView = LegalDuty & { readonly proofMasked: string | null; readonly ticketNo: string | null };

export interface DutyQuery {
  readonly unitIds: readonly string[];
  readonly states: readonly DutyState[];
  readonly limit: number;
}

/** Reads of duties outside any transaction. */
export interface DutyReads {
  /** Those due first in front. */
  list(query: DutyQuery): Promise<readonly DutyView[]>;
  ofTickets(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly DutyView[]>>;
  byId(dutyId: string): Promise<DutyView | null>;
  /** The open ones, and how many of them are overdue at an instant. */
  count(unitIds: readonly string[], now: Instant): Promise<{ readonly open: number; readonly overdue: number }>;
}
