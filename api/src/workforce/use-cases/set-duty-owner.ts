import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { AgentStore } from './ports.ts';

/** Names the agent who owns a unit's tickets that come in by themselves (§1.4), in place of whoever was named before. */
export async function setDutyOwner(
  stores: { readonly agentStore: AgentStore; readonly units: UnitTree }, caller: Caller, input: { readonly unitId: string; readonly agentId: string },
): Promise<Outcome<null>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  if (!stores.units.isWithin(input.unitId, caller.unitId)) return notFound('unit', ['unitId']);
  const teamId = await stores.agentStore.teamOf(input.agentId);
  if (teamId === null || !stores.units.isWithin(teamId, caller.unitId)) return notFound('agent', ['agentId']);
  await stores.agentStore.setDutyOwner(input.unitId, input.agentId);
  return accepted(null);
}
