import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { UnitStore } from '../use-cases/ports.ts';
import { UnitRow } from './unit.entity.ts';

/** The units of one transaction. */
export function createUnitStore(tx: Transaction): UnitStore {
  return {
    async isCodeTaken(code) {
      return (await tx.em.count(UnitRow, { code })) > 0;
    },

    add({ id, code, name, kind, parentId, path }) {
      tx.em.create(UnitRow, { id, code, nameZh: name.zh, nameEn: name.en, kind, parentId, path: [...path] });
    },
  };
}
