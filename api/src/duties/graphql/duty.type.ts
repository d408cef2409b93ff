import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { DUTIES, type DutyCode } from '../../standard/domain/policy.ts';
import { DUE_BASES, DUTY_STATES, type DueBasis, type DutyState } from '../domain/duty.ts';

export const DutyCodeWord = registerWords('DutyCode', DUTIES, '法定义务 What the law makes the operator do.');
export const DutyStateWord = registerWords('DutyState', DUTY_STATES, '义务状态 LIFTED: its cause proved wrong.');
export const DueBasisWord = registerWords('DueBasis', DUE_BASES, '期限依据 LAW: the law names the time. SETTING: it says as soon as may be, and the operator sets one.');

@ObjectType('LegalDuty', { implements: NodeType, description: '法定义务 What the law demands because a limit was broken or something was reported; done by a person, with proof.' })
export class LegalDutyType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => DutyCodeWord) code!: DutyCode;
  @Field(() => DutyStateWord) state!: DutyState;
  @Field(() => LocalTextType, { description: 'What is to be done, as the rule says it.' }) text!: LocalText;
  @Field(() => String) targetId!: string;
  @Field(() => DateTimeScalar, { description: 'When the limit was broken, or what was reported happened.' }) causedAt!: number;
  @Field(() => DateTimeScalar) dueAt!: number;
  @Field(() => DueBasisWord) dueBasis!: DueBasis;
  @Field(() => Boolean, { description: 'Open beyond its due time, or done after it.' }) isOverdue!: boolean;
  @Field(() => String, { nullable: true, description: 'The ticket whose limit was broken; null: it was reported by a billing system.' }) ticketNo!: string | null;
  @Field(() => String, { nullable: true, description: 'The reporting system\'s own name for the cause.' }) reference!: string | null;
  @Field(() => Int, { nullable: true, description: 'What is to be paid, in fen; null where nothing is.' }) amountFen!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) doneAt!: number | null;
  @Field(() => String, { nullable: true, description: 'What shows that it was done; numbers of persons are hidden.' }) proofMasked!: string | null;
  @Field(() => Int) version!: number;
  docId!: string;
  docVersion!: string;
  clauseNo!: string;
  customerId!: string;
  doneById!: string | null;
}

@ObjectType('DutyCount', { simpleResolvers: true })
export class DutyCountType {
  @Field(() => Int) open!: number;
  @Field(() => Int) overdue!: number;
}

@ObjectType('LegalDutyPayload')
export class LegalDutyPayload {
  @Field(() => LegalDutyType, { nullable: true }) duty!: LegalDutyType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('FulfilDutyInput')
export class FulfilDutyInput {
  @Field(() => ID) dutyId!: string;
  @Field(() => String, { nullable: true, description: 'The same key with the same request is one deed.' }) idempotencyKey?: string | null;
  @Field(() => Int, { nullable: true, description: 'Refused when the duty is at another version.' }) expectedVersion?: number | null;
  @Field(() => String, { description: 'What shows that it is done: a message, a bill, a call.' }) proof!: string;
}

@InputType('BillingReportInput')
export class BillingReportInput {
  @Field(() => ID) customerId!: string;
  @Field(() => String, { description: 'Your own name for the payment or the bill: the same one twice is one cause.' }) reference!: string;
  @Field(() => DateTimeScalar, { description: 'When it happened.' }) at!: number;
}

@InputType('InstallationReportInput')
export class InstallationReportInput extends BillingReportInput {
  @Field(() => DateTimeScalar, { description: 'By when it was to be complete, as the operator has published it.' }) promisedAt!: number;
  @Field(() => Int, { description: 'What was collected for it, in fen.' }) feeFen!: number;
  @Field(() => Boolean, { description: 'Whether the operator was the cause of a delay.' }) causedByOperator!: boolean;
}

@InputType('FeeReportInput')
export class FeeReportInput extends BillingReportInput {
  @Field(() => Int, { description: 'The fee of the month, in fen.' }) feeFen!: number;
  @Field(() => [Int], { description: 'The fees of the three months before, in fen.' }) previousFen!: readonly number[];
}
