import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Agent } from '../domain/agent.ts';
import type { Presence } from '../domain/presence.ts';
import type { Qualification, QualificationKind } from '../domain/qualification.ts';
import { PresenceWord, QualificationKindWord } from './words.ts';

@ObjectType('Qualification', { description: '资质与培训 Proof that an agent may do some work (§5.1).' })
export class QualificationType {
  @Field(() => String) code!: string;
  @Field(() => QualificationKindWord) kind!: QualificationKind;
  @Field(() => String, { description: 'Site day, YYYY-MM-DD.' }) obtainedOn!: string;
  @Field(() => String, { nullable: true, description: 'The last site day on which it is good, YYYY-MM-DD; null when it has no end.' }) validUntil!: string | null;
}

@ObjectType('Agent', { implements: NodeType, simpleResolvers: true, description: '坐席 A person who handles tickets.' })
export class AgentType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '工号' }) staffNo!: string;
  @Field(() => String) displayName!: string;
  @Field(() => Int, { description: 'Counts the changes of the agent; state it as `expectedVersion` to be refused when somebody was faster.' }) version!: number;
  @Field(() => Boolean, { description: '在岗' }) onDuty!: boolean;
  @Field(() => PresenceWord) presence!: Presence;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while nobody has said how it is.' }) presenceSince!: number | null;
  @Field(() => [String], { description: '技能' }) skills!: readonly string[];
  @Field(() => [QualificationType]) qualifications!: readonly Qualification[];
  @Field(() => Int, { description: '容量 How much weighted work the agent holds at once.' }) capacity!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while the agent works here.' }) leftAt!: number | null;
  /** Not fields: what `team` and `load` are looked up by. */
  teamId!: string;
  agentId!: string;
}

/** An agent as the API shows it. */
export function agentView({ id, staffNo, displayName, version, onDuty, presence, presenceSince, skills, qualifications, capacity, leftAt, teamId }: Agent): AgentType {
  return { id: toGlobalId('Agent', id), agentId: id, staffNo, displayName, version, onDuty, presence, presenceSince, skills, qualifications, capacity, leftAt, teamId };
}

@ObjectType('AgentPayload', { description: 'The agent after the command, or why the command was refused; never both.' })
export class AgentPayload {
  @Field(() => AgentType, { nullable: true }) agent!: AgentType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('SetPresenceInput')
export class SetPresenceInput {
  @Field(() => ID, { nullable: true, description: 'Absent: your own.' }) agentId?: string | null;
  @Field(() => PresenceWord) presence!: Presence;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType('QualificationInput')
export class QualificationInput {
  @Field(() => String, { description: 'Capital letters, digits and underscores, such as BASE_STATION_5G.' }) code!: string;
  @Field(() => QualificationKindWord) kind!: QualificationKind;
  @Field(() => String, { description: 'Site day, YYYY-MM-DD.' }) obtainedOn!: string;
  @Field(() => String, { nullable: true }) validUntil?: string | null;
}

@InputType('AddAgentInput')
export class AddAgentInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String) staffNo!: string;
  @Field(() => String) displayName!: string;
  @Field(() => ID) teamId!: string;
  @Field(() => [String], { defaultValue: [] }) skills!: string[];
  @Field(() => [QualificationInput], { defaultValue: [] }) qualifications!: QualificationInput[];
  @Field(() => Int, { nullable: true, description: 'Absent: the usual one.' }) capacity?: number | null;
}

@InputType('ChangeAgentInput', { description: 'What is absent stays as it is.' })
export class ChangeAgentInput {
  @Field(() => ID) agentId!: string;
  @Field(() => Int, { nullable: true, description: 'Refused when the agent is at another version.' }) expectedVersion?: number | null;
  @Field(() => [String], { nullable: true }) skills?: string[] | null;
  @Field(() => [QualificationInput], { nullable: true, description: 'All of them: one that is left out is taken away.' }) qualifications?: QualificationInput[] | null;
  @Field(() => Int, { nullable: true }) capacity?: number | null;
}

@InputType('SetDutyOwnerInput')
export class SetDutyOwnerInput {
  @Field(() => ID) unitId!: string;
  @Field(() => ID) agentId!: string;
}
