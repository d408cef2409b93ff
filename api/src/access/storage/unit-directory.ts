import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { UnitTree, type UnitKind } from '../domain/unit-tree.ts';

/** The organisation in memory: every request asks it several times, and it changes a few times a year. */
export interface UnitDirectory {
  readonly tree: UnitTree;
  /** Reads the units anew. Whoever already holds the old tree goes on with it. */
  reload(): Promise<void>;
}

interface UnitColumns {
  readonly id: string; readonly code: string; readonly name_zh: string; readonly name_en: string; readonly kind: UnitKind;
  readonly parent_id: string | null; readonly path: readonly string[];
}

/** Loads the units once; `watchAccess` reloads them when they change. */
export async function openUnitDirectory(orm: Orm): Promise<UnitDirectory> {
  let tree = await readTree(orm);
  return {
    get tree() { return tree; },
    async reload() { tree = await readTree(orm); },
  };
}

async function readTree(orm: Orm): Promise<UnitTree> {
  const rows = await query<UnitColumns>(orm.em.fork(), 'select id, code, name_zh, name_en, kind, parent_id, path from unit order by cardinality(path), code');
  return new UnitTree(rows.map((row) => ({
    id: row.id, code: row.code, name: { zh: row.name_zh, en: row.name_en }, kind: row.kind, parentId: row.parent_id, path: row.path,
  })));
}
