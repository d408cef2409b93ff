import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { TICKET_TYPES, URGENCIES, type TicketType, type Urgency } from '../../standard/domain/axes.ts';
import { TIME_UNITS, type TimeUnit } from '../../standard/domain/limit.ts';
import type { PolicyStatus } from '../../standard/domain/policy.ts';
import { TargetType } from '../../standard/graphql/policy.type.ts';
import { PolicyStatusWord } from '../../standard/graphql/words.ts';
import { PROMISED_MILESTONES, type PromisedMilestone } from '../domain/agreement.ts';

export const PromisedMilestoneWord = registerWords('PromisedMilestone', PROMISED_MILESTONES, '承诺事项 What can be promised to a single customer (§5.2).');
const AgreedTypeWord = registerWords('AgreedType', TICKET_TYPES, '工单类型 Of which requests an agreement speaks.');
const AgreedUrgencyWord = registerWords('AgreedUrgency', URGENCIES, '紧急程度 Of which requests an agreement speaks.');
const AgreedUnitWord = registerWords('AgreedUnit', TIME_UNITS, '单位 Of a limit.');

@ObjectType('Agreement', { description: '服务协议 One version of an agreement with a customer (§5.2); its limits run on the customer\'s requests.' })
export class AgreementType {
  @Field(() => String) agreementNo!: string;
  @Field(() => String, { description: 'Of the agreement, whatever its version.' }) docId!: string;
  @Field(() => String) version!: string;
  @Field(() => LocalTextType) title!: LocalText;
  @Field(() => PolicyStatusWord) status!: PolicyStatus;
  @Field(() => DateTimeScalar) validFrom!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Where it ends: by itself, by its successor, or because it was ended.' }) validUntil!: number | null;
  @Field(() => Boolean) inForce!: boolean;
  @Field(() => [TargetType]) targets!: readonly TargetType[];
  customerId!: string;
}

@ObjectType('AgreementPayload')
export class AgreementPayload {
  @Field(() => AgreementType, { nullable: true }) agreement!: AgreementType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('AgreedLimitInput')
export class AgreedLimitInput {
  @Field(() => PromisedMilestoneWord) milestone!: PromisedMilestone;
  @Field(() => Float) value!: number;
  @Field(() => AgreedUnitWord) unit!: TimeUnit;
  @Field(() => [AgreedTypeWord], { nullable: true, description: 'Absent: of every type that it can apply to.' }) types?: readonly TicketType[] | null;
  @Field(() => [AgreedUrgencyWord], { nullable: true, description: 'Absent: of any urgency.' }) urgencies?: readonly Urgency[] | null;
}

@InputType('ConcludeAgreementInput')
export class ConcludeAgreementInput {
  @Field(() => String, { description: 'The same key with the same request gives the same agreement.' }) idempotencyKey!: string;
  @Field(() => ID) customerId!: string;
  @Field(() => String, { nullable: true, description: 'The document of the agreement whose next version this is. Absent: another agreement.' }) docId?: string | null;
  @Field(() => String) titleZh!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Absent: at once.' }) validFrom?: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Absent: until it is ended.' }) validUntil?: number | null;
  @Field(() => [AgreedLimitInput]) limits!: readonly AgreedLimitInput[];
}

@InputType('EndAgreementInput')
export class EndAgreementInput {
  @Field(() => String) docId!: string;
  @Field(() => String) version!: string;
  @Field(() => String) reason!: string;
}
