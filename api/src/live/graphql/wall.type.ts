import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { LagFigures } from '../domain/lag.ts';
import type { ComplianceToday, ForecastBucket, HeroNumber, QueueLoad, RateFigure, RestoredTicket, Wall, WallOverflow, WallRow } from '../domain/wall.ts';
import { QueueLoadType } from './queue-load.type.ts';
import { WallRowType } from './wall-row.type.ts';

@ObjectType('HeroNumber', { simpleResolvers: true, description: 'One of the large numbers. What is null is not known or does not apply.' })
export class HeroNumberType implements HeroNumber {
  @Field(() => Int) value!: number;
  @Field(() => Int, { nullable: true }) sameHourLastWeek!: number | null;
  @Field(() => Int, { nullable: true }) unowned!: number | null;
  @Field(() => SafeIntScalar, { nullable: true }) oldestOverMs!: number | null;
  @Field(() => Int, { nullable: true }) suspended!: number | null;
  @Field(() => Int, { nullable: true }) netGrowthLastHour!: number | null;
}

@ObjectType('ComplianceToday', { simpleResolvers: true, description: '今日达成率 The target is a setting, not from the standard.' })
export class ComplianceTodayType implements ComplianceToday {
  @Field(() => Int) met!: number;
  @Field(() => Int) breached!: number;
  @Field(() => Float, { nullable: true }) percent!: number | null;
  @Field(() => Float) targetPercent!: number;
}

@ObjectType('WallHero', { simpleResolvers: true, description: 'The six numbers, the most severe first.' })
export class WallHeroType {
  @Field(() => HeroNumberType) statutoryLate!: HeroNumber;
  @Field(() => HeroNumberType) slaLate!: HeroNumber;
  @Field(() => HeroNumberType) dueWithin60Min!: HeroNumber;
  @Field(() => HeroNumberType) unclassifiedOver10Min!: HeroNumber;
  @Field(() => HeroNumberType) open!: HeroNumber;
  @Field(() => ComplianceTodayType) complianceToday!: ComplianceToday;
}

@ObjectType('WallOverflow', { simpleResolvers: true, description: 'Rows that were not sent, by queue.' })
export class WallOverflowType implements WallOverflow {
  @Field(() => ID) queueId!: string;
  @Field(() => LocalTextType) queueName!: LocalText;
  @Field(() => Int) count!: number;
}

@ObjectType('ForecastBucket', { simpleResolvers: true, description: 'Unmet governing clocks due in one quarter of an hour; paused ones as if work were resumed now.' })
export class ForecastBucketType implements ForecastBucket {
  @Field(() => DateTimeScalar) from!: Instant;
  @Field(() => Int) accepted!: number;
  @Field(() => Int) unowned!: number;
  @Field(() => Int) paused!: number;
}

@ObjectType('RateFigure', { simpleResolvers: true, description: 'A rate of the standard with the lines that it must reach.' })
export class RateFigureType implements RateFigure {
  @Field(() => Int) met!: number;
  @Field(() => Int) total!: number;
  @Field(() => Float, { nullable: true, description: 'Null: no data.' }) percent!: number | null;
  @Field(() => [Float]) lines!: readonly number[];
  @Field(() => String) clauseNo!: string;
}

@ObjectType('RestoredTicket', { simpleResolvers: true, description: '最近恢复' })
export class RestoredTicketType implements RestoredTicket {
  @Field(() => String) ticketNo!: string;
  @Field(() => DateTimeScalar) at!: Instant;
}

@ObjectType('WallFoot', { simpleResolvers: true })
export class WallFootType {
  @Field(() => RateFigureType) csat30d!: RateFigure;
  @Field(() => RateFigureType) responseRate!: RateFigure;
  @Field(() => RateFigureType) resolutionRate!: RateFigure;
  @Field(() => [RestoredTicketType]) recentlyRestored!: readonly RestoredTicket[];
}

@ObjectType('Lag', { simpleResolvers: true, description: '检出与上屏 How long after a due instant its breach was found, and how long after that it was published.' })
export class LagType implements LagFigures {
  @Field(() => Float, { nullable: true }) detectP50Ms!: number | null;
  @Field(() => Float, { nullable: true }) detectP99Ms!: number | null;
  @Field(() => Float, { nullable: true }) publishP50Ms!: number | null;
  @Field(() => Float, { nullable: true }) publishP99Ms!: number | null;
  @Field(() => Int) samples!: number;
}

@ObjectType('AlarmCounts', { simpleResolvers: true })
export class AlarmCountsType {
  @Field(() => Int) p1!: number;
  @Field(() => Int) p2!: number;
  @Field(() => Int) p3!: number;
  @Field(() => Int) unacknowledged!: number;
}

@ObjectType('Wall', { simpleResolvers: true, description: '大屏 Everything that one wall shows: one unit and what is below it. No personal field.' })
export class WallType implements Wall {
  @Field(() => SafeIntScalar, { description: 'The place in the log up to which it is true; send it as `after` to go on from here.' }) seq!: number;
  @Field(() => DateTimeScalar) asOf!: Instant;
  @Field(() => DateTimeScalar) serverTime!: Instant;
  @Field(() => ID) unitId!: string;
  @Field(() => LocalTextType) unitName!: LocalText;
  @Field(() => String) policyVersion!: string;
  @Field(() => WallHeroType) hero!: Wall['hero'];
  @Field(() => [WallRowType]) rows!: readonly WallRow[];
  @Field(() => [WallOverflowType]) overflow!: readonly WallOverflow[];
  @Field(() => Int) overflowTotal!: number;
  @Field(() => [QueueLoadType]) queues!: readonly QueueLoad[];
  @Field(() => [ForecastBucketType]) forecast!: readonly ForecastBucket[];
  @Field(() => WallFootType) foot!: Wall['foot'];
  @Field(() => LagType) lag!: LagFigures;
  @Field(() => AlarmCountsType) alarms!: Wall['alarms'];
  @Field(() => DateTimeScalar, { nullable: true, description: '全部时限受控 Since when; null while anything is late or at risk.' }) allHeldSince!: Instant | null;
}
