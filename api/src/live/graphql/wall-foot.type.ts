import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { LagFigures } from '../domain/lag.ts';
import type { ForecastBucket, RateFigure, RestoredTicket, Wall } from '../domain/wall.ts';

@ObjectType('ForecastBucket', { simpleResolvers: true, description: '到期预测 Unmet governing clocks that are due in one quarter of an hour.' })
export class ForecastBucketType implements ForecastBucket {
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => Int) accepted!: number;
  @Field(() => Int, { description: 'Nobody has accepted the ticket.' }) unowned!: number;
  @Field(() => Int, { description: 'Would be due then if work were resumed now.' }) paused!: number;
}

@ObjectType('RateFigure', { simpleResolvers: true, description: '比率 A rate with the lines that it must reach.' })
export class RateFigureType implements RateFigure {
  @Field(() => Int) met!: number;
  @Field(() => Int) total!: number;
  @Field(() => Float, { nullable: true, description: 'Null: no data.' }) percent!: number | null;
  @Field(() => [Float], { description: 'In percent, lowest first.' }) lines!: readonly number[];
  @Field(() => String) clauseNo!: string;
}

@ObjectType('RestoredTicket', { simpleResolvers: true })
export class RestoredTicketType implements RestoredTicket {
  @Field(() => String) ticketNo!: string;
  @Field(() => DateTimeScalar) at!: number;
}

@ObjectType('WallFoot', { simpleResolvers: true })
export class WallFootType {
  @Field(() => RateFigureType, { description: '满意度 of the last 30 days (§5.4, §7.2).' }) csat30d!: RateFigure;
  @Field(() => RateFigureType, { description: '服务响应率 Responses met among those due in the window (§5.4).' }) responseRate!: RateFigure;
  @Field(() => RateFigureType, { description: '问题解决率 Solved and confirmed, or closed after nobody answered, among those due in the window (§5.4).' }) resolutionRate!: RateFigure;
  @Field(() => [RestoredTicketType], { description: '最近恢复 Newest first.' }) recentlyRestored!: readonly RestoredTicket[];
}

@ObjectType('Lag', { simpleResolvers: true, description: '检出与上屏 How long after its due instant a breach was found, and how long after that it was handed out, over the latest breaches.' })
export class LagType implements LagFigures {
  @Field(() => Float, { nullable: true }) detectP50Ms!: number | null;
  @Field(() => Float, { nullable: true }) detectP99Ms!: number | null;
  @Field(() => Float, { nullable: true }) publishP50Ms!: number | null;
  @Field(() => Float, { nullable: true }) publishP99Ms!: number | null;
  @Field(() => Int) samples!: number;
}

@ObjectType('AlarmCounts', { simpleResolvers: true, description: 'Active alarms that call, by priority, and those that call nobody.' })
export class AlarmCountsType {
  @Field(() => Int) p1!: number;
  @Field(() => Int) p2!: number;
  @Field(() => Int) p3!: number;
  @Field(() => Int, { description: 'Not seen by anybody, active or not.' }) unacknowledged!: number;
  @Field(() => Int, { description: '搁置 Put aside for a while.' }) shelved!: number;
  @Field(() => Int, { description: '抑制 A declared mass outage calls in their place.' }) suppressed!: number;
}

export type AlarmCounts = Wall['alarms'];
