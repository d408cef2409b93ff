import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { AREAS, SERVICE_LINES, type Area, type ServiceLine } from '../../standard/domain/axes.ts';
import { TargetType } from '../../standard/graphql/policy.type.ts';
import { INDICATOR_METRICS, type IndicatorMetric } from '../domain/indicator.ts';

export const IndicatorMetricWord = registerWords('IndicatorMetric', INDICATOR_METRICS, '技术指标 What the network measures (§5.1): response times in seconds, accuracy in percent. It times no ticket.');
const IndicatorAreaWord = registerWords('IndicatorArea', AREAS, '城乡 Where it was measured.');
const IndicatorLineWord = registerWords('IndicatorLine', SERVICE_LINES, '业务线 What it was measured on.');

@ObjectType('IndicatorPoint', { simpleResolvers: true })
export class IndicatorPointType {
  @Field(() => DateTimeScalar) at!: number;
  @Field(() => Float, { description: 'Each reading weighed by its measurements.' }) mean!: number;
  @Field(() => Float) lowest!: number;
  @Field(() => Float) highest!: number;
  @Field(() => SafeIntScalar) samples!: number;
  @Field(() => Boolean, { description: 'The mean keeps the limit in force; true where there is none.' }) keepsLimit!: boolean;
}

@ObjectType('IndicatorSeries', { simpleResolvers: true, description: '指标序列 The readings of an area and a service line, period by period.' })
export class IndicatorSeriesType {
  @Field(() => IndicatorAreaWord) area!: Area;
  @Field(() => IndicatorLineWord) serviceLine!: ServiceLine;
  @Field(() => [IndicatorPointType]) points!: readonly IndicatorPointType[];
}

@ObjectType('Indicator', { description: '技术指标 A figure of the network beside its limit. It is shown, and never part of a ticket\'s due time (K12).' })
export class IndicatorType {
  @Field(() => IndicatorMetricWord) metric!: IndicatorMetric;
  @Field(() => TargetType, { nullable: true, description: 'The limit in force; null where the standard names none.' }) limit!: TargetType | null;
  @Field(() => [IndicatorSeriesType]) series!: readonly IndicatorSeriesType[];
}

@InputType('IndicatorReadingInput')
export class IndicatorReadingInput {
  @Field(() => IndicatorMetricWord) metric!: IndicatorMetric;
  @Field(() => ID, { nullable: true, description: 'Absent: your own unit.' }) unitId?: string | null;
  @Field(() => IndicatorAreaWord) area!: Area;
  @Field(() => IndicatorLineWord) serviceLine!: ServiceLine;
  @Field(() => DateTimeScalar, { description: 'The beginning of the period that was measured.' }) at!: number;
  @Field(() => Float, { description: 'Seconds, or percent.' }) value!: number;
  @Field(() => Int, { defaultValue: 1, description: 'How many measurements it is the mean of.' }) samples!: number;
}

@InputType('ReportIndicatorsInput')
export class ReportIndicatorsInput {
  @Field(() => [IndicatorReadingInput], { description: 'At most 500. The same readings sent again change nothing; another value for the same period replaces the first.' }) readings!: readonly IndicatorReadingInput[];
}

@ObjectType('ReportIndicatorsPayload')
export class ReportIndicatorsPayload {
  @Field(() => Int) added!: number;
  @Field(() => Int) corrected!: number;
  @Field(() => Int) unchanged!: number;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
