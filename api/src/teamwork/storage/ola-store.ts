import { newId } from '../../foundation/ids.ts';
import { query } from '../../platform/orm/query.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { OlaSetting } from '../domain/ola.ts';
import type { OlaStore } from '../use-cases/ports.ts';

interface OlaRow {
  readonly unit_id: string; readonly limit_minutes: number; readonly calendar_id: string | null; readonly pauses_on: OlaSetting['pausesOn']; readonly version: number;
}

const toSetting = (row: OlaRow): OlaSetting => ({ limitMinutes: row.limit_minutes, calendarId: row.calendar_id, pausesOn: row.pauses_on });

/** The settings of these units, by unit. */
export async function readOlas(em: EntityManager, unitIds: readonly string[]): Promise<ReadonlyMap<string, OlaSetting & { readonly version: number }>> {
  const rows = await query<OlaRow>(em, 'select unit_id, limit_minutes, calendar_id, pauses_on, version from ola_setting where unit_id = any($1::uuid[])', [unitIds]);
  return new Map(rows.map((row) => [row.unit_id, { ...toSetting(row), version: row.version }]));
}

/** How often a unit's own setting was set or taken back. */
export async function readOlaVersion(em: EntityManager, unitId: string): Promise<number> {
  const [row] = await query<{ version: number }>(em, "select coalesce(max(place), 0)::int as version from event where subject_id = $1 and stream = 'ola'", [unitId]);
  return row!.version;
}

/** What teams promise each other, in one transaction. */
export function createOlaStore(tx: Pick<Transaction, 'em' | 'append'>): OlaStore {
  return {
    async nearest(unitIds) {
      const known = await readOlas(tx.em, unitIds);
      const unitId = unitIds.find((id) => known.has(id));
      return unitId === undefined ? null : known.get(unitId)!;
    },

    async lock(unitId) {
      // The unit, because there may be no setting yet to lock.
      await query(tx.em, 'select id from unit where id = $1 for no key update', [unitId]);
      return { setting: (await readOlas(tx.em, [unitId])).get(unitId) ?? null, version: await readOlaVersion(tx.em, unitId) };
    },

    async set(unitId, setting, { version, actor, at, reason }) {
      if (setting === null) await query(tx.em, 'delete from ola_setting where unit_id = $1', [unitId]);
      else {
        await query(tx.em, `
          insert into ola_setting (unit_id, limit_minutes, calendar_id, pauses_on, version) values ($1, $2, $3, $4, $5)
          on conflict (unit_id) do update set limit_minutes = excluded.limit_minutes, calendar_id = excluded.calendar_id, pauses_on = excluded.pauses_on, version = excluded.version`,
        [unitId, setting.limitMinutes, setting.calendarId, setting.pausesOn, version]);
      }
      tx.append([{
        id: newId(), stream: 'ola', subjectId: unitId, place: version, type: setting === null ? 'OLA_TAKEN_BACK' : 'OLA_SET', payload: setting ?? {}, unitId, occurredAt: at, actor, reason, origin: 'LIVE',
      }]);
    },
  };
}
