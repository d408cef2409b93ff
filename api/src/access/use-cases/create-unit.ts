import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { LocalText } from '../../foundation/text.ts';
import { missingPermission, notFound, type Caller } from '../domain/caller.ts';
import { unitFaults } from '../domain/unit-rules.ts';
import type { Unit, UnitKind, UnitTree } from '../domain/unit-tree.ts';
import type { UnitStore } from './ports.ts';

export interface NewUnit {
  readonly code: string;
  readonly name: LocalText;
  readonly kind: UnitKind;
  /** Null only for the very first unit, below which all others lie. */
  readonly parentId: string | null;
}

/** Adds a unit to the organisation, below one that the caller sees. */
export async function createUnit(
  stores: { readonly unitStore: UnitStore; readonly units: UnitTree }, caller: Caller, input: NewUnit,
): Promise<Outcome<Unit>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  const parent = input.parentId === null ? null : (stores.units.get(input.parentId) ?? null);
  const isFirst = input.parentId === null && stores.units.units.length === 0;
  if (!isFirst && (parent === null || !stores.units.isWithin(parent.id, caller.unitId))) return notFound('unit', ['parentId']);
  const [first, ...rest] = unitFaults(input, parent);
  if (first !== undefined) return refused(first, ...rest);
  if (await stores.unitStore.isCodeTaken(input.code)) {
    return refused({ code: 'UNIT_CODE_TAKEN', path: ['code'], message: `The code ${input.code} belongs to another unit: choose another one.` });
  }
  const id = newId();
  const unit: Unit = {
    id, code: input.code, name: { zh: input.name.zh.trim(), en: input.name.en.trim() }, kind: input.kind, parentId: input.parentId,
    path: [...(parent?.path ?? []), id],
  };
  stores.unitStore.add(unit);
  return accepted(unit);
}
