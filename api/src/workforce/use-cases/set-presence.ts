import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Agent } from '../domain/agent.ts';
import type { Presence } from '../domain/presence.ts';
import type { AgentStore } from './ports.ts';

export interface AgentStores {
  readonly agentStore: AgentStore;
  readonly units: UnitTree;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/**
 * Says whether an agent is there: one's own presence needs the right to handle tickets, somebody else's that of a supervisor.
 * Saying what is so already changes nothing, and keeps since when it is so.
 * @param input.agentId absent: the caller's own
 */
export async function setPresence(
  stores: AgentStores, caller: Caller, input: { readonly agentId: string | null; readonly presence: Presence; readonly reason: string | null },
): Promise<Outcome<Agent>> {
  const agentId = input.agentId ?? caller.agentId;
  if (agentId === null) return refused({ code: 'NO_AGENT', path: ['agentId'], message: 'You handle no tickets yourself: name the agent whose presence you set.' });
  const forbidden = missingPermission(caller, agentId === caller.agentId ? 'TICKET_HANDLE' : 'TICKET_APPROVE');
  if (forbidden !== null) return forbidden;
  const agent = await stores.agentStore.lock(agentId);
  if (agent === null || agent.leftAt !== null || !stores.units.isWithin(agent.teamId, caller.unitId)) return notFound('agent', ['agentId']);
  if (agent.presence === input.presence) return accepted(agent);
  return accepted(await stores.agentStore.change(
    { ...agent, presence: input.presence, presenceSince: await stores.now(), onDuty: input.presence !== 'OFF_DUTY' },
    { type: 'PRESENCE_SET', payload: { presence: input.presence, before: agent.presence } },
    { actor: caller.actor, reason: input.reason },
  ));
}
