import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { CancelReason, ClockRun } from '../../sla/domain/clock.ts';
import type { WorkNoteKind } from '../../tickets/domain/words.ts';
import type { WorkOrder } from '../../tickets/domain/work-order.ts';
import type { OlaSetting } from '../domain/ola.ts';

/** What people write for a ticket inside the house; `ORDER` is what a work order asks for, `REPORT` what came of it. */
export type NoteKind = WorkNoteKind | 'ORDER' | 'REPORT';

/** The notes of one transaction. */
export interface NoteStore {
  /** @throws Error when the customer has no key */
  keep(note: {
    readonly id: string; readonly ticketId: string; readonly customerId: string; readonly kind: NoteKind; readonly orderId: string | null; readonly by: Actor; readonly at: Instant; readonly text: string;
  }): Promise<void>;
}

/** The clock of a work order as it is kept. */
export interface OlaClock {
  readonly run: ClockRun;
  readonly dueAt: Instant;
  readonly warnsAt: readonly Instant[];
  readonly pausedSince: Instant | null;
  readonly pausedTotalMs: number;
  readonly stoppedAt: Instant | null;
  readonly cancelReason: CancelReason | null;
  readonly breachedAt: Instant | null;
}

/** How a work order stands: what its ticket's events add up to, with who issued it and why it ended. */
export interface WorkOrderRecord {
  readonly ticketId: string;
  readonly order: WorkOrder;
  readonly issuedBy: Actor;
  readonly issueReason: string | null;
  readonly overReason: string | null;
  readonly clock: OlaClock;
  readonly nextMarkAt: Instant | null;
}

/** The work orders of one transaction. */
export interface OrderStore {
  write(records: readonly WorkOrderRecord[]): Promise<void>;
  /** The ticket that a work order belongs to; null for one that does not exist. */
  ticketOf(orderId: string): Promise<string | null>;
  /** Ids of tickets with a work order whose clock has reached a mark, locked; those that others work on are skipped. */
  claimDue(limit: number): Promise<readonly string[]>;
  /** Open tickets on which an agent works as a collaborator or as the handler of a work order. */
  workOf(agentId: string): Promise<readonly string[]>;
  /** The team of an agent, who cannot leave while this transaction lasts; null for one that does not exist or has left. */
  holdAgent(agentId: string): Promise<string | null>;
}

/** What teams promise each other, in one transaction. */
export interface OlaStore {
  /** The setting of the first of these units that has one. */
  nearest(unitIds: readonly string[]): Promise<OlaSetting | null>;
  /** Locks a unit's own setting; its version counts how often it was set or taken back. */
  lock(unitId: string): Promise<{ readonly setting: OlaSetting | null; readonly version: number }>;
  /** Sets it, or takes it back with null, and records who did and why. */
  set(unitId: string, setting: OlaSetting | null, stamp: { readonly version: number; readonly actor: Actor; readonly at: Instant; readonly reason: string }): Promise<void>;
}
