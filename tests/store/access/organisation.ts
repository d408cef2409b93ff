import { systemCaller, type Caller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../../api/src/access/domain/permissions.ts';
import { UnitTree, type Unit, type UnitKind } from '../../../api/src/access/domain/unit-tree.ts';
import { createUnit } from '../../../api/src/access/use-cases/create-unit.ts';
import { createUnitStore } from '../../../api/src/access/storage/unit-store.ts';
import { ACCESS_ENTITIES } from '../../../api/src/access/storage/entities.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import { openOrm, type Orm } from '../../../api/src/platform/orm/orm.ts';
import { createUnitOfWork, type UnitOfWork } from '../../../api/src/platform/unit-of-work/unit-of-work.ts';
import { freshDatabase } from '../../support/database.ts';

/** A database with a small organisation: a province, two branches, a team in each. */
export interface Organisation {
  readonly url: string;
  readonly orm: Orm;
  readonly work: UnitOfWork;
  readonly tree: UnitTree;
  readonly province: Unit;
  readonly east: Unit;
  readonly west: Unit;
  readonly eastTeam: Unit;
  readonly westTeam: Unit;
  readonly close: () => Promise<void>;
}

export async function openOrganisation(entities: Parameters<typeof openOrm>[1] = []): Promise<Organisation> {
  const database = await freshDatabase();
  const orm = await openOrm(database.url, [...ACCESS_ENTITIES, ...entities], { poolSize: 6 });
  const work = createUnitOfWork(orm, () => undefined);
  const units: Unit[] = [];

  async function add(code: string, kind: UnitKind, parent: Unit | null): Promise<Unit> {
    const tree = new UnitTree(units);
    const unit = value(await work.perform((tx) => createUnit(
      { unitStore: createUnitStore(tx), units: tree }, systemCaller('setup', parent?.path[0] ?? ''),
      { code, name: { zh: code, en: code }, kind, parentId: parent?.id ?? null },
    )));
    units.push(unit);
    return unit;
  }

  const province = await add('P', 'PROVINCE', null);
  const east = await add('P-EAST', 'BRANCH', province);
  const west = await add('P-WEST', 'BRANCH', province);
  const eastTeam = await add('P-EAST-1', 'TEAM', east);
  const westTeam = await add('P-WEST-1', 'TEAM', west);
  return {
    url: database.url, orm, work, tree: new UnitTree(units), province, east, west, eastTeam, westTeam,
    close: async () => { await orm.close(); await database.drop(); },
  };
}

/** A caller of a role in a unit, as `authenticate` would give it. */
export function callerOf(role: Role, unitId: string, agentId: string | null = null): Caller {
  return {
    actor: { kind: 'USER', id: '00000000-0000-7000-8000-000000000001' }, role, permissions: grantedPermissions(role, null), unitId, agentId,
    credentialId: '00000000-0000-7000-8000-000000000002', expiresAt: Number.POSITIVE_INFINITY,
  };
}

/** The value of an outcome that must have been accepted. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusals.map(({ code, message }) => `${code} ${message}`).join('; ')}`);
  return outcome.value;
}

/** The codes of an outcome that must have been refused. */
export function codes(outcome: Outcome<unknown>): readonly string[] {
  if (outcome.ok) throw new Error('accepted, though it should have been refused');
  return outcome.refusals.map(({ code }) => code);
}
