import type { Instant } from '../../foundation/instant.ts';
import type { StoredClock } from '../domain/clock.ts';

/** The clocks of one ticket as they are kept: the fold at `foldedAt` with the pointers drawn from it. */
export interface StoredClocks {
  readonly ticketId: string;
  readonly clocks: readonly StoredClock[];
  readonly dueAt: Instant | null;
  readonly governingTargetId: string | null;
  readonly assessmentDueAt: Instant | null;
  /** A governing SHALL clock is late. */
  readonly late: boolean;
  /** The next warning or due instant of a running clock; null when there is none, or when the ticket is history. */
  readonly nextMarkAt: Instant | null;
  readonly foldedAt: Instant;
}

/** A breach with the instants that its lag is measured by. */
export interface BreachRecord {
  readonly ticketId: string;
  readonly targetId: string;
  readonly dueAt: Instant;
  readonly detectedAt: Instant;
  /** Found because something came late to light, or imported: never in a lag figure. */
  readonly retroactive: boolean;
}

/** The clocks as stored, in one transaction. */
export interface ClockStore {
  /** When each ticket's clocks were last folded; tickets that never were are absent. */
  foldedAt(ticketIds: readonly string[]): Promise<ReadonlyMap<string, Instant>>;
  write(folded: readonly StoredClocks[], breaches: readonly BreachRecord[]): Promise<void>;
  /** Locks tickets with a mark in the past, at most `limit`, soonest first; those that others work on are skipped. */
  claimDue(limit: number): Promise<readonly string[]>;
  read(ticketIds: readonly string[]): Promise<readonly StoredClocks[]>;
  /** The due times by the governing clocks; tickets without one are absent. */
  dueTimes(ticketIds: readonly string[]): Promise<ReadonlyMap<string, Instant>>;
}
