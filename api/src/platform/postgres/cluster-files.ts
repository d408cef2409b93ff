import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../fault.ts';
import type { Binaries } from './binaries.ts';
import { didNot, SUPERUSER, type Cluster } from './cluster.ts';
import { isAlive } from './postmaster.ts';
import { run, type Ran } from './run.ts';

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
 * start leaves nothing half made, and of two first starts at once one makes them.
 * @throws Fault when the files are of another major version, or cannot be made
 */
export async function ensureFiles(cluster: Cluster, password: string): Promise<void> {
  const { folder, binaries } = cluster;
  if (existsSync(folder)) return await refuseOtherMajor(folder, binaries);
  await removeUnfinished(folder);
  const partial = `${folder}.new-${process.pid}`;
  const made = await initialise(cluster, partial, password);
  if (made.status !== 0) throw didNot('make its files', made);
  await rename(partial, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error;
    await rm(partial, { recursive: true });
  });
}

async function initialise({ binaries, user }: Cluster, folder: string, password: string): Promise<Ran> {
  const passwordFile = `${folder}.password`;
  await mkdir(folder, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) await Promise.all([folder, passwordFile].map(async (path) => await chown(path, user.uid, user.gid)));
  const ran = await run(
    join(binaries.folder, 'initdb'),
    [
      `--pgdata=${folder}`,
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
  return ran;
}

/** Removes what first starts that were killed have left. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const [, pid] = /\.new-(\d+)(?:\.password)?$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
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
