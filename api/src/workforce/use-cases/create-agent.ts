import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { AccountStore } from '../../access/use-cases/ports.ts';
import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { agentFaults } from '../domain/agent-rules.ts';
import type { Agent } from '../domain/agent.ts';
import type { AgentStore } from './ports.ts';

export interface NewAgent {
  readonly staffNo: string;
  readonly displayName: string;
  readonly teamId: string;
  /** The account of the agent; null for one who never signs in, as of imported history. */
  readonly userId: string | null;
  readonly skills: readonly string[];
  /** Whether the agent takes work from now on; absent: yes. People of imported history do not. */
  readonly onDuty?: boolean;
}

/** Puts a person into a team to handle tickets. */
export async function createAgent(
  stores: { readonly agentStore: AgentStore; readonly accounts: Pick<AccountStore, 'unitOf'>; readonly units: UnitTree }, caller: Caller, input: NewAgent,
): Promise<Outcome<Agent>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  const team = stores.units.get(input.teamId);
  if (team === undefined || !stores.units.isWithin(team.id, caller.unitId)) return notFound('team', ['teamId']);
  const [first, ...rest] = agentFaults(input, team);
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
  const agent: Agent = { ...input, id: newId(), displayName: input.displayName.trim(), skills: [...new Set(input.skills)], onDuty: input.onDuty ?? true };
  stores.agentStore.add(agent);
  return accepted(agent);
}
