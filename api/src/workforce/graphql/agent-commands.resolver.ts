import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { AccountStore } from '../../access/use-cases/ports.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { Agent } from '../domain/agent.ts';
import type { Qualification } from '../domain/qualification.ts';
import { changeAgent } from '../use-cases/change-agent.ts';
import { createAgent } from '../use-cases/create-agent.ts';
import type { AgentDirectory } from '../use-cases/ports.ts';
import { setDutyOwner } from '../use-cases/set-duty-owner.ts';
import { setPresence, type AgentStores } from '../use-cases/set-presence.ts';
import { AddAgentInput, AgentPayload, agentView, ChangeAgentInput, type QualificationInput, SetDutyOwnerInput, SetPresenceInput } from './agent.type.ts';

export type AgentCommandStores = AgentStores & { readonly accounts: Pick<AccountStore, 'unitOf'>; readonly idempotency: Idempotency };

/** What is done to agents: whether they are there, what they can do, what they answer for. */
@Resolver()
export class AgentCommandsResolver {
  readonly #perform: Perform<AgentCommandStores>;
  readonly #agents: Pick<AgentDirectory, 'byIds'>;

  constructor(perform: Perform<AgentCommandStores>, agents: Pick<AgentDirectory, 'byIds'>) {
    this.#perform = perform;
    this.#agents = agents;
  }

  @Mutation(() => AgentPayload, { description: '在岗状态 Says whether an agent is there: one\'s own, or a supervisor for others.' })
  setPresence(@Ctx() context: AccessContext, @Arg('input', () => SetPresenceInput) input: SetPresenceInput): Promise<AgentPayload> {
    const caller = signedIn(context);
    const { agentId, presence, reason } = input;
    return this.#run((stores) => setPresence(stores, caller, { agentId: agentId == null ? null : fromGlobalId('Agent', agentId), presence, reason: reason ?? null }));
  }

  @Mutation(() => AgentPayload, { description: '新增坐席 Puts a person into a team. Safe to repeat with the same idempotency key.' })
  async addAgent(@Ctx() context: AccessContext, @Arg('input', () => AddAgentInput) input: AddAgentInput): Promise<AgentPayload> {
    const caller = signedIn(context);
    const { idempotencyKey, staffNo, displayName, teamId, skills, qualifications, capacity } = input;
    const outcome = await this.#perform((stores) => stores.idempotency.once(caller.actor.id, idempotencyKey, { operation: 'addAgent', input }, async () => {
      const made = await createAgent(stores, caller, {
        staffNo, displayName, teamId: fromGlobalId('Unit', teamId), userId: null, skills, qualifications: qualifications.map(toQualification), ...(capacity == null ? {} : { capacity }),
      });
      return made.ok ? accepted({ agentId: made.value.id }) : made;
    }));
    if (!outcome.ok) return { agent: null, userErrors: toUserErrors(outcome.refusals) };
    const { agentId } = outcome.value;
    return { agent: agentView((await this.#agents.byIds([agentId])).get(agentId)!), userErrors: [] };
  }

  @Mutation(() => AgentPayload, { description: '技能与容量 Changes what an agent can do and how much at once (§4.1, §5.1).' })
  changeAgent(@Ctx() context: AccessContext, @Arg('input', () => ChangeAgentInput) input: ChangeAgentInput): Promise<AgentPayload> {
    const caller = signedIn(context);
    return this.#run((stores) => changeAgent(stores, caller, { ...input, agentId: fromGlobalId('Agent', input.agentId), qualifications: input.qualifications?.map(toQualification) }));
  }

  @Mutation(() => AgentPayload, { description: '值守责任人 Names the agent who owns what comes in by itself in a unit (§1.4).' })
  async setDutyOwner(@Ctx() context: AccessContext, @Arg('input', () => SetDutyOwnerInput) input: SetDutyOwnerInput): Promise<AgentPayload> {
    const caller = signedIn(context);
    const agentId = fromGlobalId('Agent', input.agentId);
    const outcome = await this.#perform((stores) => setDutyOwner(stores, caller, { unitId: fromGlobalId('Unit', input.unitId), agentId }));
    return outcome.ok ? { agent: agentView((await this.#agents.byIds([agentId])).get(agentId)!), userErrors: [] } : { agent: null, userErrors: toUserErrors(outcome.refusals) };
  }

  async #run(work: (stores: AgentCommandStores) => Promise<Outcome<Agent>>): Promise<AgentPayload> {
    return agentPayload(await this.#perform(work));
  }
}

export function agentPayload(outcome: Outcome<Agent>): AgentPayload {
  return outcome.ok ? { agent: agentView(outcome.value), userErrors: [] } : { agent: null, userErrors: toUserErrors(outcome.refusals) };
}

function toQualification({ code, kind, obtainedOn, validUntil }: QualificationInput): Qualification {
  return { code, kind, obtainedOn, validUntil: validUntil ?? null };
}
