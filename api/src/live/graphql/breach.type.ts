import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { TierWord } from '../../customers/graphql/words.ts';
import type { Origin } from '../../foundation/event.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import type { Bind, TargetClass } from '../../standard/domain/policy.ts';
import { BindWord, TargetClassWord } from '../../standard/graphql/words.ts';
import { OriginWord } from '../../tickets/graphql/words.ts';
import type { BreachNotice } from '../domain/notices.ts';

@ObjectType('SlaBreach', { simpleResolvers: true, description: '超时 A promise that was broken, or word that a breach told of before was none. Imported breaches are never sent.' })
export class SlaBreachType {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => ID, { description: 'Unique; whoever must act once may remember it.' }) eventId!: string;
  @Field(() => Boolean, { description: 'Something back-dated proved the breach of this limit at this due instant wrong.' }) retracted!: boolean;
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
  @Field(() => Boolean, { description: '主控 Whether the limit governed its family when this was sent.' }) governing!: boolean;
  @Field(() => DateTimeScalar) dueAt!: number;
  @Field(() => DateTimeScalar) detectedAt!: number;
  @Field(() => OriginWord) origin!: Origin;
}

/** How many open breaches a snapshot holds at most. */
export const SNAPSHOT_BREACHES = 1_000;

@ObjectType('SlaBreachBatch', { simpleResolvers: true })
export class SlaBreachBatchType {
  @Field(() => SafeIntScalar, { description: 'Send it as `after` to be told what happened since.' }) seq!: number;
  @Field(() => Boolean, {
    description: `There was no cursor, or too much has happened since: these are the breaches that are open now, at most the latest ${SNAPSHOT_BREACHES}, instead of what was missed.`,
  }) snapshot!: boolean;
  @Field(() => [SlaBreachType], { description: 'In the order of the log.' }) breaches!: readonly SlaBreachType[];
}

@InputType('SlaBreachFilter', { description: 'All that is given must hold; what is absent or empty excludes nothing.' })
export class SlaBreachFilterInput {
  @Field(() => ID, { nullable: true, description: 'A unit and what is below it. Absent: your own.' }) unitId?: string | null;
  @Field(() => [ID], { nullable: true }) queueIds?: readonly string[] | null;
  @Field(() => [TargetClassWord], { nullable: true }) classes?: readonly TargetClass[] | null;
  @Field(() => [TierWord], { nullable: true }) tiers?: readonly Tier[] | null;
}

/** A breach as the API shows it. */
export function breachView(notice: BreachNotice): SlaBreachType {
  return { ...notice, ticketId: toGlobalId('Ticket', notice.ticketId), queueId: toGlobalId('Queue', notice.queueId), unitId: toGlobalId('Unit', notice.unitId) };
}
