import { Field, ID, ObjectType } from 'type-graphql';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import type { Agent } from '../domain/agent.ts';

@ObjectType('Agent', { implements: NodeType, simpleResolvers: true, description: '坐席 A person who handles tickets.' })
export class AgentType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '工号' }) staffNo!: string;
  @Field(() => String) displayName!: string;
  @Field(() => Boolean, { description: '在岗' }) onDuty!: boolean;
  /** Not a field: what `team` is looked up by. */
  teamId!: string;
}

/** An agent as the API shows it. */
export function agentView({ id, staffNo, displayName, onDuty, teamId }: Agent): AgentType {
  return { id: toGlobalId('Agent', id), staffNo, displayName, onDuty, teamId };
}
