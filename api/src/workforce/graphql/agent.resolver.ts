import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import { UnitType, unitView } from '../../access/graphql/unit.type.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Agent } from '../domain/agent.ts';
import type { AgentDirectory } from '../use-cases/ports.ts';
import { AgentType, agentView } from './agent.type.ts';

/** Looks agents up for all fields that name one. */
export type AgentBatch = Batch<Agent>;

export function createAgentBatch(agents: Pick<AgentDirectory, 'byIds'>): AgentBatch {
  return new Batch((ids) => agents.byIds(ids));
}

@Resolver(() => AgentType)
export class AgentResolver {
  readonly #agents: AgentDirectory;
  readonly #units: UnitTree;

  constructor(agents: AgentDirectory, units: UnitTree) {
    this.#agents = agents;
    this.#units = units;
  }

  @Query(() => [AgentType], { description: 'The agents of a team, or of the caller\'s unit and everything below it.' })
  async agents(@Ctx() context: AccessContext, @Arg('teamId', () => ID, { nullable: true }) teamId?: string | null): Promise<AgentType[]> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const rootId = teamId == null ? caller.unitId : fromGlobalId('Unit', teamId);
    if (!this.#units.isWithin(rootId, caller.unitId)) return [];
    return (await this.#agents.ofTeams(this.#units.subtree(rootId).map(({ id }) => id))).map(agentView);
  }

  @FieldResolver(() => UnitType)
  team(@Root() agent: AgentType): UnitType {
    return unitView(this.#units.get(agent.teamId)!);
  }
}

/** What this module adds to a unit. */
@Resolver(() => UnitType)
export class DutyOwnerResolver {
  readonly #owners: Batch<string>;
  readonly #agents: AgentBatch;

  constructor(directory: AgentDirectory, agents: AgentBatch) {
    this.#owners = new Batch((unitIds) => directory.dutyOwners(unitIds));
    this.#agents = agents;
  }

  @FieldResolver(() => AgentType, { nullable: true, description: '值守责任人 Owns what comes in by itself (§1.4); named here or by the nearest unit above.' })
  async dutyOwner(@Root() unit: UnitType, @Ctx() context: object): Promise<AgentType | null> {
    const agentId = await this.#owners.load(context, unit.unitId);
    const agent = agentId === null ? null : await this.#agents.load(context, agentId);
    return agent === null ? null : agentView(agent);
  }
}
