import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AlarmType } from '../../alarms/graphql/alarm.type.ts';
import { TierWord } from '../../customers/graphql/words.ts';
import type { Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { LivePayload } from '../../platform/live/live-field.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import type { Bind, TargetClass } from '../../standard/domain/policy.ts';
import { BindWord, TargetClassWord } from '../../standard/graphql/words.ts';
import { OriginWord } from '../../tickets/graphql/words.ts';
import { QueueLoadType } from './queue-load.type.ts';
import { WallType } from './wall.type.ts';

const SNAPSHOT = 'The cursor was too old or unknown: this is everything as it stands now.';

@ObjectType('WallUpdate', { simpleResolvers: true, description: 'The wall anew: the latest counts, at most four a second.' })
export class WallUpdateType implements LivePayload {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => Boolean, { description: SNAPSHOT }) snapshot!: boolean;
  @Field(() => WallType) wall!: WallType;
}

@ObjectType('SlaBreach', { simpleResolvers: true, description: '超时 A promise that was broken, or the retraction of one that proved wrong. No personal field.' })
export class SlaBreachType {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => ID) eventId!: string;
  @Field(() => Boolean, { description: '超时撤销 A back-dated stop proved the breach wrong.' }) retracted!: boolean;
  @Field(() => ID) ticketId!: string;
  @Field(() => String) ticketNo!: string;
  @Field(() => ID) queueId!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => TierWord) tier!: Tier;
  @Field(() => TargetClassWord) class!: TargetClass;
  @Field(() => BindWord) bind!: Bind;
  @Field(() => String) targetId!: string;
  @Field(() => String) clauseNo!: string;
  @Field(() => String) milestone!: string;
  @Field(() => Boolean) governing!: boolean;
  @Field(() => DateTimeScalar) dueAt!: Instant;
  @Field(() => DateTimeScalar) detectedAt!: Instant;
  @Field(() => OriginWord) origin!: Origin;
}

@ObjectType('SlaBreachBatch', { simpleResolvers: true, description: 'Breaches in the order of the log, each exactly once.' })
export class SlaBreachBatchType implements LivePayload {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => Boolean, { description: `${SNAPSHOT} The breaches are those that are open.` }) snapshot!: boolean;
  @Field(() => [SlaBreachType]) breaches!: readonly SlaBreachType[];
}

@InputType('SlaBreachFilter', { description: 'An absent part narrows nothing.' })
export class SlaBreachFilterInput {
  @Field(() => ID, { nullable: true, description: 'The unit and everything below it.' }) unitId?: string | null;
  @Field(() => [ID], { nullable: true }) queueIds?: string[] | null;
  @Field(() => [TargetClassWord], { nullable: true }) classes?: TargetClass[] | null;
  @Field(() => [TierWord], { nullable: true }) tiers?: Tier[] | null;
}

@ObjectType('QueueLoadBatch', { simpleResolvers: true, description: 'All queues of a unit anew: the latest counts, at most four a second.' })
export class QueueLoadBatchType implements LivePayload {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => Boolean, { description: SNAPSHOT }) snapshot!: boolean;
  @Field(() => [QueueLoadType]) loads!: readonly QueueLoadType[];
}

@ObjectType('AlarmBatch', { simpleResolvers: true, description: 'Alarms as a change left them, in the order of the log.' })
export class AlarmBatchType implements LivePayload {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => Boolean, { description: `${SNAPSHOT} The alarms are those that are not over.` }) snapshot!: boolean;
  @Field(() => [AlarmType]) alarms!: readonly AlarmType[];
}

@ObjectType('TicketChange', { simpleResolvers: true, description: 'That a ticket changed and in which fields: no values, a viewer reads those through the masked query.' })
export class TicketChangeType implements LivePayload {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => [String]) changed!: readonly string[];
}

@ObjectType('Heartbeat', { simpleResolvers: true, description: '心跳 Once a second, from the pipeline and not from the socket: how far it has dealt with the log.' })
export class HeartbeatType implements LivePayload {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => DateTimeScalar) serverTime!: Instant;
  @Field(() => Int, { description: 'For how long the oldest event that is not dealt with has been waiting; 0 when none is.' }) pipelineAgeMs!: number;
  @Field(() => String, { description: 'Another one than before: load the page anew.' }) buildId!: string;
}
