import { Fault } from '../platform/fault.ts';
import { backupCommand } from './backup.ts';
import type { Command } from './command.ts';
import { printSchemaCommand } from './print-schema.ts';
import { restoreCommand } from './restore.ts';
import { verifyClocksCommand } from './verify-clocks.ts';

/** The subcommands by the name that stands after `npm start --`. */
const COMMANDS: Readonly<Record<string, Command>> = {
  backup: backupCommand,
  restore: restoreCommand,
  'print-schema': printSchemaCommand,
  'verify-clocks': verifyClocksCommand,
};

/**
 * Finds a subcommand.
 * @throws Fault naming the ones there are
 */
export function findCommand(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  throw new Fault(`there is no command "${name}"`, `give one of ${Object.keys(COMMANDS).join(', ')}, or nothing at all to start the server`);
}
