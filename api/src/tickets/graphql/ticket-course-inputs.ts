import { Field, InputType } from 'type-graphql';
import type { Channel } from '../../communications/domain/words.ts';
import { ChannelWord } from '../../communications/graphql/words.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { AxesInput } from './axes.type.ts';
import { TicketStepInput } from './ticket-inputs.ts';
import { EscalationLevelWord, type EscalationWord } from './words.ts';

@InputType('EndTicketInput')
export class EndTicketInput extends TicketStepInput {
  @Field(() => Boolean, { defaultValue: false, description: 'The customer wants it so; without, a supervisor must.' }) byCustomer!: boolean;
}

@InputType('MergeTicketInput')
export class MergeTicketInput extends EndTicketInput {
  @Field(() => String, { description: 'The number of the ticket that goes on.' }) intoTicketNo!: string;
}

@InputType('LinkRepeatInput')
export class LinkRepeatInput extends TicketStepInput {
  @Field(() => String, { description: 'The number of the earlier ticket, closed at most 30 days before this one came.' }) ofTicketNo!: string;
}

@InputType('ChaseTicketInput')
export class ChaseTicketInput extends TicketStepInput {
  @Field(() => ChannelWord) channel!: Channel;
}

@InputType('EscalateTicketInput')
export class EscalateTicketInput extends TicketStepInput {
  @Field(() => EscalationLevelWord) level!: EscalationWord;
}

@InputType('OpenSupervisionInput')
export class OpenSupervisionInput extends TicketStepInput {
  @Field(() => String, { description: 'What is demanded.' }) order!: string;
  @Field(() => DateTimeScalar, { description: 'By when; a due time of its own, which is none of the customer\'s clocks.' }) dueAt!: number;
}

@InputType('AnswerSupervisionInput')
export class AnswerSupervisionInput extends TicketStepInput {
  @Field(() => String) report!: string;
}

@InputType('ReclassifyTicketInput')
export class ReclassifyTicketInput extends TicketStepInput {
  @Field(() => AxesInput) axes!: AxesInput;
}

