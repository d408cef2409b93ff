import type { Role } from '../../../api/src/access/domain/permissions.ts';

/** A figure with its unit, as in `{ value: 2_700, unit: 'requests/s' }`. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
}

/** What is promised of a measurement. */
export type Budget =
  /** Ours is at most this many of its unit. */
  | { readonly kind: 'atMost'; readonly value: number }
  /** Ours is at least so many times what the named one of `against` has: for rates. */
  | { readonly kind: 'atLeastTimes'; readonly of: string; readonly times: number }
  /** Ours is at most so many times that: for durations. */
  | { readonly kind: 'atMostTimes'; readonly of: string; readonly times: number };

/** One line of the table, or one for each that it is measured against. */
export interface Measurement {
  /** What is measured, as in `list of 50 tickets`. */
  readonly what: string;
  /** How much there was of it, as in `100 k tickets`. */
  readonly size?: string;
  readonly ours: Figure;
  /** From the lowest to the highest round, in the unit of `ours`; absent: measured once. */
  readonly spread?: readonly [number, number];
  /** Peers and floors of the same run, in the unit of `ours`. */
  readonly against?: readonly { readonly name: string; readonly value: number }[];
  /** Absent: reported only. */
  readonly budget?: readonly Budget[];
}

/** A benchmark: a file of `tests/bench` or `tests/bench/live`, named in `tests/bench/benches.ts`. */
export interface Bench {
  /** The word that chooses it: `npm run bench -- NAME`. */
  readonly name: string;
  /** Not run with all the others but only when it is named. */
  readonly onlyWhenNamed?: true;
  run(context: BenchContext): Promise<readonly Measurement[]>;
}

/** A database with open tickets whose clocks run; what is written to it is gone with it. */
export interface Dataset {
  readonly url: string;
  readonly tickets: number;
  /** Removes it, ending the connections that are left. */
  drop(): Promise<void>;
}

/** A program that serves, as a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** CPU time used so far by all its threads, in ms; counted in steps of 10 ms. */
  cpuMs(): number;
  rssBytes(): number;
  stop(): Promise<void>;
}

/** The built server. */
export interface BenchServer extends ServerProcess {
  /** A session's token of a new account of this role at the top of the organisation. */
  token(role: Role): Promise<string>;
}

/** What a benchmark works with. */
export interface BenchContext {
  /** Numbers of tickets that `--sizes` names. */
  readonly sizes: readonly number[];
  /** How long each round measures, in ms. */
  readonly roundMs: number;
  /** How often ours and each peer take their turn. */
  readonly rounds: number;
  /** How long a benchmark goes on that looks for what shows only in time. */
  readonly minutes: number;
  /** Whether it is enough to show that it runs: with few tickets, few viewers, for a moment. */
  readonly short: boolean;
  /** A database of its own with so many open tickets, copied from one that is built once. */
  dataset(tickets: number): Promise<Dataset>;
  /** The environment of a process that works on a database beside the server, as the house reads it. */
  settings(databaseUrl: string): Readonly<Record<string, string>>;
  /** Starts the built server without the demo and without a rate limit. */
  server(databaseUrl: string, env?: Readonly<Record<string, string>>): Promise<BenchServer>;
  /**
   * Starts a peer: a script that prints one line with `ready at URL` when it serves.
   * @param script its path
   */
  peer(script: string, env: Readonly<Record<string, string>>): Promise<ServerProcess>;
  /** Says where a long step is. */
  progress(line: string): void;
}
