import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import { InteractionType } from './interaction.type.ts';

@Resolver(() => InteractionType)
export class InteractionResolver {
  readonly #agents: AgentBatch;

  constructor(agents: AgentBatch) {
    this.#agents = agents;
  }

  @FieldResolver(() => AgentType, { nullable: true, description: 'Null for what the house did by itself.' })
  async agent(@Root() interaction: InteractionType, @Ctx() context: object): Promise<AgentType | null> {
    const agent = interaction.agentId === null ? null : await this.#agents.load(context, interaction.agentId);
    return agent === null ? null : agentView(agent);
  }
}
