import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { feedBackResult, recordConfirmationAttempt, respondToCustomer, type ContactStores } from '../use-cases/contact-customer.ts';
import type { TicketNumbers } from '../use-cases/ports.ts';
import { receiveRequest, type IntakeStores } from '../use-cases/receive-request.ts';
import { ConfirmationAttemptInput, FeedBackResultInput, IntakeTicketInput, RespondInput } from './ticket-inputs.ts';
import type { TicketRunner } from './ticket-runner.ts';
import { TicketPayload } from './ticket.type.ts';

type Stores = IntakeStores & ContactStores & { readonly idempotency: Idempotency };

/** Requests coming in and answers going out. */
@Resolver()
export class ContactResolver {
  readonly #runner: TicketRunner<Stores>;
  readonly #numbers: TicketNumbers;

  constructor(runner: TicketRunner<Stores>, numbers: TicketNumbers) {
    this.#runner = runner;
    this.#numbers = numbers;
  }

  @Mutation(() => TicketPayload, { description: '受理 Takes a request: number, owner and clocks (§3.1). Safe to repeat with the same idempotency key.' })
  async intakeTicket(@Ctx() context: AccessContext, @Arg('input', () => IntakeTicketInput) input: IntakeTicketInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const { customerId, queueId, unitId, channel, title, description, type, urgency, ...others } = input;
    const known = Object.fromEntries(Object.entries(others).filter(([name, value]) => name !== 'idempotencyKey' && value != null));
    const ticketNo = await this.#numbers.next(Date.now());
    return this.#runner.run(caller, 'intakeTicket', input, (stores) =>
      receiveRequest(stores, caller, {
        ticketNo, channel, title, description, reported: { type, urgency, ...known },
        customerId: fromGlobalId('Customer', customerId), queueId: fromGlobalId('Queue', queueId), unitId: unitId == null ? null : fromGlobalId('Unit', unitId),
      }));
  }

  @Mutation(() => TicketPayload, { description: '响应 Answers the customer; a delivered answer from a person stops the response clocks (K7).' })
  respondToCustomer(@Ctx() context: AccessContext, @Arg('input', () => RespondInput) input: RespondInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'respondToCustomer', input, (stores, ticketId) => respondToCustomer(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '结果反馈 Feeds the result of a complaint back to the customer (§7.1).' })
  feedBackResult(@Ctx() context: AccessContext, @Arg('input', () => FeedBackResultInput) input: FeedBackResultInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'feedBackResult', input, (stores, ticketId) => feedBackResult(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '回访未果 Records an attempt to reach the customer for the confirmation (§4.4).' })
  recordConfirmationAttempt(@Ctx() context: AccessContext, @Arg('input', () => ConfirmationAttemptInput) input: ConfirmationAttemptInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'recordConfirmationAttempt', input, (stores, ticketId) =>
      recordConfirmationAttempt(stores, caller, { ...input, ticketId, text: input.text ?? '未联系上客户 The customer was not reached.', delivered: false }));
  }
}
