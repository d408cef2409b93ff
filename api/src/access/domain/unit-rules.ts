import type { LocalText } from '../../foundation/text.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import { nameFaults } from './account-rules.ts';
import type { Unit, UnitKind } from './unit-tree.ts';

const CODE = /^[A-Z0-9][A-Z0-9-]{0,31}$/;

/** Which kinds of unit may lie directly below which. */
const BELOW: Readonly<Record<UnitKind | 'NOTHING', readonly UnitKind[]>> = {
  NOTHING: ['PROVINCE'],
  PROVINCE: ['BRANCH', 'TEAM'],
  BRANCH: ['BRANCH', 'TEAM'],
  TEAM: [],
};

/** Everything that keeps a unit from being made below `parent` (null: at the root). */
export function unitFaults(unit: { readonly code: string; readonly name: LocalText; readonly kind: UnitKind }, parent: Unit | null): readonly Refusal[] {
  const faults: Refusal[] = [...nameFaults(unit.name.zh, 'name', 'zh'), ...nameFaults(unit.name.en, 'name', 'en')];
  if (!CODE.test(unit.code)) faults.push({ code: 'UNIT_CODE_FORM', path: ['code'], message: 'A unit code has 1 to 32 capital letters, digits or hyphens and does not begin with a hyphen.' });
  const allowed = BELOW[parent?.kind ?? 'NOTHING'];
  if (!allowed.includes(unit.kind)) {
    const place = parent === null ? 'At the root' : `Below a ${parent.kind}`;
    faults.push({ code: 'UNIT_KIND_PLACE', path: ['kind'], message: `${place} ${allowed.length === 0 ? 'lies no other unit' : `only ${allowed.join(' or ')} may lie`}: choose another parent.` });
  }
  return faults;
}
