import type { Instant } from '../../foundation/instant.ts';
import type { SourceName } from '../domain/sources.ts';

/** How far the rows of one subject have been dealt with. */
export interface SubjectProgress {
  /** Null when none of its rows has made a ticket. */
  readonly ticketId: string | null;
  /** Usable rows dealt with, in the order in which they happened. */
  readonly rowsDone: number;
}

/** What has been imported, in one transaction. */
export interface ImportSubjects {
  /** Reads subjects, those never seen left out. Whoever imports the same source meanwhile waits until this transaction ends. */
  take(source: SourceName, subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectProgress>>;
  advance(source: SourceName, progress: ReadonlyMap<string, SubjectProgress>): Promise<void>;
  /** Tickets of the source that are open and known up to an instant before `horizon`, at most `limit`. */
  openBehind(source: SourceName, horizon: Instant, limit: number): Promise<readonly string[]>;
}

/** Who stands for the customers that a source names, in one transaction. */
export interface ImportCustomers {
  /** Ids by the source's keys, those that are new left out. */
  known(source: SourceName, keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  remember(source: SourceName, customers: ReadonlyMap<string, string>): Promise<void>;
}
