import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { AccountStore } from '../../access/use-cases/ports.ts';
import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { abilityFaults, agentFaults, USUAL_CAPACITY } from '../domain/agent-rules.ts';
import type { Agent } from '../domain/agent.ts';
import type { Presence } from '../domain/presence.ts';
import type { Qualification } from '../domain/qualification.ts';
import type { AgentStore } from './ports.ts';

export interface NewAgent {
  readonly staffNo: string;
  readonly displayName: string;
  readonly teamId: string;
  /** The account of the agent; null for one who never signs in, as of imported history. */
  readonly userId: string | null;
  readonly skills: readonly string[];
  /** Absent: available. People of imported history are off duty. */
  readonly presence?: Presence;
  readonly qualifications?: readonly Qualification[];
  /** Absent: the usual one. */
  readonly capacity?: number;
}

/** Puts a person into a team to handle tickets. */
export async function createAgent(
  stores: { readonly agentStore: AgentStore; readonly accounts: Pick<AccountStore, 'unitOf'>; readonly units: UnitTree }, caller: Caller, input: NewAgent,
): Promise<Outcome<Agent>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  const team = stores.units.get(input.teamId);
  if (team === undefined || !stores.units.isWithin(team.id, caller.unitId)) return notFound('team', ['teamId']);
  const { qualifications = [], capacity = USUAL_CAPACITY, presence = 'AVAILABLE' } = input;
  const skills = [...new Set(input.skills)];
  const [first, ...rest] = [...agentFaults(input, team), ...abilityFaults({ skills, qualifications, capacity })];
  if (first !== undefined) return refused(first, ...rest);
  if (await stores.agentStore.isStaffNoTaken(input.staffNo)) {
    return refused({ code: 'STAFF_NO_TAKEN', path: ['staffNo'], message: `The staff number ${input.staffNo} belongs to somebody else: check it.` });
  }
  if (input.userId !== null) {
    const unitId = await stores.accounts.unitOf(input.userId);
    if (unitId === null || !stores.units.isWithin(unitId, caller.unitId)) return notFound('user', ['userId']);
    if (await stores.agentStore.isUserTaken(input.userId)) {
      return refused({ code: 'USER_TAKEN', path: ['userId'], message: 'Another agent signs in with this account: give each agent their own.' });
    }
  }
  const agent: Agent = {
    ...input, id: newId(), displayName: input.displayName.trim(), skills, qualifications, capacity,
    presence, presenceSince: null, leftAt: null, onDuty: presence !== 'OFF_DUTY', version: 1,
  };
  stores.agentStore.add(agent, caller.actor);
  return accepted(agent);
}
