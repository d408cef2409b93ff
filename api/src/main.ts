import { join } from 'node:path';
import type { CommandContext, CommandDatabase } from './commands/command.ts';
import { findCommand } from './commands/dispatch.ts';
import { readEnv, type Env, type Settings } from './env.ts';
import { completeEnv } from './platform/complete-env.ts';
import { Fault } from './platform/fault.ts';
import { createLog, type Logger } from './platform/log.ts';
import { openPostgres } from './platform/postgres/open.ts';
import { stopRequested } from './platform/stop-signal.ts';
import { createTerminal, type Terminal } from './platform/terminal.ts';

/** This file is `api/src/main.ts`, and built `api/dist/main.js`. */
const CHECKOUT = join(import.meta.dirname, '..', '..');
const INTERRUPTED = 130;

/** Runs the server, or the subcommand that the command line names, and gives the exit status. */
async function main([name = 'serve', ...args]: readonly string[]): Promise<number> {
  const reading = readEnv(process.env);
  if ('faults' in reading) {
    const list = reading.faults.map((fault) => `  ${fault}.\n`).join('');
    process.stderr.write(`Clausewatch cannot start, for its environment is wrong:\n${list}`);
    return 1;
  }
  const settings = reading.env;
  const { production } = settings;
  const terminal = createTerminal(name === 'serve' ? process.stdout : process.stderr);
  const log = createLog({ level: settings.logLevel, production }, (line) => terminal.say(line.trimEnd()));
  try {
    if (name !== 'serve') return await runCommand(name, args, settings, terminal, log);
    // Loaded late: what is wrong with the environment is told at once, and a subcommand does not wait for the server's packages.
    const { serve } = await import('./serve.ts');
    return await serve(settings, CHECKOUT, production ? speakInLog(terminal, log) : terminal, log);
  } catch (error) {
    terminal.settle();
    if (error instanceof Fault) process.stderr.write(`Clausewatch: ${error.message}\n`);
    else log.fatal(error);
    return 1;
  }
}

/** In production nobody sits at the terminal, and what stands in the log must be of one form. */
function speakInLog(terminal: Terminal, log: Logger): Terminal {
  return { ...terminal, say: (line) => log.info(line), progress: (line) => log.info(line) };
}

async function runCommand(
  name: string,
  args: readonly string[],
  settings: Settings,
  terminal: Terminal,
  log: Logger,
): Promise<number> {
  const command = await findCommand(name);
  await using opened = new AsyncDisposableStack();

  async function openDatabase(): Promise<CommandDatabase> {
    const env = await context.env();
    const postgres = await openPostgres(env, name, log);
    opened.defer(postgres.close);
    return { env, databaseUrl: postgres.url, embedded: postgres.embedded };
  }

  let env: Promise<Env> | undefined;
  let database: Promise<CommandDatabase> | undefined;
  const context: CommandContext = {
    log,
    terminal,
    print: (line) => void process.stdout.write(`${line}\n`),
    env: async () => await (env ??= completeEnv(settings, CHECKOUT, terminal.say)),
    open: async () => await (database ??= openDatabase()),
  };
  return await Promise.race([command(args, context), stopRequested().then(() => INTERRUPTED)]);
}

process.exit(await main(process.argv.slice(2)));
