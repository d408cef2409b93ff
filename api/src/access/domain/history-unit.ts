import type { UnitTree } from './unit-tree.ts';

/** The unit that keeps imported history, with the groups and people who worked elsewhere once. */
export const HISTORY_UNIT = { code: 'HIST', name: { zh: '导入历史', en: 'Imported history' } } as const;

/** Whether a unit is the one that keeps imported history, or lies below it. */
export function keepsHistory(units: UnitTree, unitId: string): boolean {
  return units.get(unitId)?.path.some((id) => units.get(id)?.code === HISTORY_UNIT.code) ?? false;
}
