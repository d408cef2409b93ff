import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { LagFigures } from '../domain/lag.ts';
import type { ComplianceToday, ForecastBucket, HeroNumber, Wall } from '../domain/wall.ts';
import { QueueLoadType, queueLoadView } from './queue-load.type.ts';
import { OutageType, outageView } from './outage.type.ts';
import { AlarmCountsType, ForecastBucketType, LagType, WallFootType, type AlarmCounts } from './wall-foot.type.ts';
import { WallOverflowType, WallRowType, wallRowView } from './wall-row.type.ts';

@ObjectType('HeroNumber', { simpleResolvers: true, description: 'One of the large numbers. What is null is not known or does not apply.' })
export class HeroNumberType implements HeroNumber {
  @Field(() => Int) value!: number;
  @Field(() => Int, { nullable: true }) sameHourLastWeek!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of them those that nobody has accepted.' }) unowned!: number | null;
  @Field(() => SafeIntScalar, { nullable: true, description: 'How long the oldest is over.' }) oldestOverMs!: number | null;
  @Field(() => Int, { nullable: true }) suspended!: number | null;
  @Field(() => Int, { nullable: true }) netGrowthLastHour!: number | null;
}

@ObjectType('ComplianceToday', { simpleResolvers: true, description: '今日达成率 Binding limits that were due in the site\'s day.' })
export class ComplianceTodayType implements ComplianceToday {
  @Field(() => Int) met!: number;
  @Field(() => Int, { description: 'Those that run past due included.' }) breached!: number;
  @Field(() => Float, { nullable: true }) percent!: number | null;
  @Field(() => Float, { description: 'A setting, not from the standard.' }) targetPercent!: number;
}

@ObjectType('WallHero', { simpleResolvers: true, description: 'The six large numbers, the gravest first.' })
export class WallHeroType {
  @Field(() => HeroNumberType, { description: '法定超时 Every open breach of the law.' }) statutoryLate!: HeroNumber;
  @Field(() => HeroNumberType, { description: 'SLA超时 Open breaches of governing SLA and agreement limits.' }) slaLate!: HeroNumber;
  @Field(() => HeroNumberType, { description: '60分钟内到期 Governing clocks.' }) dueWithin60Min!: HeroNumber;
  @Field(() => HeroNumberType, { description: '未分类>10分 Received, warned by the limit on classifying (§3.1), and still not classified.' }) unclassifiedOver10Min!: HeroNumber;
  @Field(() => HeroNumberType, { description: '在途 Tickets that are not over.' }) open!: HeroNumber;
  @Field(() => ComplianceTodayType) complianceToday!: ComplianceToday;
}

@ObjectType('Wall', { simpleResolvers: true, description: '大屏 Everything that one wall shows: one unit and what is below it. No personal fields.' })
export class WallType {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => DateTimeScalar, { description: 'The picture fits what the database held at this instant.' }) asOf!: number;
  @Field(() => DateTimeScalar) serverTime!: number;
  @Field(() => ID) unitId!: string;
  @Field(() => LocalTextType) unitName!: LocalText;
  @Field(() => String, { description: 'Of the operating standard in force.' }) policyVersion!: string;
  @Field(() => WallHeroType) hero!: WallHeroType;
  @Field(() => [WallRowType]) rows!: readonly WallRowType[];
  @Field(() => [WallOverflowType]) overflow!: readonly WallOverflowType[];
  @Field(() => Int) overflowTotal!: number;
  @Field(() => [QueueLoadType]) queues!: readonly QueueLoadType[];
  @Field(() => [ForecastBucketType], { description: '16 quarters of an hour from the present one.' }) forecast!: readonly ForecastBucket[];
  @Field(() => WallFootType) foot!: WallFootType;
  @Field(() => LagType) lag!: LagFigures;
  @Field(() => AlarmCountsType) alarms!: AlarmCounts;
  @Field(() => [OutageType], { description: '群障 Mass outages that concern the unit and are not closed, the largest first.' }) incidents!: readonly OutageType[];
  @Field(() => DateTimeScalar, { nullable: true, description: '全部时限受控 Since when no limit was broken; only while nothing is late or at risk.' }) allHeldSince!: number | null;
}

/** A wall as the API shows it. */
export function wallView(wall: Wall): WallType {
  return {
    ...wall, unitId: toGlobalId('Unit', wall.unitId), rows: wall.rows.map(wallRowView), queues: wall.queues.map(queueLoadView), incidents: wall.incidents.map(outageView),
    overflow: wall.overflow.map((each) => ({ ...each, queueId: toGlobalId('Queue', each.queueId) })),
  };
}

@ObjectType('WallUpdate', { simpleResolvers: true, description: 'A whole wall; the latest counts, at most four a second.' })
export class WallUpdateType {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => Boolean, { description: 'The first that this subscription is sent.' }) snapshot!: boolean;
  @Field(() => WallType) wall!: WallType;
}
