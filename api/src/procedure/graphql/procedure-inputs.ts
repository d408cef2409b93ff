import { Field, ID, InputType, Int } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { Stage } from '../../tickets/domain/words.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import { StageWord } from '../../tickets/graphql/words.ts';

@InputType('FailStageInput')
export class FailStageInput extends TicketStepInput {
  @Field(() => StageWord) stage!: Stage;
  @Field(() => String, { description: 'What the gate found wanting.' }) note!: string;
}

@InputType('WaiveStageInput', { description: 'The reason says why the gate is not asked.' })
export class WaiveStageInput extends TicketStepInput {
  @Field(() => StageWord) stage!: Stage;
}

@InputType('PlanStageInput')
export class PlanStageInput extends TicketStepInput {
  @Field(() => StageWord) stage!: Stage;
  @Field(() => ID, { description: 'The agent who answers for the stage.' }) ownerId!: string;
  @Field(() => DateTimeScalar, { description: 'When it is planned to be passed.' }) dueAt!: number;
}

@InputType('TickItemsInput')
export class TickItemsInput extends TicketStepInput {
  @Field(() => [ID]) itemIds!: string[];
}

@InputType('ChecklistItemInput')
export class ChecklistItemInput extends TicketStepInput {
  @Field(() => ID) itemId!: string;
}

@InputType('RecordDeviationInput')
export class RecordDeviationInput extends TicketStepInput {
  @Field(() => String, { description: 'The clause that was departed from, as "4.2".' }) clauseNo!: string;
  @Field(() => String, { description: 'What was done otherwise.' }) what!: string;
}

@InputType('DecideDeviationInput')
export class DecideDeviationInput extends TicketStepInput {
  @Field(() => Int, { description: 'The place of the deviation in the ticket\'s story.' }) place!: number;
  @Field(() => Boolean) approved!: boolean;
}
