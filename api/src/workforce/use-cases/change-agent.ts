import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Agent } from '../domain/agent.ts';
import { abilityFaults } from '../domain/agent-rules.ts';
import type { Qualification } from '../domain/qualification.ts';
import type { AgentStores } from './set-presence.ts';

/** What to change about an agent; what is absent stays. */
export interface AgentChange {
  readonly agentId: string;
  readonly skills?: readonly string[] | null | undefined;
  /** All of them: one that is left out is taken away. */
  readonly qualifications?: readonly Qualification[] | null | undefined;
  readonly capacity?: number | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** Changes what an agent can do and how much at once (§4.1, R077). */
export async function changeAgent(stores: AgentStores, caller: Caller, change: AgentChange): Promise<Outcome<Agent>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  const agent = await stores.agentStore.lock(change.agentId);
  if (agent === null || agent.leftAt !== null || !stores.units.isWithin(agent.teamId, caller.unitId)) return notFound('agent', ['agentId']);
  if (change.expectedVersion != null && change.expectedVersion !== agent.version) {
    return refused({
      code: 'VERSION_CONFLICT', path: ['expectedVersion'],
      message: `Somebody changed the agent: you saw version ${change.expectedVersion}, it is at ${agent.version}. Look at it again before you go on.`,
    });
  }
  const changed: Agent = {
    ...agent, skills: change.skills ?? agent.skills, qualifications: change.qualifications ?? agent.qualifications, capacity: change.capacity ?? agent.capacity,
  };
  const [first, ...rest] = abilityFaults(changed);
  if (first !== undefined) return refused(first, ...rest);
  const { skills, qualifications, capacity } = changed;
  return accepted(await stores.agentStore.change(
    changed, { type: 'AGENT_CHANGED', payload: { skills, qualifications: qualifications.map(({ code }) => code), capacity } }, { actor: caller.actor, reason: null },
  ));
}
