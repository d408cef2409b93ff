import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openDataFolder } from '../../api/src/platform/data-folder.ts';
import { findBinaries } from '../../api/src/platform/postgres/binaries.ts';
import { ensureFiles } from '../../api/src/platform/postgres/cluster-files.ts';
import { databaseUser } from '../../api/src/platform/postgres/os-user.ts';
import { findPostmaster } from '../../api/src/platform/postgres/postmaster.ts';
import { loadSecrets } from '../../api/src/platform/secrets.ts';
import { execute, SCRATCH_PREFIX } from '../support/scratch-postgres.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** A PostgreSQL that a story may kill. What it has acknowledged outlives the process: commits wait for the write, though not for the disk. */
export interface OwnPostgres {
  readonly url: string;
  /** Ends it as the kernel would, every process of it. */
  kill(): Promise<void>;
  /** Starts it on the same port, and waits until it takes connections. */
  start(): Promise<void>;
  /** Stops it and removes its files. */
  close(): Promise<void>;
}

const DATABASE = 'clausewatch';

/** @param folder an empty one that is there; absent: one that is removed with the database */
export async function openOwnPostgres(folder?: string): Promise<OwnPostgres> {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), `${SCRATCH_PREFIX}${process.pid}-`)));
  const user = await databaseUser();
  await openDataFolder(dataDir, dataDir, user, () => undefined);
  const { databasePassword } = await loadSecrets(dataDir);
  const binaries = await findBinaries(user);
  const cluster = { folder: join(dataDir, 'postgres'), binaries, user };
  await ensureFiles(cluster, databasePassword);
  const port = await freePort();
  const urlOf = (database: string): string => `postgresql://postgres:${databasePassword}@127.0.0.1:${port}/${database}`;

  // Processes of a killed one may still be ending: a new one refuses to start until they have, and is started again.
  async function start(): Promise<void> {
    await until('the database to take connections', async () => {
      if ((await findPostmaster(cluster.folder)) === undefined) {
        spawn(join(binaries.folder, 'postgres'), ['-D', cluster.folder, '-p', String(port), '-c', 'fsync=off'], {
          cwd: '/', stdio: 'ignore', detached: true, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }, uid: user?.uid, gid: user?.gid,
        }).unref();
        await pause(200);
      }
      return await execute(urlOf('postgres'), 'select 1').then(() => true, () => false);
    });
  }

  async function kill(): Promise<void> {
    const postmaster = await findPostmaster(cluster.folder);
    if (postmaster !== undefined) process.kill(postmaster.pid, 'SIGKILL');
  }

  await start();
  await execute(urlOf('postgres'), `create database ${DATABASE}`);
  return {
    url: urlOf(DATABASE), kill, start,
    async close() {
      await kill();
      if (folder !== undefined) return;
      // The others end when they notice that the first is gone.
      await until('the database to be gone', async () => await rm(dataDir, { recursive: true, force: true }).then(() => true, () => false));
    },
  };
}
