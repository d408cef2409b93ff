import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type App } from './app.ts';
import type { Env, Settings } from './env.ts';
import { completeEnv } from './platform/complete-env.ts';
import { listenFault, proveFree } from './platform/listening.ts';
import type { Logger } from './platform/log.ts';
import { openPostgres } from './platform/postgres/open.ts';
import { stopRequested } from './platform/stop-signal.ts';
import type { Terminal } from './platform/terminal.ts';

/**
 * Runs the server until it is asked to stop, and then drains it.
 * @param checkout the folder of the repository
 * @returns the exit status
 * @throws Fault when it cannot start
 */
export async function serve(settings: Settings, checkout: string, terminal: Terminal, log: Logger): Promise<number> {
  const { say, progress } = terminal;
  const stop = stopRequested();
  await proveFree(settings.host, settings.port);
  const env = await completeEnv(settings, checkout, say);

  await using opened = new AsyncDisposableStack();
  progress('Starting the database …');
  const postgres = await openPostgres(env, 'serve', log);
  opened.defer(postgres.close);
  const app = await listen(env, postgres.url, log, progress);
  opened.defer(async () => await app.close());

  for (const line of banner(env, app, postgres.embedded?.version)) say(line);
  const signal = await stop;
  say(`${signal}: finishing what is under way; once more quits at once.`);
  return 0;
}

async function listen(env: Env, databaseUrl: string, log: Logger, progress: (line: string) => void): Promise<App> {
  try {
    return await startApp({ env, databaseUrl, log, progress });
  } catch (error) {
    throw listenFault(error, env.host, env.port) ?? error;
  }
}

function banner(env: Env, app: App, embedded: string | undefined): readonly string[] {
  return [
    `Clausewatch is ready at ${app.url}`,
    demoLine(env),
    embedded
      ? `  Database        PostgreSQL ${embedded}, embedded: for this one machine (DATABASE_URL names one of yours)`
      : '  Database        the one that DATABASE_URL names',
    `  Data folder     ${env.dataDir}`,
    '  Stop with Ctrl-C',
  ];
}

/** The passwords are written once, when the demo is made; a database that was restored elsewhere has left them behind. */
function demoLine({ demo, dataDir }: Env): string {
  const accounts = join(dataDir, 'demo-accounts.json');
  if (!demo) return '  Demo            none (DEMO=on makes one, outside production)';
  return existsSync(accounts) ? `  Demo passwords  ${accounts}` : '  Demo passwords  in the data folder where this database was first made';
}
