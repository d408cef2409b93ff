import { Client } from 'pg';
import { Bell } from '../../platform/bell.ts';
import type { Logger } from '../../platform/log.ts';
import type { EntityManager, Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Revocations } from '../use-cases/revocations.ts';
import { DIRECTORIES_CHANNEL, REVOKED_CHANNEL } from './channels.ts';

/** The net below NOTIFY: how long a revocation on another server may go unheard when its message is lost. */
const POLL_MS = 2_000;

export interface AccessWatch {
  close(): Promise<void>;
}

export interface AccessWatchTools {
  readonly orm: Orm;
  readonly databaseUrl: string;
  readonly log: Logger;
  readonly revocations: Revocations;
  /** What is kept in memory of units and queues, in the order in which it is read anew. */
  readonly directories: readonly { reload(): Promise<void> }[];
}

/** Follows what other servers change that this one keeps in memory: announces here what they revoke, and reads the directories anew. */
export function watchAccess({ orm, databaseUrl, log, revocations, directories }: AccessWatchTools): AccessWatch {
  const bell = new Bell();
  let closed = false;
  let listener: Client | null = null;
  let isStale = true;
  let announced: ReadonlySet<string> = new Set();

  async function listen(): Promise<Client> {
    const session = new Client({ connectionString: databaseUrl, application_name: 'clausewatch access' });
    session.on('error', () => { listener = null; });
    session.on('notification', ({ channel }) => {
      isStale ||= channel === DIRECTORIES_CHANNEL;
      bell.ring();
    });
    await session.connect();
    await session.query(`listen ${REVOKED_CHANNEL}; listen ${DIRECTORIES_CHANNEL}`);
    isStale = true;
    return session;
  }

  async function look(): Promise<void> {
    const revoked = await recentlyRevoked(orm.em.fork());
    revocations.announce(revoked.filter((id) => !announced.has(id)));
    announced = new Set(revoked);
    if (isStale) {
      isStale = false;
      for (const directory of directories) await directory.reload();
    }
  }

  async function run(): Promise<void> {
    while (!closed) {
      try {
        listener ??= await listen();
        await look();
      } catch (error) {
        isStale = true;
        log.warn({ err: error }, 'watching for revoked sessions failed and is tried again');
      }
      await bell.wait(POLL_MS);
    }
    await listener?.end();
  }

  const running = run();
  return { close: async () => { closed = true; bell.ring(); await running; } };
}

/** A window, not a cursor: transactions commit in another order than their clocks say. What was revoked longer ago was announced or has no connection here. */
async function recentlyRevoked(em: EntityManager): Promise<readonly string[]> {
  const rows = await query<{ id: string }>(em, `
    select id from session where revoked_at > now() - interval '5 minutes'
    union all select id from api_key where revoked_at > now() - interval '5 minutes'`);
  return rows.map(({ id }) => id);
}
