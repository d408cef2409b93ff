import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UnitType } from '../../access/graphql/unit.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Absence, Duty } from '../domain/roster.ts';
import { AgentType } from './agent.type.ts';
import { AbsenceWord, DutyWord } from './words.ts';

@ObjectType('DutyShift', { simpleResolvers: true, description: '班次 Somebody\'s turn, from `from` up to and without `to`.' })
export class DutyShiftType {
  @Field(() => AgentType) agent!: AgentType;
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => DateTimeScalar) to!: number;
}

@ObjectType('DutyHole', { simpleResolvers: true, description: '空档 A time that nobody covers.' })
export class DutyHoleType {
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => DateTimeScalar) to!: number;
}

@ObjectType('DutyRoster', { simpleResolvers: true, description: '值班表 Who answers for a unit, turn by turn.' })
export class DutyRosterType {
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => DutyWord) duty!: Duty;
  @Field(() => Int, { description: 'How often it was planned; send it back as `expectedVersion`.' }) version!: number;
  @Field(() => [DutyShiftType], { description: 'The turns that reach into the time asked for, in order.' }) shifts!: readonly DutyShiftType[];
  @Field(() => [DutyHoleType], { description: 'What of that time nobody covers.' }) holes!: readonly DutyHoleType[];
}

@ObjectType('DutyStanding', { simpleResolvers: true, description: '在岗 Who answers for a duty now, or why nobody does.' })
export class DutyStandingType {
  @Field(() => DutyWord) duty!: Duty;
  @Field(() => AgentType, { nullable: true, description: 'Who answers; with an absence, who is planned and not there.' }) agent!: AgentType | null;
  @Field(() => AbsenceWord, { nullable: true }) absence!: Absence | null;
}

@InputType('PlannedShiftInput')
export class PlannedShiftInput {
  @Field(() => ID, { nullable: true, description: 'Absent: nobody is meant to be there.' }) agentId?: string | null;
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => DateTimeScalar) to!: number;
}

@InputType('PlanDutyRosterInput')
export class PlanDutyRosterInput {
  @Field(() => ID) unitId!: string;
  @Field(() => DutyWord) duty!: Duty;
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => DateTimeScalar) to!: number;
  @Field(() => [PlannedShiftInput], { description: 'Together they cover the time, each instant once.' }) shifts!: PlannedShiftInput[];
  @Field(() => String, { nullable: true }) reason?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => String, { nullable: true, description: 'The same key and input again change nothing and give the same answer.' }) idempotencyKey?: string | null;
}

@ObjectType('DutyRosterPayload', { description: 'The roster with the turns of the time that was planned, or why the command was refused; never both.' })
export class DutyRosterPayload {
  @Field(() => DutyRosterType, { nullable: true }) roster!: DutyRosterType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
