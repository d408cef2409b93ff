import { GraphQLError } from 'graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { Permission } from '../../access/domain/permissions.ts';
import type { Unit, UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission } from '../../access/graphql/context.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Pipeline } from '../reactions/pipeline.ts';

/**
 * The unit whose picture a caller may have: the one asked for, or the caller's own.
 * @throws GraphQLError with code FORBIDDEN, BAD_ID or NOT_FOUND; a unit elsewhere is answered as one that does not exist
 */
export function liveUnit(units: UnitTree, caller: Caller, globalId: string | null | undefined, permission: Permission): Unit {
  requirePermission({ caller }, permission);
  const unitId = globalId == null ? caller.unitId : fromGlobalId('Unit', globalId);
  const unit = units.isWithin(unitId, caller.unitId) ? units.get(unitId) : undefined;
  if (unit !== undefined) return unit;
  throw new GraphQLError('There is no such unit in your unit.', { extensions: { code: 'NOT_FOUND' } });
}

/**
 * Whether a viewer who has seen everything up to a place can be told the rest; otherwise it must be sent how things stand.
 * Waits, but not for long, when the viewer has seen more than this server.
 * @throws GraphQLError with code LIVE_BEHIND when this server does not catch up in time: come back, to it or another
 */
export async function canResume(pipeline: Pipeline, after: number | null, signal: AbortSignal): Promise<boolean> {
  if (after === null) return false;
  const reached = await pipeline.reached(after, signal);
  if (reached !== 'BEHIND') return reached === 'REACHED';
  throw new GraphQLError('This server has not seen yet what you have seen already: ask again in a moment.', { extensions: { code: 'LIVE_BEHIND', retriable: true } });
}
