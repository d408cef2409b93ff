import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Fault } from '../fault.ts';
import type { Binaries } from './binaries.ts';
import { findPostmaster } from './postmaster.ts';
import { run, type OsUser, type Ran } from './run.ts';

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

/** Recovery after a crash replays what was written since the last checkpoint, which can take minutes on a slow disk. */
const START_LIMIT_S = 600;
const STOP_LIMIT_S = 60;
const POLL_MS = 100;

/** Durability keeps PostgreSQL's defaults: what was acknowledged survives a loss of power. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  cluster_name: 'clausewatch',
};

/**
 * Makes the database's files when there are none. They are made under another name and renamed, so that an interrupted
 * start leaves nothing half made.
 * @throws Fault when the files are of another major version, or cannot be made
 */
export async function ensureFiles({ folder, binaries, user }: Cluster, password: string): Promise<void> {
  if (existsSync(folder)) return await refuseOtherMajor(folder, binaries);
  const partial = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([partial, passwordFile].map(async (path) => await chown(path, user.uid, user.gid)));
  const made = await run(
    join(binaries.folder, 'initdb'),
    [
      `--pgdata=${partial}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
    ],
    user,
  );
  await rm(passwordFile);
  if (made.status !== 0) throw didNot('make its files', made);
  await rename(partial, folder);
}

/**
 * Sees to it that the database runs and takes connections: adopts the process that an earlier, killed server left behind,
 * or starts one.
 * @returns its port on 127.0.0.1
 * @throws Fault when it does not start
 */
export async function ensureRunning(cluster: Cluster): Promise<number> {
  const left = await settled(cluster.folder);
  if (left) return left.port;
  const started = await pgCtl(cluster, 'start', START_LIMIT_S, [
    `--log=${join(cluster.folder, 'startup.log')}`,
    `--options=-p ${await freePort()}`,
  ]);
  const running = await settled(cluster.folder);
  if (running) return running.port;
  const said = await readFile(join(cluster.folder, 'startup.log'), 'utf8').catch(() => started.output);
  throw didNot('start', { ...started, output: said.trim() });
}

/** Stops the database after ending its connections; what is committed stays. */
export async function stop(cluster: Cluster): Promise<void> {
  await pgCtl(cluster, 'stop', STOP_LIMIT_S, ['--mode=fast']);
}

function pgCtl({ folder, binaries, user }: Cluster, verb: string, limitS: number, args: readonly string[]): Promise<Ran> {
  return run(
    join(binaries.folder, 'pg_ctl'),
    [verb, `--pgdata=${folder}`, '--wait', `--timeout=${limitS}`, '--silent', ...args],
    user,
  );
}

/** Waits while a process that is alive in the folder is on its way up or down. */
async function settled(folder: string): Promise<{ readonly port: number } | undefined> {
  const giveUpAt = Date.now() + START_LIMIT_S * 1000;
  while (Date.now() < giveUpAt) {
    const postmaster = await findPostmaster(folder);
    if (!postmaster || postmaster.ready) return postmaster;
    await delay(POLL_MS);
  }
  throw new Fault(
    `the PostgreSQL that is alive in ${folder} has taken no connections for ${START_LIMIT_S} seconds`,
    `look into ${join(folder, 'log')}, and end that process if it hangs`,
  );
}

async function refuseOtherMajor(folder: string, binaries: Binaries): Promise<void> {
  const major = (await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (major === String(binaries.major)) return;
  if (major === '') throw new Fault(`${folder} exists but holds no PostgreSQL database`, 'move it away, or set DATA_DIR to another folder');
  throw new Fault(
    `the database in ${folder} was made by PostgreSQL ${major}, and this release brings PostgreSQL ${binaries.major}`,
    'back it up with the release that made it ("npm start -- backup FILE"), move the folder away, and restore it here ("npm start -- restore FILE")',
  );
}

/** Asks the system for a port that nobody uses at this moment. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function didNot(doWhat: string, ran: Ran): Fault {
  const last = ran.output.split('\n').findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? ran.output.split('\n').at(-1);
  return new Fault(
    `the embedded PostgreSQL did not ${doWhat} (${last?.trim() || `status ${ran.status}`})`,
    'mend what it names, or set DATABASE_URL to a PostgreSQL of yours',
  );
}
