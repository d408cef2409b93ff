import type { Actor } from '../../foundation/event.ts';
import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { ViewerNames } from '../use-cases/ports.ts';

/** Reads how callers are called; null for the house itself. */
export function createViewerReads(orm: Orm): (actor: Actor) => Promise<ViewerNames | null> {
  return async ({ kind, id }) => {
    if (kind !== 'USER' && kind !== 'API_KEY') return null;
    const sql = kind === 'USER' ? 'select login, display_name as name from app_user where id = $1' : 'select name as login, name from api_key where id = $1';
    const [row] = await query<{ login: string; name: string }>(orm.em.fork(), sql, [id]);
    return row === undefined ? null : { login: row.login, displayName: row.name };
  };
}
