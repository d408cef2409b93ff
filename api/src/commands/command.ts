import type { Env } from '../env.ts';
import type { Logger } from '../platform/log.ts';

/** What a subcommand (`npm start -- <name> …`) may use. */
export interface CommandContext {
  readonly log: Logger;
  /** Says where a long step is: one line, which a terminal overwrites with the next. */
  readonly progress: (line: string) => void;
  /**
   * Completes the environment and opens the database, starting the embedded one if no server has. It is closed after
   * the command has run. Calling it again gives the same answer.
   * @throws Fault when the database cannot be had.
   */
  readonly open: () => Promise<{ readonly env: Env; readonly databaseUrl: string }>;
}

/**
 * A subcommand.
 * @param args what follows its name on the command line; relative paths in it are relative to the working directory
 * @returns the exit status
 * @throws Fault for what the person at the terminal can mend
 */
export type Command = (args: readonly string[], context: CommandContext) => Promise<number>;
