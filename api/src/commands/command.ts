import type { Env } from '../env.ts';
import type { Logger } from '../platform/log.ts';
import type { EmbeddedPostgres } from '../platform/postgres/embedded.ts';
import type { Terminal } from '../platform/terminal.ts';

/** What a subcommand (`npm start -- <name> …`) may use. */
export interface CommandContext {
  readonly log: Logger;
  /** Speaks to the person on standard error: steps, progress, a `progressBar`. */
  readonly terminal: Terminal;
  /** Answers: one line on standard output. */
  readonly print: (line: string) => void;
  /** The environment, with its data folder and secrets settled. */
  readonly env: () => Promise<Env>;
  /**
   * Opens the database, starting the embedded one if no server has. It is closed after the command has run. Calling it
   * again gives the same answer.
   * @throws Fault when the database cannot be had
   */
  readonly open: () => Promise<CommandDatabase>;
}

export interface CommandDatabase {
  readonly env: Env;
  readonly databaseUrl: string;
  /** Absent when the database is the operator's own. */
  readonly embedded: EmbeddedPostgres | undefined;
}

/**
 * A subcommand.
 * @param args what follows its name on the command line; relative paths in it are relative to the working directory
 * @returns the exit status
 * @throws Fault for what the person at the terminal can mend
 */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;
