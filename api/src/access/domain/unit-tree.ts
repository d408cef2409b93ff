import type { LocalText } from '../../foundation/text.ts';

export const UNIT_KINDS = ['PROVINCE', 'BRANCH', 'TEAM'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: LocalText;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  /** Ids from the root down to the unit itself. */
  readonly path: readonly string[];
}

/** The organisation: province → branch → team. Every person, queue and ticket belongs to one unit. */
export class UnitTree {
  readonly #units: readonly Unit[];
  readonly #byId: ReadonlyMap<string, Unit>;

  constructor(units: readonly Unit[]) {
    this.#units = units;
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
  }

  get units(): readonly Unit[] {
    return this.#units;
  }

  get(unitId: string): Unit | undefined {
    return this.#byId.get(unitId);
  }

  /** Whether `unitId` is `rootId` or lies below it; false for units that do not exist. */
  isWithin(unitId: string, rootId: string): boolean {
    return this.get(unitId)?.path.includes(rootId) ?? false;
  }

  /** The unit and everything below it. */
  subtree(rootId: string): readonly Unit[] {
    return this.units.filter((unit) => unit.path.includes(rootId));
  }
}
