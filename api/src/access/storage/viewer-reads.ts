import DataLoader from 'dataloader';
import type { Actor } from '../../foundation/event.ts';
import type { EntityManager, Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { ViewerNames } from '../use-cases/ports.ts';

type NamedKind = 'USER' | 'API_KEY';

const NAMES: Readonly<Record<NamedKind, string>> = {
  USER: 'select id, login, display_name as name from app_user where id = any($1::uuid[])',
  API_KEY: 'select id, name as login, name from api_key where id = any($1::uuid[])',
};

/**
 * Reads how callers are called; null for the house itself. Those who are asked for at the same moment, as for the rows of a list, are
 * looked up together; nothing is kept.
 */
export function createViewerReads(orm: Orm): (actor: Actor) => Promise<ViewerNames | null> {
  const loaderOf = (kind: NamedKind): DataLoader<string, ViewerNames | null> => new DataLoader(async (ids) => {
    const found = await namesOf(orm.em.fork(), kind, [...new Set(ids)]);
    return ids.map((id) => found.get(id) ?? null);
  }, { cache: false });
  const loaders = { USER: loaderOf('USER'), API_KEY: loaderOf('API_KEY') };
  return async ({ kind, id }) => (kind === 'USER' || kind === 'API_KEY' ? loaders[kind].load(id) : null);
}

async function namesOf(em: EntityManager, kind: NamedKind, ids: readonly string[]): Promise<ReadonlyMap<string, ViewerNames>> {
  const rows = await query<{ id: string; login: string; name: string }>(em, NAMES[kind], [ids]);
  return new Map(rows.map(({ id, login, name }) => [id, { login, displayName: name }]));
}
