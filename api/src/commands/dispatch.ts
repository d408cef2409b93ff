import { Fault } from '../platform/fault.ts';
import type { Command } from './command.ts';

/** The subcommands by the name that stands after `npm start --`; each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  import: async () => (await import('./import.ts')).importCommand,
  replay: async () => (await import('./replay.ts')).replayCommand,
  'print-schema': async () => (await import('./print-schema.ts')).printSchemaCommand,
  'verify-clocks': async () => (await import('./verify-clocks.ts')).verifyClocksCommand,
};

/**
 * Finds a subcommand.
 * @throws Fault naming the ones there are
 */
export async function findCommand(name: string): Promise<Command> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load) return await load();
  throw new Fault(`there is no command "${name}"`, `give one of ${Object.keys(COMMANDS).join(', ')}, or nothing at all to start the server`);
}
