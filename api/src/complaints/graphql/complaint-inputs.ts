import { Field, ID, InputType, Int } from 'type-graphql';
import type { Channel } from '../../communications/domain/words.ts';
import { ChannelWord } from '../../communications/graphql/words.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { AppealSource, ComplaintGrade } from '../../tickets/domain/words.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import type { RootCause } from '../domain/root-causes.ts';
import type { Circumstance, CustomerAnswer } from '../domain/words.ts';
import { AppealSourceWord, CircumstanceWord, ComplaintGradeWord, CustomerAnswerWord, RootCauseWord } from './words.ts';

@InputType('GradeComplaintInput')
export class GradeComplaintInput extends TicketStepInput {
  @Field(() => [CircumstanceWord]) circumstances!: Circumstance[];
  @Field(() => ComplaintGradeWord, { nullable: true, description: 'Absent: the least that the facts ask for. Lower needs a supervisor and a reason.' }) grade?: ComplaintGrade | null;
}

@InputType('NameComplaintSubjectInput')
export class NameComplaintSubjectInput extends TicketStepInput {
  @Field(() => [ID], { description: 'All agents whom the complaint is about.' }) agentIds!: string[];
  @Field(() => [ID], { description: 'All teams that it is about.' }) teamIds!: string[];
}

@InputType('DraftOfferInput')
export class DraftOfferInput extends TicketStepInput {
  @Field(() => String) text!: string;
  @Field(() => Int, { defaultValue: 0, description: 'In fen, 1/100 yuan.' }) compensationFen!: number;
  @Field(() => ChannelWord, { nullable: true, description: 'Tells the customer at once, where the offer is within your own authority; else it waits for approval.' }) channel?: Channel | null;
}

@InputType('ComplaintOfferInput')
export class ComplaintOfferInput extends TicketStepInput {
  @Field(() => ID) offerId!: string;
}

@InputType('PresentOfferInput')
export class PresentOfferInput extends ComplaintOfferInput {
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => Boolean, { defaultValue: true }) delivered!: boolean;
}

@InputType('RecordNegotiationInput')
export class RecordNegotiationInput extends TicketStepInput {
  @Field(() => CustomerAnswerWord) answer!: CustomerAnswer;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => String, { description: 'What the customer said.' }) text!: string;
}

@InputType('AgreeComplaintInput')
export class AgreeComplaintInput extends TicketStepInput {
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => String, { description: 'How the customer agreed.' }) text!: string;
}

@InputType('DecideComplaintInput')
export class DecideComplaintInput extends TicketStepInput {
  @Field(() => String, { description: 'In writing: they stand in the notice and in the document.' }) reasons!: string;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => Boolean, { description: 'Whether the notice of the right to appeal has reached the customer; without it the decision does not stand.' }) delivered!: boolean;
}

@InputType('StateRootCauseInput')
export class StateRootCauseInput extends TicketStepInput {
  @Field(() => RootCauseWord) rootCause!: RootCause;
  @Field(() => String, { description: 'What the investigation found.' }) finding!: string;
}

@InputType('SettleConflictInput')
export class SettleConflictInput extends TicketStepInput {
  @Field(() => Boolean) agreed!: boolean;
}

@InputType('OpenRegulatorCaseInput')
export class OpenRegulatorCaseInput extends TicketStepInput {
  @Field(() => AppealSourceWord) source!: AppealSource;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => String) title!: string;
  @Field(() => String) description!: string;
  @Field(() => DateTimeScalar, { description: 'When the answer is expected, at most 30 days from now.' }) dueAt!: number;
  @Field(() => ID, { nullable: true, description: 'Absent: the complaint\'s own queue.' }) queueId?: string | null;
}

@InputType('AnswerRegulatorInput')
export class AnswerRegulatorInput extends TicketStepInput {
  @Field(() => String) text!: string;
}

@InputType('NameComplaintTeamInput')
export class NameComplaintTeamInput {
  @Field(() => ID) unitId!: string;
  @Field(() => ComplaintGradeWord) grade!: ComplaintGrade;
  @Field(() => ID, { nullable: true, description: 'Absent: the unit has no choice of its own any more.' }) teamId?: string | null;
}
