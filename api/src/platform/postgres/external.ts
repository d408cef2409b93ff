import { Client } from 'pg';
import { errorCode, Fault } from '../fault.ts';

/** The oldest major version that PostgreSQL's makers still mend. */
const OLDEST_MAJOR = 15;
const CONNECT_LIMIT_MS = 10_000;

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up',
  EHOSTUNREACH: 'there is no way to that host',
  ENETUNREACH: 'there is no way to that host',
  '28P01': 'the password is refused',
  '28000': 'the login is refused',
  '3D000': 'there is no such database',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up or shutting down',
};

interface Facts {
  readonly major: number;
  readonly version: string;
  readonly encoding: string;
  readonly standby: boolean;
  readonly mayCreate: boolean;
}

/**
 * Proves that a PostgreSQL of the operator's can serve: reachable, recent enough, writable, in UTF-8, and letting us make
 * tables.
 * @throws Fault naming what is in the way
 */
export async function checkExternal(url: string): Promise<void> {
  const place = placeOf(url);
  const { major, version, encoding, standby, mayCreate } = await ask(url, place);
  if (major < OLDEST_MAJOR) {
    throw new Fault(`PostgreSQL ${version} at ${place} is too old`, `give DATABASE_URL one of version ${OLDEST_MAJOR} or newer`);
  }
  if (standby) throw new Fault(`PostgreSQL at ${place} is a read-only standby`, 'give DATABASE_URL its primary');
  if (encoding !== 'UTF8') {
    throw new Fault(`the database at ${place} stores ${encoding}`, "make one that stores Chinese: create database NAME encoding 'UTF8'");
  }
  if (!mayCreate) {
    throw new Fault(`the login of DATABASE_URL may not make tables at ${place}`, 'make it the owner of that database');
  }
}

async function ask(url: string, place: string): Promise<Facts> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_LIMIT_MS, application_name: 'clausewatch' });
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(
      `select current_setting('server_version_num')::int / 10000 as "major", current_setting('server_version') as "version",
              current_setting('server_encoding') as "encoding", pg_is_in_recovery() as "standby",
              has_schema_privilege('public', 'create') as "mayCreate"`,
    );
    return rows[0]!;
  } catch (error) {
    const code = errorCode(error) ?? '';
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
    throw new Fault(`PostgreSQL at ${place} cannot be reached (${reason})`, 'start it or mend DATABASE_URL, or leave DATABASE_URL out to use the embedded one');
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address without its login. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}
