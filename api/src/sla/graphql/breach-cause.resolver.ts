import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import { TicketPayload } from '../../tickets/graphql/ticket.type.ts';
import type { StepStores } from '../../tickets/use-cases/perform-step.ts';
import type { ClockStore } from '../use-cases/ports.ts';
import { BREACH_CAUSE_CODES, stateBreachCause, type BreachCauseCode } from '../use-cases/state-breach-cause.ts';

export const BreachCauseCodeWord = registerWords('BreachCauseCode', BREACH_CAUSE_CODES, '超时原因 Why a promise was broken.');

@InputType('StateBreachCauseInput')
export class StateBreachCauseInput extends TicketStepInput {
  @Field(() => String) targetId!: string;
  @Field(() => BreachCauseCodeWord) causeCode!: BreachCauseCode;
}

type Stores = StepStores & { readonly clocks: Pick<ClockStore, 'read'>; readonly idempotency: Idempotency };

/** Why limits were broken. */
@Resolver()
export class BreachCauseResolver {
  readonly #runner: TicketRunner<Stores>;

  constructor(runner: TicketRunner<Stores>) {
    this.#runner = runner;
  }

  @Mutation(() => TicketPayload, { description: '超时原因 States why a limit was broken; asked for within 24 hours for statutory and SLA misses.' })
  stateBreachCause(@Ctx() context: AccessContext, @Arg('input', () => StateBreachCauseInput) input: StateBreachCauseInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'stateBreachCause', input, (stores, ticketId) => stateBreachCause(stores, caller, { ...input, ticketId }));
  }
}
