import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { errorCode, Fault } from '../fault.ts';
import type { Logger } from '../log.ts';
import { loadSecrets, secretsFile } from '../secrets.ts';
import { findBinaries } from './binaries.ts';
import { ensureFiles } from './cluster-files.ts';
import { ensureRunning, stop } from './cluster-process.ts';
import { SUPERUSER, type Cluster } from './cluster.ts';
import { occupy, type Occupant } from './occupancy.ts';
import { databaseUser } from './os-user.ts';

/** The application's role and database. The role owns its database and nothing else. */
export const APPLICATION = 'clausewatch';
/** Where databases are made from, and where the mark of the owner lies. */
export const MAINTENANCE_DATABASE = 'postgres';
const WRONG_PASSWORD = '28P01';

/** An embedded database that runs. */
export interface EmbeddedPostgres {
  /** For example `18.4`. */
  readonly version: string;
  /** The application's way in. */
  readonly url: string;
  /** The application's way in to another database of its own. */
  readonly urlOf: (database: string) => string;
  /** The superuser's way in to a database, for what a role must not do: making databases, loading a backup. */
  readonly adminUrl: (database: string) => string;
  /** The server that owns the database, when this process only joined it. */
  readonly owner: Occupant | undefined;
  /** Stops the database, unless this process only joined it. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the database of a data folder: makes it the first time, adopts one that a killed server left running, starts it
 * otherwise.
 * @param role `serve` or the name of a subcommand; a subcommand joins the database of a running server
 * @throws Fault when it cannot be had
 */
export async function openEmbedded(dataDir: string, role: string, log: Logger): Promise<EmbeddedPostgres> {
  const user = await databaseUser();
  const binaries = await findBinaries(user);
  const cluster: Cluster = { folder: join(dataDir, 'postgres'), binaries, user };
  const { databasePassword } = await loadSecrets(dataDir);

  await ensureFiles(cluster, databasePassword);
  const port = await ensureRunning(cluster);
  const urlFor = (name: string, database: string): string => `postgresql://${name}:${databasePassword}@127.0.0.1:${port}/${database}`;
  const urlOf = (database: string): string => urlFor(APPLICATION, database);
  const adminUrl = (database: string): string => urlFor(SUPERUSER, database);

  const occupancy = await occupy(adminUrl(MAINTENANCE_DATABASE), role, log).catch((error: unknown) => {
    throw errorCode(error) === WRONG_PASSWORD ? foreignSecrets(dataDir) : error;
  });
  const joined = 'pid' in occupancy ? occupancy : undefined;
  if (joined && (role === 'serve' || joined.role !== 'serve')) throw inUse(dataDir, joined);
  await provision(adminUrl(MAINTENANCE_DATABASE), databasePassword);
  log.debug({ version: binaries.version, port, folder: cluster.folder }, 'embedded PostgreSQL is ready');

  return {
    version: binaries.version,
    url: urlOf(APPLICATION),
    urlOf,
    adminUrl,
    owner: joined,
    async close() {
      if ('pid' in occupancy) return;
      await occupancy.release();
      await stop(cluster);
    },
  };
}

/** Makes the application's role and database when they are missing. */
async function provision(adminUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = escapeIdentifier(APPLICATION);
    const { rowCount: roles } = await client.query('select from pg_roles where rolname = $1', [APPLICATION]);
    if (roles === 0) await client.query(`create role ${role} login password ${escapeLiteral(password)}`);
    const { rowCount: databases } = await client.query('select from pg_database where datname = $1', [APPLICATION]);
    if (databases === 0) await client.query(`create database ${role} owner ${role}`);
  } finally {
    await client.end();
  }
}

function inUse(dataDir: string, occupant: Occupant): Fault {
  const who = occupant.role === 'serve' ? 'a running Clausewatch server' : `a running "${occupant.role}" command`;
  return new Fault(
    `the data folder ${dataDir} is in use by ${who} (process ${occupant.pid})`,
    'stop that process first, or set DATA_DIR to another folder',
  );
}

function foreignSecrets(dataDir: string): Fault {
  return new Fault(
    `${secretsFile(dataDir)} does not belong to the database beside it: its password is refused`,
    'put back the copy that was made with this database',
  );
}
