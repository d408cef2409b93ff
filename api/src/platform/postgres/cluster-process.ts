import { readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Fault } from '../fault.ts';
import { didNot, type Cluster } from './cluster.ts';
import { findPostmaster } from './postmaster.ts';
import { run, type Ran } from './run.ts';

/** Recovery after a crash replays what was written since the last checkpoint, which can take minutes on a slow disk. */
const START_LIMIT_S = 600;
const STOP_LIMIT_S = 60;
const POLL_MS = 100;

/** Obstacles that pass: processes of a killed database that are still ending, another start, a port taken this very moment. */
const PASSING = /pre-existing shared memory block|lock file "postmaster\.pid" already exists|could not bind/;
const RETRY_LIMIT_MS = 30_000;

/**
 * Sees to it that the database runs and takes connections: adopts the process that an earlier, killed server left behind,
 * or starts one.
 * @returns its port on 127.0.0.1
 * @throws Fault when it does not start
 */
export async function ensureRunning(cluster: Cluster): Promise<number> {
  const log = join(cluster.folder, 'startup.log');
  const giveUpAt = Date.now() + RETRY_LIMIT_MS;
  for (;;) {
    const left = await settled(cluster.folder);
    if (left) return left.port;
    await rm(log, { force: true });
    const started = await pgCtl(cluster, 'start', START_LIMIT_S, [`--log=${log}`, `--options=-p ${await freePort()}`]);
    const said = await readFile(log, 'utf8').catch(() => started.output);
    const passes = started.status === 0 || PASSING.test(said);
    if (!passes || Date.now() > giveUpAt) throw didNot('start', { ...started, output: said.trim() });
    if (started.status !== 0) await delay(POLL_MS);
  }
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
