import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { DispatchKind } from '../use-cases/ports.ts';
import type { Explanation } from '../domain/explanation.ts';
import { DispatchKindWord } from './words.ts';

@ObjectType('Dispatch', { description: '派单记录 A hand-over of a ticket: when, by whom, to whom, with which time limit and follow-up (§3.2).' })
export class DispatchType {
  @Field(() => ID) id!: string;
  @Field(() => DispatchKindWord) kind!: DispatchKind;
  @Field(() => DateTimeScalar) at!: number;
  @Field(() => Boolean, { description: 'The house chose.' }) automatic!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The time limit that it was handed over with.' }) dueAt!: number | null;
  @Field(() => String, { nullable: true }) followUp!: string | null;
  @Field(() => String, { nullable: true, description: 'Why somebody without the required skills took it.' }) overrideReason!: string | null;
  /** Not fields: what the rest is looked up by. */
  assigneeId!: string;
  queueId!: string;
  byActor!: string;
  explanation!: Explanation | null;
}

@ObjectType('MisrouteRate', { description: '退单率 How often what a dispatcher gave out in a queue came back.' })
export class MisrouteRateType {
  @Field(() => Int) dispatches!: number;
  @Field(() => Int, { description: 'Returned or declined by the agent.' }) misrouted!: number;
  @Field(() => Int, { description: 'Not accepted in time.' }) lapsed!: number;
  @Field(() => Float) misroutedPercent!: number;
  /** Not fields: what `queue` and `dispatcher` are looked up by. */
  queueId!: string;
  byActor!: string;
}
