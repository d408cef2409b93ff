import { Field, ID, ObjectType } from 'type-graphql';
import { SafeIntScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import type { LocalText } from '../../foundation/text.ts';
import { TargetType } from '../../standard/graphql/policy.type.ts';
import { TicketEventType } from '../../tickets/graphql/ticket-event.type.ts';
import { CLOCK_ROLES, SCOPE_VERDICTS, type ClockRole, type ScopeVerdict } from '../domain/explain-policy.ts';
import { LEDGER_KINDS, type LedgerKind } from '../domain/ledger.ts';
import { PAUSE_DOUBTS, type PauseDoubt } from '../domain/pause-audit.ts';
import { SlaClockType } from './sla-clock.type.ts';

export const LedgerKindWord = registerWords('LedgerKind', LEDGER_KINDS, '台账 What a stretch of a clock was: 计时 挂起 不计 非工作时间 剩余.');
export const ScopeVerdictWord = registerWords('ScopeVerdict', SCOPE_VERDICTS, '适用 Why a limit does or does not time a ticket.');
export const ClockRoleWord = registerWords('ClockRole', CLOCK_ROLES, '主次 What a clock is to its family.');
export const PauseDoubtWord = registerWords('PauseDoubt', PAUSE_DOUBTS, '存疑 What is doubtful about a pause.');

@ObjectType('LedgerLine', { description: '台账行 From when to when a clock was in some way, and the event that made it so.' })
export class LedgerLineType {
  @Field(() => LedgerKindWord) kind!: LedgerKind;
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => DateTimeScalar) to!: number;
  @Field(() => SafeIntScalar) durationMs!: number;
  @Field(() => TicketEventType, { nullable: true }) cause!: TicketEventType | null;
}

@ObjectType('ClockExplanation', { description: '时限说明 A clock\'s ledger: its lines add up from the start to the due time without a gap.' })
export class ClockExplanationType {
  @Field(() => String) targetId!: string;
  @Field(() => String) calendarId!: string;
  @Field(() => LocalTextType, { description: 'In which hours the clock runs.' }) calendarTitle!: LocalText;
  @Field(() => Boolean, { description: 'False: the holidays of a year up to the due time are not announced, so its weekdays are a guess.' }) isCalendarKnown!: boolean;
  @Field(() => SafeIntScalar) budgetMs!: number;
  @Field(() => DateTimeScalar) startedAt!: number;
  @Field(() => DateTimeScalar) dueAt!: number;
  @Field(() => String, { nullable: true, description: 'What brought a due time that had passed already; null: the limit simply ran out, or did not.' }) breachCause!: string | null;
  @Field(() => [LedgerLineType]) ledger!: readonly LedgerLineType[];
}

@ObjectType('ScopeMismatch', { description: 'An axis on which the request does not meet a limit\'s scope.' })
export class ScopeMismatchType {
  @Field(() => String) axis!: string;
  @Field(() => LocalTextType) axisName!: LocalText;
  @Field(() => [LocalTextType]) allowed!: readonly LocalText[];
  @Field(() => LocalTextType) actual!: LocalText;
}

@ObjectType('PolicyExplanationLine', { description: '适用说明 One limit, and whether and how it times the ticket.' })
export class PolicyExplanationLineType {
  @Field(() => ID) id!: string;
  @Field(() => TargetType) target!: TargetType;
  @Field(() => ScopeVerdictWord) verdict!: ScopeVerdict;
  @Field(() => [ScopeMismatchType]) mismatches!: readonly ScopeMismatchType[];
  @Field(() => ClockRoleWord) role!: ClockRole;
  @Field(() => SlaClockType, { nullable: true }) clock!: SlaClockType | null;
}

@ObjectType('AuditedPause', { description: '挂起核查 A pause of a ticket, with what is doubtful about it.' })
export class AuditedPauseType {
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => DateTimeScalar, { nullable: true }) to!: number | null;
  @Field(() => String) reason!: string;
  @Field(() => [PauseDoubtWord]) doubts!: readonly PauseDoubt[];
}

@ObjectType('PauseAuditLine', { description: '挂起核查 The pauses of one person within a period.' })
export class PauseAuditLineType {
  @Field(() => String, { description: 'Who, by name.' }) actor!: string;
  @Field(() => SafeIntScalar) pauses!: number;
  @Field(() => SafeIntScalar) doubtfulPauses!: number;
  @Field(() => SafeIntScalar) pausedMs!: number;
  @Field(() => SafeIntScalar) doubtfulMs!: number;
}
