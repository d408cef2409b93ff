import { Field, Float, Int, ObjectType } from 'type-graphql';
import { UnitType } from '../../access/graphql/unit.type.ts';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { ComplaintGrade } from '../../tickets/domain/words.ts';
import type { RootCause } from '../domain/root-causes.ts';
import { ComplaintGradeWord, RootCauseWord } from './words.ts';

@ObjectType('UnitComplaintCount')
export class UnitComplaintCountType {
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => Int) count!: number;
}

@ObjectType('ComplaintCause', { description: 'One bar of the Pareto.' })
export class ComplaintCauseType {
  @Field(() => RootCauseWord) code!: RootCause;
  @Field(() => LocalTextType) name!: LocalText;
  @Field(() => Int) count!: number;
  @Field(() => Float, { description: 'This cause and those before it, in percent of all complaints whose cause is stated.' }) cumulativePercent!: number;
  @Field(() => [UnitComplaintCountType], { description: 'Where it occurred, most often first.' }) units!: readonly UnitComplaintCountType[];
}

@ObjectType('ComplaintPareto', { description: '投诉根因排列 The root causes of complaints received in a period, most frequent first (§7.3).' })
export class ComplaintParetoType {
  @Field(() => Int) total!: number;
  @Field(() => Int, { description: 'Complaints whose root cause is not stated yet; in no bar.' }) withoutCause!: number;
  @Field(() => [ComplaintCauseType]) causes!: readonly ComplaintCauseType[];
}

@ObjectType('ComplaintTeam', { description: '等级归口 Which team handles the complaints of a grade for a unit and what is below it.' })
export class ComplaintTeamType {
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => ComplaintGradeWord) grade!: ComplaintGrade;
  @Field(() => UnitType) team!: UnitType;
}

@ObjectType('ComplaintTeamsPayload')
export class ComplaintTeamsPayload {
  @Field(() => [ComplaintTeamType], { nullable: true }) teams!: readonly ComplaintTeamType[] | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
