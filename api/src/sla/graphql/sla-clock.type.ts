import { Field, ID, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { Bind, MilestoneFamily, TargetClass } from '../../standard/domain/policy.ts';
import { BindWord, MilestoneFamilyWord, TargetClassWord } from '../../standard/graphql/words.ts';
import type { CancelReason, ClockRun, ClockWord } from '../domain/clock.ts';
import { ClockRunWord, ClockWordWord } from './words.ts';

@ObjectType('SlaClock', { implements: NodeType, simpleResolvers: true, description: '时限时钟 The clock of one target on one ticket, for the whole life of the ticket.' })
export class SlaClockType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) targetId!: string;
  @Field(() => String) docId!: string;
  @Field(() => String) docVersion!: string;
  @Field(() => String) clauseNo!: string;
  @Field(() => TargetClassWord) class!: TargetClass;
  @Field(() => BindWord) bind!: Bind;
  @Field(() => MilestoneFamilyWord) family!: MilestoneFamily;
  @Field(() => String) milestone!: string;
  @Field(() => ClockRunWord) run!: ClockRun;
  @Field(() => ClockWordWord) word!: ClockWord;
  @Field(() => DateTimeScalar) startedAt!: number;
  @Field(() => DateTimeScalar, { description: 'While paused: what it would be if work resumed at `pausedSince`.' }) dueAt!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: '推算到期 While paused and not late: when it would be due if work went on now.' }) projectedDueAt!: number | null;
  @Field(() => [DateTimeScalar], { description: 'Computed by the server; a client never computes a threshold.' }) warnsAt!: readonly number[];
  @Field(() => DateTimeScalar, { nullable: true }) pausedSince!: number | null;
  @Field(() => SafeIntScalar) pausedTotalMs!: number;
  @Field(() => SafeIntScalar, { description: 'Waits between a result and its reopening that do not count.' }) excludedTotalMs!: number;
  @Field(() => DateTimeScalar, { nullable: true }) stoppedAt!: number | null;
  @Field(() => String, { nullable: true }) cancelReason!: CancelReason | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The due instant that passed while the clock ran; null: not breached.' }) breachedAt!: number | null;
  @Field(() => SafeIntScalar, { nullable: true, description: 'How long the clock is or was over its due time; null: not breached.' }) overrunMs!: number | null;
  @Field(() => SafeIntScalar) budgetMs!: number;
  @Field(() => LocalTextType) limitText!: LocalText;
  @Field(() => Boolean, { description: '主控 Of its family, the limit that is due first among 法定, agreement and SLA.' }) governing!: boolean;
  @Field(() => Boolean, { description: '考核 Of its family, the assessment limit that is due first.' }) assessmentGoverning!: boolean;
}

@ObjectType('Governing', { simpleResolvers: true, description: '主控时限 The limit that gives a ticket its due time.' })
export class GoverningType {
  @Field(() => SlaClockType) clock!: SlaClockType;
  @Field(() => String) clauseNo!: string;
  @Field(() => LocalTextType) limitText!: LocalText;
}
