import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import { DispatchChoiceType, RankedCandidateType, RejectedCandidateType } from './choice.type.ts';

async function agent(agents: AgentBatch, context: object, agentId: string): Promise<AgentType> {
  return agentView((await agents.load(context, agentId))!);
}

@Resolver(() => DispatchChoiceType)
export class DispatchChoiceResolver {
  readonly #agents: AgentBatch;

  constructor(agents: AgentBatch) {
    this.#agents = agents;
  }

  @FieldResolver(() => AgentType, { nullable: true, description: 'Whom the house chooses; null when everybody is rejected. A dispatcher may have taken another.' })
  async chosen(@Root() { chosenId }: DispatchChoiceType, @Ctx() context: object): Promise<AgentType | null> {
    return chosenId === null ? null : agent(this.#agents, context, chosenId);
  }
}

@Resolver(() => RankedCandidateType)
export class RankedCandidateResolver {
  readonly #agents: AgentBatch;

  constructor(agents: AgentBatch) {
    this.#agents = agents;
  }

  @FieldResolver(() => AgentType)
  agent(@Root() { agentId }: RankedCandidateType, @Ctx() context: object): Promise<AgentType> {
    return agent(this.#agents, context, agentId);
  }
}

@Resolver(() => RejectedCandidateType)
export class RejectedCandidateResolver {
  readonly #agents: AgentBatch;

  constructor(agents: AgentBatch) {
    this.#agents = agents;
  }

  @FieldResolver(() => AgentType)
  agent(@Root() { agentId }: RejectedCandidateType, @Ctx() context: object): Promise<AgentType> {
    return agent(this.#agents, context, agentId);
  }
}
