import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from '../log.ts';
import { isAlive } from './postmaster.ts';

/**
 * Who uses an embedded database: one process at a time owns it and stops it at the end. The mark is an advisory lock on a
 * connection that the owner keeps open, so it cannot be left behind: it ends with the process, however that ends.
 */
const LOCK_KEY = 0x63_6c_77; // "clw"
const RELEASE_LIMIT_MS = 10_000;
const POLL_MS = 50;
const RETRY_MS = 1_000;

/** The process that owns the database. */
export interface Occupant {
  readonly pid: number;
  /** `serve`, or the name of the subcommand. */
  readonly role: string;
}

export interface Occupancy {
  release(): Promise<void>;
}

/**
 * Takes the database for this process, waiting a moment for a killed owner's connection to be noticed.
 * @param url the superuser's way to the maintenance database
 * @returns the occupancy, or who has it
 */
export async function occupy(url: string, role: string, log: Logger): Promise<Occupancy | Occupant> {
  const giveUpAt = Date.now() + RELEASE_LIMIT_MS;
  for (;;) {
    const client = await lock(url, role);
    if (client) return hold(client, url, role, log);
    const occupant = await findOccupant(url);
    if (occupant && (isAlive(occupant.pid) || Date.now() > giveUpAt)) return occupant;
    await delay(POLL_MS);
  }
}

async function connect(url: string, name: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: name, keepAlive: true });
  await client.connect();
  return client;
}

async function lock(url: string, role: string): Promise<Client | undefined> {
  const client = await connect(url, `clausewatch ${role} ${process.pid}`);
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK_KEY]);
  if (rows[0]?.taken) return client;
  await client.end();
  return undefined;
}

async function findOccupant(url: string): Promise<Occupant | undefined> {
  const client = await connect(url, 'clausewatch');
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and classid = 0 and objid = $1`,
    [LOCK_KEY],
  );
  await client.end();
  const [, role, pid] = /^clausewatch (\S+) (\d+)$/.exec(rows[0]?.name ?? '') ?? [];
  return role === undefined ? undefined : { role, pid: Number(pid) };
}

/** Keeps the lock; when the connection is lost (PostgreSQL restarts its processes after one of them crashed) takes it again. */
function hold(first: Client, url: string, role: string, log: Logger): Occupancy {
  let client: Client | undefined;
  let released = false;

  function watch(next: Client): void {
    client = next;
    next.on('error', (error) => log.warn({ err: error }, 'lost the connection that marks the data folder as in use'));
    next.on('end', () => {
      client = undefined;
      if (!released) setTimeout(() => void retake(), RETRY_MS).unref();
    });
  }

  async function retake(): Promise<void> {
    const next = await lock(url, role).catch(() => undefined);
    if (released) return void (await next?.end());
    if (next) watch(next);
    else setTimeout(() => void retake(), RETRY_MS).unref();
  }

  watch(first);
  return {
    async release() {
      released = true;
      await client?.end();
    },
  };
}
