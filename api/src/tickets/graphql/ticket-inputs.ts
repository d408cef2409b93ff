import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { Area, Complexity, Domain, Risk, ServiceLine, Severity, TicketType, Urgency } from '../../standard/domain/axes.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { Stage } from '../domain/words.ts';
import { AxesInput } from './axes.type.ts';
import { AreaWord } from '../../customers/graphql/words.ts';
import { ChannelWord } from '../../communications/graphql/words.ts';
import { ComplexityWord, DomainWord, RiskWord, ServiceLineWord, SeverityWord, StageWord, SuspendReasonWord, TicketTypeWord, UrgencyWord } from './words.ts';

@InputType('IntakeTicketInput')
export class IntakeTicketInput {
  @Field(() => String, { description: 'The same key with the same request gives the same ticket, however often it is sent.' }) idempotencyKey!: string;
  @Field(() => ID) customerId!: string;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => String) title!: string;
  @Field(() => String) description!: string;
  @Field(() => TicketTypeWord) type!: TicketType;
  @Field(() => UrgencyWord) urgency!: Urgency;
  @Field(() => ComplexityWord, { nullable: true }) complexity?: Complexity | null;
  @Field(() => SeverityWord, { nullable: true }) severity?: Severity | null;
  @Field(() => ServiceLineWord, { nullable: true }) serviceLine?: ServiceLine | null;
  @Field(() => DomainWord, { nullable: true }) domain?: Domain | null;
  @Field(() => AreaWord, { nullable: true }) area?: Area | null;
  @Field(() => RiskWord, { nullable: true }) risk?: Risk | null;
  @Field(() => ID) queueId!: string;
  @Field(() => ID, { nullable: true, description: 'Absent: the queue\'s unit.' }) unitId?: string | null;
}

/** What every step of an existing ticket may carry. */
@InputType('TicketStepInput')
export class TicketStepInput {
  @Field(() => ID) ticketId!: string;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => Int, { nullable: true, description: 'Refused when the ticket is at another version.' }) expectedVersion?: number | null;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType('ClassifyTicketInput')
export class ClassifyTicketInput extends TicketStepInput {
  @Field(() => AxesInput) axes!: AxesInput;
}

@InputType()
class ResolutionInput extends TicketStepInput {
  @Field(() => String) solution!: string;
  @Field(() => String) worklog!: string;
  @Field(() => String) causeCode!: string;
  @Field(() => Boolean, { defaultValue: true, description: '§3.3: a permanent repair, not a workaround; only then does the repair clock stop.' }) permanentFix!: boolean;
}

@InputType('ResolveAtFirstContactInput')
export class ResolveAtFirstContactInput extends ResolutionInput {
  @Field(() => AxesInput) axes!: AxesInput;
}

@InputType('ResolveTicketInput')
export class ResolveTicketInput extends ResolutionInput {
  @Field(() => String, { nullable: true, description: '§5.2: why the stages that are not passed are waived.' }) stageWaiverReason?: string | null;
  @Field(() => String, { nullable: true, description: '§4.3: why the result does not wait for work orders that are open.' }) workOrderWaiverReason?: string | null;
}

@InputType('PassStageInput')
export class PassStageInput extends TicketStepInput {
  @Field(() => StageWord) stage!: Stage;
  @Field(() => Boolean, { defaultValue: false, description: 'The gate passes it with a remark, which the note states.' }) withRemark!: boolean;
  @Field(() => String, { nullable: true, description: 'What shows it, or the remark.' }) note?: string | null;
}

@InputType()
class ContactInput extends TicketStepInput {
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => String) text!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'Only what was delivered counts as an answer.' }) delivered!: boolean;
}

@InputType('FeedBackResultInput')
export class FeedBackResultInput extends ContactInput {}

@InputType('ConfirmationAttemptInput')
export class ConfirmationAttemptInput extends TicketStepInput {
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => String, { nullable: true, description: 'What came of it; absent: nobody answered.' }) text?: string | null;
}

@InputType('RespondInput')
export class RespondInput extends ContactInput {
  @Field(() => Boolean, { defaultValue: false, description: '§5.2: it gives the cause, the plan or the next time.' }) givesPreliminaryReply!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: '§7.1: it answers a complaint in substance.' }) substantive!: boolean;
}

@InputType('SuspendTicketInput')
export class SuspendTicketInput {
  @Field(() => ID) ticketId!: string;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => SuspendReasonWord) reason!: SuspendReason;
  @Field(() => String, { nullable: true, description: 'EVIDENCE when the customer is asked for evidence.' }) detail?: string | null;
  @Field(() => String) evidence!: string;
  @Field(() => DateTimeScalar) expectedResumeAt!: number;
}

@InputType('RestoreServiceInput')
export class RestoreServiceInput extends TicketStepInput {
  @Field(() => String) evidence!: string;
}

@InputType('ConfirmResolutionInput')
export class ConfirmResolutionInput extends TicketStepInput {
  @Field(() => Boolean) solved!: boolean;
  @Field(() => Boolean) residual!: boolean;
  @Field(() => Boolean, { nullable: true }) satisfied?: boolean | null;
  @Field(() => ChannelWord) method!: Channel;
}

@InputType('ReopenTicketInput')
export class ReopenTicketInput extends TicketStepInput {
  @Field(() => Boolean, { defaultValue: false, description: 'The service was not restored after all: its clocks go on as if it never was.' }) restorationDisproved!: boolean;
}
