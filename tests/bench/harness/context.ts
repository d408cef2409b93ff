import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { CHECKOUT } from '../../../api/launch/checkout.ts';
import { systemCaller } from '../../../api/src/access/domain/caller.ts';
import type { Role } from '../../../api/src/access/domain/permissions.ts';
import { createUser } from '../../../api/src/access/use-cases/create-user.ts';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { readEnv, type Env } from '../../../api/src/env.ts';
import { openHouse } from '../../../api/src/house.ts';
import { completeEnv } from '../../../api/src/platform/complete-env.ts';
import { createLog, type Logger } from '../../../api/src/platform/log.ts';
import { openDataFolder } from '../../../api/src/platform/data-folder.ts';
import { openEmbedded } from '../../../api/src/platform/postgres/embedded.ts';
import { databaseUser } from '../../../api/src/platform/postgres/os-user.ts';
import type { Terminal } from '../../../api/src/platform/terminal.ts';
import type { BenchContext, ServerProcess } from './bench.ts';
import { createDatasets, dropLeftovers } from './datasets.ts';
import { startProcess } from './process.ts';

/** What no benchmark is to be held back by. */
const UNLIMITED = '1000000000';

const CATCH_UP_POLL_MS = 100;

/** Libraries check themselves less then, ours and the peers'. */
const PRODUCTION = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' };

export interface RunOptions {
  readonly sizes: readonly number[];
  readonly roundMs: number;
  readonly rounds: number;
  readonly minutes: number;
  readonly short: boolean;
}

export interface OpenContext extends BenchContext {
  readonly postgresVersion: string;
  /** Stops what a failed benchmark has left running, and the database. */
  close(): Promise<void>;
}

/**
 * Opens the benchmarks' own PostgreSQL, with the settings of the embedded one, in a folder that stays: `BENCH_DIR`, or one
 * below the system's folder for temporary files.
 */
export async function openContext(options: RunOptions, terminal: Terminal): Promise<OpenContext> {
  const folder = await openDataFolder(process.env['BENCH_DIR'] ?? join(tmpdir(), 'clausewatch-bench'), CHECKOUT, await databaseUser(), terminal.say);
  const log = createLog({ level: 'warn', production: true }, (line) => terminal.say(line.trimEnd()));
  const env = await benchEnv(folder);
  const postgres = await openEmbedded(folder, 'bench', log);
  await dropLeftovers(postgres);
  const datasets = createDatasets(postgres, env, log, terminal);
  const keys = { CLAUSEWATCH_KEYS: env.fieldKeys.map(({ id, bytes }) => `${id}:${bytes.toString('base64')}`).join(','), SESSION_SECRET: env.sessionSecret };
  const running = new Set<ServerProcess>();
  const settingsOf = (databaseUrl: string): Readonly<Record<string, string>> => ({
    ...PRODUCTION, ...keys, DATABASE_URL: databaseUrl, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'info', RATE_LIMIT: UNLIMITED,
  });

  async function start(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const started = await startProcess(args, settings);
    const server: ServerProcess = {
      ...started,
      async stop() {
        running.delete(server);
        await started.stop();
      },
    };
    running.add(server);
    return server;
  }

  return {
    ...options,
    postgresVersion: postgres.version,
    progress: terminal.progress,
    dataset: datasets.open,
    settings: settingsOf,
    peer: (script, settings) => start([script], { ...PRODUCTION, ...settings }),
    async server(databaseUrl, settings = {}) {
      const server = await start([join(CHECKOUT, 'api/dist/main.js')], { ...settingsOf(databaseUrl), ...settings });
      await caughtUp(databaseUrl);
      return { ...server, token: (role) => signUp(env, log, databaseUrl, server.url, role) };
    },
    async close() {
      await Promise.all([...running].map((server) => server.stop()));
      await postgres.close();
    },
  };
}

/**
 * Waits until a server has reacted to all of its database's log: a request is not measured beside that.
 * @throws Error with those that lag, when it takes longer than a minute
 */
async function caughtUp(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const until = performance.now() + MINUTE_MS;
    for (;;) {
      const { rows } = await client.query<{ name: string }>('select name from reaction_cursor where seq < (select max(seq) from event_order)');
      if (rows.length === 0) return;
      if (performance.now() > until) throw new Error(`the server does not catch up with its log: ${rows.map(({ name }) => name).join(', ')}`);
      await setTimeout(CATCH_UP_POLL_MS);
    }
  } finally {
    await client.end();
  }
}

/** The settings that the benchmarks' own process and its servers share: the keys of the folder. */
async function benchEnv(folder: string): Promise<Env> {
  const read = readEnv({ DATA_DIR: folder, DEMO: 'off' });
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return await completeEnv(read.env, CHECKOUT, () => {});
}

/** Makes an account at the top of the organisation, and signs in over HTTP. */
async function signUp(env: Env, log: Logger, databaseUrl: string, url: string, role: Role): Promise<string> {
  const [login, password] = [`bench-${randomBytes(6).toString('hex')}`, randomBytes(12).toString('base64url')];
  const house = await openHouse({ env, databaseUrl, log, progress: () => {} });
  try {
    const unitId = house.units.units[0]!.id;
    const made = await house.perform((stores) => createUser(stores, systemCaller('bench', unitId), { login, displayName: 'Bench', role, unitId, password }));
    if (!made.ok) throw new Error(`the account was refused: ${made.refusals.map(({ message }) => message).join(' ')}`);
  } finally {
    await house.close();
  }
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation($input: SignInInput!) { signIn(input: $input) { token } }', variables: { input: { login, password } } }),
  });
  const { data } = (await response.json()) as { readonly data?: { readonly signIn: { readonly token: string | null } } };
  if (!data?.signIn.token) throw new Error(`the sign-in was refused with status ${response.status}`);
  return data.signIn.token;
}
