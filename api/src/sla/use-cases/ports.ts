import type { Instant } from '../../foundation/instant.ts';
import type { StoredClock } from '../domain/clock.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { PolicyJob } from '../domain/policy-job.ts';
import type { PreviewTicket } from '../domain/preview.ts';

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

/** When what is owed of a ticket is due: by the governing clocks, and by the assessment limits. */
export interface DueTimes {
  readonly dueAt: Instant | null;
  readonly assessmentDueAt: Instant | null;
}

/** Reads of clocks outside any transaction, by the ids of tickets; whatever there is not is absent. */
export interface ClockReads {
  /** Some properties of every clock of the tickets, soonest due first: those that are not named are not there. */
  properties(ticketIds: readonly string[], names: readonly (keyof StoredClock)[]): Promise<ReadonlyMap<string, readonly Partial<StoredClock>[]>>;
  dueTimes(ticketIds: readonly string[]): Promise<ReadonlyMap<string, DueTimes>>;
  /** The clocks that govern the tickets. */
  governing(ticketIds: readonly string[]): Promise<ReadonlyMap<string, StoredClock>>;
}

/** The jobs of one transaction. */
export interface PolicyJobStore {
  add(job: PolicyJob): Promise<void>;
  lock(jobId: string): Promise<PolicyJob | null>;
  /** The migration of a document that is under way, if there is one. */
  runningMigration(docId: string): Promise<string | null>;
  /** Locks a job with a batch due, the one that waits longest; null when there is none that no other server works on. */
  claim(): Promise<PolicyJob | null>;
  /** Keeps how far a job is; unless it is over it goes on at an instant, at once where none is given. */
  save(job: PolicyJob, goesOnAt?: Instant): Promise<void>;
  /** The open tickets of everybody and those that ended since an instant, no history: how many there are. */
  countPreviewed(since: Instant): Promise<number>;
  /** Of those the next behind one, by id, as they stood at `asOf`. */
  nextPreviewed(after: string | null, since: Instant, asOf: Instant, limit: number): Promise<readonly PreviewTicket[]>;
  countMigrated(selection: MigrationSelection): Promise<number>;
  /** Ids of the next open tickets that are to change over. */
  nextMigrated(selection: MigrationSelection, after: string | null, limit: number): Promise<readonly string[]>;
}

/** Which open tickets change over: those of some units that are pinned to another version of the document. */
export interface MigrationSelection {
  readonly unitIds: readonly string[];
  readonly docId: string;
  readonly version: string;
  readonly fromVersions: readonly string[] | null;
}

/** Reads of jobs outside any transaction. */
export interface PolicyJobReads {
  byId(jobId: string): Promise<PolicyJob | null>;
  /** The newest preview of each draft; a draft without one is absent. */
  previewsOf(draftIds: readonly string[]): Promise<ReadonlyMap<string, PolicyJob>>;
  /** The newest jobs, at most `limit`. */
  list(limit: number): Promise<readonly PolicyJob[]>;
  /** How many open tickets are pinned to a version; no history. */
  openTicketsOn(pin: PolicyPin): Promise<number>;
}

/** What became of one target of a version on all tickets. */
export interface DeliveryLine {
  readonly targetId: string;
  readonly clocks: number;
  readonly met: number;
  readonly broken: number;
  readonly late: number;
  readonly running: number;
  readonly worstOverrunMs: number | null;
}

export interface DeliveryReads {
  /** By version, as `keyOf` names it; agreements only. */
  ofVersions(keys: readonly string[]): Promise<ReadonlyMap<string, readonly DeliveryLine[]>>;
}
