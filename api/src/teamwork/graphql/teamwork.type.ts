import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UnitType } from '../../access/graphql/unit.type.ts';
import { CustomerType } from '../../customers/graphql/customer.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { WorkNoteKind } from '../../tickets/domain/words.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import { SuspendReasonWord } from '../../tickets/graphql/words.ts';
import { WorkNoteKindWord } from './words.ts';

@ObjectType('WorkNote', { description: '内部记录 What somebody who works on a ticket wrote beside it; the customer never sees it.' })
export class WorkNoteType {
  @Field(() => ID) id!: string;
  @Field(() => WorkNoteKindWord) kind!: WorkNoteKind;
  @Field(() => DateTimeScalar) at!: number;
  @Field(() => String, { nullable: true }) byName!: string | null;
  @Field(() => String, { description: 'Numbers of persons are hidden.' }) textMasked!: string;
}

@ObjectType('Ola', { description: '内部时限 How long the teams of a unit may take over a work order: a setting, not from the standard.' })
export class OlaType {
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => Int) limitMinutes!: number;
  @Field(() => String, { nullable: true, description: 'A calendar of the documents in force; null: every hour counts.' }) calendarId!: string | null;
  @Field(() => [SuspendReasonWord], { description: 'Suspensions of the ticket that the team does not answer for.' }) pausesOn!: readonly SuspendReason[];
  @Field(() => Boolean, { description: 'False: it is what a unit above it, or the house, says.' }) isOwn!: boolean;
  @Field(() => Int, { description: 'State it as `expectedVersion` to be refused when somebody was faster.' }) version!: number;
}

@ObjectType('OlaPayload')
export class OlaPayload {
  @Field(() => OlaType, { nullable: true }) ola!: OlaType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@ObjectType('CustomerAddressPayload', { description: 'The customer, or why the change was refused.' })
export class CustomerAddressPayload {
  @Field(() => CustomerType, { nullable: true }) customer!: CustomerType | null;
  @Field(() => Int, { description: '已通知的工单数 Open tickets that were told of the change; 0 when it was their address already.' }) ticketsTold!: number;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('CollaboratorInput')
export class CollaboratorInput extends TicketStepInput {
  @Field(() => ID) agentId!: string;
}

@InputType('AddWorkNoteInput')
export class AddWorkNoteInput extends TicketStepInput {
  @Field(() => WorkNoteKindWord) kind!: WorkNoteKind;
  @Field(() => String) text!: string;
}

@InputType('IssueWorkOrderInput')
export class IssueWorkOrderInput extends TicketStepInput {
  @Field(() => ID, { description: 'A team of whatever department.' }) teamId!: string;
  @Field(() => String, { description: 'What the team is asked to do.' }) description!: string;
}

@InputType('AcknowledgeAddressInput')
export class AcknowledgeAddressInput extends TicketStepInput {
  @Field(() => DateTimeScalar, { description: 'The change that was seen: a later one is not acknowledged with it.' }) changedAt!: number;
}

@InputType('ChangeCustomerAddressInput')
export class ChangeCustomerAddressInput {
  @Field(() => ID) customerId!: string;
  @Field(() => String, { nullable: true, description: 'The same key with the same request gives the same answer.' }) idempotencyKey?: string | null;
  @Field(() => String, { description: 'Where they are served from now on.' }) address!: string;
  @Field(() => String) reason!: string;
}

@InputType('OlaInput')
export class OlaInput {
  @Field(() => Int) limitMinutes!: number;
  @Field(() => String, { nullable: true }) calendarId?: string | null;
  @Field(() => [SuspendReasonWord]) pausesOn!: readonly SuspendReason[];
}

@InputType('SetOlaInput')
export class SetOlaInput {
  @Field(() => ID) unitId!: string;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => OlaInput, { nullable: true, description: 'Absent: the unit has no setting of its own any more.' }) setting?: OlaInput | null;
  @Field(() => String) reason!: string;
}
