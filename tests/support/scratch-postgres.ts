import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openDataFolder } from '../../api/src/platform/data-folder.ts';
import { createLog } from '../../api/src/platform/log.ts';
import { openEmbedded } from '../../api/src/platform/postgres/embedded.ts';
import { databaseUser } from '../../api/src/platform/postgres/os-user.ts';
import { findPostmaster, isAlive } from '../../api/src/platform/postgres/postmaster.ts';

/** How the folders of scratch databases begin; then comes the process that made them. What a killed run has left is removed by the next. */
export const SCRATCH_PREFIX = 'clausewatch-tests-';

export interface ScratchPostgres {
  /** The superuser's way in. */
  readonly adminUrl: string;
  /** Stops it and removes its files. */
  readonly close: () => Promise<void>;
}

/** Starts an embedded PostgreSQL in a scratch folder. Its data may be lost at any moment, so it never waits for the disk. */
export async function startScratchPostgres(): Promise<ScratchPostgres> {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${SCRATCH_PREFIX}${process.pid}-`));
  await openDataFolder(folder, folder, await databaseUser(), () => undefined);
  const postgres = await openEmbedded(folder, 'serve', createLog({ level: 'warn', production: false }, (line) => void process.stderr.write(line)));
  const adminUrl = postgres.adminUrl('postgres');
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await execute(adminUrl, `alter system set ${setting} = off`);
  }
  await execute(adminUrl, 'select pg_reload_conf()');
  return {
    adminUrl,
    async close() {
      await postgres.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Runs one statement. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A test run that was killed could not stop its PostgreSQL: the next one does. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = new RegExp(`^${SCRATCH_PREFIX}(\\d+)-`).exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(tmpdir(), name);
    const postmaster = await findPostmaster(join(folder, 'postgres'));
    if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
