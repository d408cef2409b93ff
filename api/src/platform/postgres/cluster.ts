import { Fault } from '../fault.ts';
import type { Binaries } from './binaries.ts';
import type { OsUser, Ran } from './run.ts';

/** Name of the superuser that initdb makes; the application itself uses a lesser role. */
export const SUPERUSER = 'postgres';

/** Everything about an embedded database that stays the same while it runs. */
export interface Cluster {
  /** The folder that PostgreSQL calls its data directory. */
  readonly folder: string;
  readonly binaries: Binaries;
  /** The account it runs under, when it is not this process's. */
  readonly user: OsUser | undefined;
}

/** The sentence for a program of PostgreSQL that failed. */
export function didNot(doWhat: string, ran: Ran): Fault {
  const last = ran.output.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? ran.output.split('\n').at(-1);
  return new Fault(
    `the embedded PostgreSQL did not ${doWhat} (${last?.trim() || `status ${ran.status}`})`,
    'mend what it names, or set DATABASE_URL to a PostgreSQL of yours',
  );
}
