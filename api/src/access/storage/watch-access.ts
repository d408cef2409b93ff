import { Client } from 'pg';
import { Bell } from '../../platform/bell.ts';
import type { Logger } from '../../platform/log.ts';
import type { EntityManager, Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Revocations } from '../use-cases/revocations.ts';
import { REVOKED_CHANNEL, UNITS_CHANNEL } from './channels.ts';
import type { UnitDirectory } from './unit-directory.ts';

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
  readonly units: UnitDirectory;
}

/** Follows what other servers change about access: announces what they revoke here, and reloads the units when they differ. */
export function watchAccess({ orm, databaseUrl, log, revocations, units }: AccessWatchTools): AccessWatch {
  const bell = new Bell();
  let closed = false;
  let listener: Client | null = null;
  let unitsChanged = true;
  let announced: ReadonlySet<string> = new Set();

  async function listen(): Promise<Client> {
    const session = new Client({ connectionString: databaseUrl, application_name: 'clausewatch access' });
    session.on('error', () => { listener = null; });
    session.on('notification', ({ channel }) => {
      unitsChanged ||= channel === UNITS_CHANNEL;
      bell.ring();
    });
    await session.connect();
    await session.query(`listen ${REVOKED_CHANNEL}; listen ${UNITS_CHANNEL}`);
    unitsChanged = true;
    return session;
  }

  async function look(): Promise<void> {
    if (unitsChanged) {
      unitsChanged = false;
      await units.reload();
    }
    const revoked = await recentlyRevoked(orm.em.fork());
    revocations.announce(revoked.filter((id) => !announced.has(id)));
    announced = new Set(revoked);
  }

  async function run(): Promise<void> {
    while (!closed) {
      try {
        listener ??= await listen();
        await look();
      } catch (error) {
        unitsChanged = true;
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
