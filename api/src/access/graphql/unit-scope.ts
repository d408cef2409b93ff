import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Caller } from '../domain/caller.ts';
import type { UnitTree } from '../domain/unit-tree.ts';

/**
 * The units that a list is about: the one asked for with what is below it, or the caller's own when none is named. One that the
 * caller may not see gives an empty list, not an error that tells that it exists.
 * @throws GraphQLError with code BAD_ID
 */
export function unitScope(units: UnitTree, caller: Caller, unitId: string | null | undefined): readonly string[] {
  const rootId = unitId == null ? caller.unitId : fromGlobalId('Unit', unitId);
  return units.isWithin(rootId, caller.unitId) ? units.subtree(rootId).map(({ id }) => id) : [];
}
