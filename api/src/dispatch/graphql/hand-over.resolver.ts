import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import { TicketPayload } from '../../tickets/graphql/ticket.type.ts';
import type { Perform } from '../../foundation/perform.ts';
import { agentPayload } from '../../workforce/graphql/agent-commands.resolver.ts';
import { AgentPayload } from '../../workforce/graphql/agent.type.ts';
import { declineOffer } from '../use-cases/decline-offer.ts';
import { dispatchAutomatically } from '../use-cases/dispatch-automatically.ts';
import type { DrainStores } from '../use-cases/drain-queue.ts';
import { dispatchTicket, redispatchTicket, transferTicket } from '../use-cases/hand-over.ts';
import { releaseAgent, type ReleaseStores } from '../use-cases/release-agent.ts';
import { takeNextTicket } from '../use-cases/take-next.ts';

type Stores = DrainStores & ReleaseStores & { readonly idempotency: Idempotency };

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

@InputType('RedispatchTicketInput')
export class RedispatchTicketInput extends HandOverInput {
  @Field(() => ID) assigneeId!: string;
}

@InputType('DispatchAutomaticallyInput')
export class DispatchAutomaticallyInput extends TicketStepInput {
  @Field(() => ID, { nullable: true, description: 'Absent: the queue that the ticket is in.' }) queueId?: string | null;
}

@InputType('TakeNextTicketInput')
export class TakeNextTicketInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) queueId!: string;
}

@InputType('ReleaseAgentInput')
export class ReleaseAgentInput {
  @Field(() => ID) agentId!: string;
  @Field(() => String) reason!: string;
}

/** Handing tickets to agents (§3.2). */
@Resolver()
export class HandOverResolver {
  readonly #runner: TicketRunner<Stores>;

  readonly #perform: Perform<Stores>;

  constructor(runner: TicketRunner<Stores>, perform: Perform<Stores>) {
    this.#runner = runner;
    this.#perform = perform;
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

  @Mutation(() => TicketPayload, { description: '改派 Gives a ticket that nobody has accepted to another agent.' })
  redispatchTicket(@Ctx() context: AccessContext, @Arg('input', () => RedispatchTicketInput) input: RedispatchTicketInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const order = { ...input, assigneeId: fromGlobalId('Agent', input.assigneeId), queueId: optionalQueue(input.queueId) };
    return this.#runner.step(caller, 'redispatchTicket', input, (stores, ticketId) => redispatchTicket(stores, caller, { ...order, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '自动派单 Lets the house choose: dispatches a ticket that waits, or gives one that nobody has accepted to the next best (§4.1).' })
  dispatchAutomatically(@Ctx() context: AccessContext, @Arg('input', () => DispatchAutomaticallyInput) input: DispatchAutomaticallyInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const queueId = optionalQueue(input.queueId);
    return this.#runner.step(caller, 'dispatchAutomatically', input, (stores, ticketId) => dispatchAutomatically(stores, caller, { ...input, queueId, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '拒单 The agent to whom it was dispatched does not take it, with the reason; it is not offered to them again.' })
  declineTicket(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'declineTicket', input, (stores, ticketId) => declineOffer(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '领取工单 Takes the ticket of a queue whose turn it is, and accepts it.' })
  takeNextTicket(@Ctx() context: AccessContext, @Arg('input', () => TakeNextTicketInput) input: TakeNextTicketInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const queueId = fromGlobalId('Queue', input.queueId);
    return this.#runner.run(caller, 'takeNextTicket', input, (stores) => takeNextTicket(stores, caller, { queueId }));
  }

  @Mutation(() => AgentPayload, { description: '坐席离岗 An agent leaves for good: their open tickets go to the next best or to the duty owner (§1.4), all of them or none.' })
  async releaseAgent(@Ctx() context: AccessContext, @Arg('input', () => ReleaseAgentInput) input: ReleaseAgentInput): Promise<AgentPayload> {
    const caller = signedIn(context);
    const agentId = fromGlobalId('Agent', input.agentId);
    return agentPayload(await this.#perform((stores) => releaseAgent(stores, caller, { agentId, reason: input.reason })));
  }
}

function optionalQueue(globalId: string | null | undefined): string | null {
  return globalId == null ? null : fromGlobalId('Queue', globalId);
}
