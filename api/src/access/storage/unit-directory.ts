import type { Orm } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { UnitTree, type Unit, type UnitKind } from '../domain/unit-tree.ts';

interface UnitColumns {
  readonly id: string; readonly code: string; readonly name_zh: string; readonly name_en: string; readonly kind: UnitKind;
  readonly parent_id: string | null; readonly path: readonly string[];
}

/** The organisation in memory, always the newest known: every request asks it several times, and it changes a few times a year. */
export class UnitDirectory extends UnitTree {
  readonly #orm: Orm;
  #newest = new UnitTree([]);

  /** It is empty until the first `reload`. */
  constructor(orm: Orm) {
    super([]);
    this.#orm = orm;
  }

  /** Reads the units anew; `watchAccess` calls it at start and whenever one was changed, on this server or another. */
  async reload(): Promise<void> {
    const rows = await query<UnitColumns>(this.#orm.em.fork(), 'select id, code, name_zh, name_en, kind, parent_id, path from unit order by cardinality(path), code');
    this.#newest = new UnitTree(rows.map((row) => ({
      id: row.id, code: row.code, name: { zh: row.name_zh, en: row.name_en }, kind: row.kind, parentId: row.parent_id, path: row.path,
    })));
  }

  override get units(): readonly Unit[] {
    return this.#newest.units;
  }

  override get(unitId: string): Unit | undefined {
    return this.#newest.get(unitId);
  }
}
