import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import { TicketPayload } from '../../tickets/graphql/ticket.type.ts';
import type { TicketNumbers } from '../../tickets/use-cases/ports.ts';
import { openConflict, settleConflict } from '../use-cases/conflict.ts';
import { answerRegulatorCase, openRegulatorCase, type RegulatorCaseStores } from '../use-cases/regulator-case.ts';
import { AnswerRegulatorInput, OpenRegulatorCaseInput, SettleConflictInput } from './complaint-inputs.ts';

/** Conflicts with customers (§6.3), and the cases that regulators and others make of complaints. */
@Resolver()
export class RegulatorCaseResolver {
  readonly #runner: TicketRunner<RegulatorCaseStores & { readonly idempotency: Idempotency }>;
  readonly #numbers: TicketNumbers;

  constructor(runner: TicketRunner<RegulatorCaseStores & { readonly idempotency: Idempotency }>, numbers: TicketNumbers) {
    this.#runner = runner;
    this.#numbers = numbers;
  }

  @Mutation(() => TicketPayload, { description: '冲突 Flags a conflict with the customer: 48 hours to settle it begin (§6.3).' })
  openConflict(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'openConflict', input, (stores, ticketId) => openConflict(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '冲突解决 Settles a conflict; one about a complaint is settled by its agreement or decision.' })
  settleConflict(@Ctx() context: AccessContext, @Arg('input', () => SettleConflictInput) input: SettleConflictInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'settleConflict', input, (stores, ticketId) => settleConflict(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '申诉立案 Opens a case that appeals from the complaint `ticketId`, a ticket of its own; the payload has the case.' })
  async openRegulatorCase(@Ctx() context: AccessContext, @Arg('input', () => OpenRegulatorCaseInput) input: OpenRegulatorCaseInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const ticketNo = await this.#numbers.next(Date.now());
    const queueId = input.queueId == null ? null : fromGlobalId('Queue', input.queueId);
    return this.#runner.step(caller, 'openRegulatorCase', input, (stores, ticketId) => openRegulatorCase(stores, caller, { ...input, ticketId, ticketNo, queueId }));
  }

  @Mutation(() => TicketPayload, { description: '答复监管 Files the answer of a case; the complaint is held no longer when it was the last.' })
  answerRegulator(@Ctx() context: AccessContext, @Arg('input', () => AnswerRegulatorInput) input: AnswerRegulatorInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'answerRegulator', input, (stores, ticketId) => answerRegulatorCase(stores, caller, { ...input, ticketId }));
  }
}
