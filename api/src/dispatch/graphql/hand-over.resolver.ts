import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import { TicketPayload } from '../../tickets/graphql/ticket.type.ts';
import { dispatchTicket, transferTicket, type HandOverStores } from '../use-cases/hand-over.ts';

@InputType()
class HandOverInput extends TicketStepInput {
  @Field(() => ID, { nullable: true, description: 'Absent: the queue that the ticket is in.' }) queueId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why an agent without the required skills takes it.' }) overrideReason?: string | null;
}

@InputType('DispatchTicketInput')
export class DispatchTicketInput extends HandOverInput {
  @Field(() => ID) assigneeId!: string;
  @Field(() => String, { description: 'What is expected of the handler (§3.2).' }) followUp!: string;
}

@InputType('TransferTicketInput')
export class TransferTicketInput extends HandOverInput {
  @Field(() => ID) ownerId!: string;
}

/** Handing tickets to agents (§3.2). */
@Resolver()
export class HandOverResolver {
  readonly #runner: TicketRunner<HandOverStores & { readonly idempotency: Idempotency }>;

  constructor(runner: TicketRunner<HandOverStores & { readonly idempotency: Idempotency }>) {
    this.#runner = runner;
  }

  @Mutation(() => TicketPayload, { description: '派单 Hands a classified ticket to an agent, with its time limit and follow-up (§3.2).' })
  dispatchTicket(@Ctx() context: AccessContext, @Arg('input', () => DispatchTicketInput) input: DispatchTicketInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const order = { ...input, assigneeId: fromGlobalId('Agent', input.assigneeId), queueId: optionalQueue(input.queueId) };
    return this.#runner.step(caller, 'dispatchTicket', input, (stores, ticketId) => dispatchTicket(stores, caller, { ...order, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '转派 Hands a ticket at work to another agent; its state and the customer\'s clocks stay.' })
  transferTicket(@Ctx() context: AccessContext, @Arg('input', () => TransferTicketInput) input: TransferTicketInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const order = { ...input, ownerId: fromGlobalId('Agent', input.ownerId), queueId: optionalQueue(input.queueId) };
    return this.#runner.step(caller, 'transferTicket', input, (stores, ticketId) => transferTicket(stores, caller, { ...order, ticketId }));
  }
}

function optionalQueue(globalId: string | null | undefined): string | null {
  return globalId == null ? null : fromGlobalId('Queue', globalId);
}
