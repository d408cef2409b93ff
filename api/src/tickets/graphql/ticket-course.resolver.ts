import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { notFound, type Caller } from '../../access/domain/caller.ts';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { CommandOf } from '../domain/commands.ts';
import { reclassifyTicket } from '../use-cases/classify-ticket.ts';
import { linkRepeat, mergeTicket } from '../use-cases/end-ticket.ts';
import { performStep, type StepStores } from '../use-cases/perform-step.ts';
import type { TicketCustomers } from '../use-cases/ports.ts';
import {
  AnswerSupervisionInput, ChaseTicketInput, EndTicketInput, EscalateTicketInput, LinkRepeatInput, MergeTicketInput, OpenSupervisionInput, ReclassifyTicketInput,
} from './ticket-course-inputs.ts';
import { TicketStepInput } from './ticket-inputs.ts';
import type { TicketRunner } from './ticket-runner.ts';
import { TicketPayload } from './ticket.type.ts';
import { escalationLevel } from './words.ts';

type Stores = StepStores & { readonly customers: TicketCustomers; readonly idempotency: Idempotency };
type Stepped = CommandOf<'returnTicket' | 'withdraw' | 'invalidate' | 'chase' | 'escalate' | 'openSupervision' | 'answerSupervision'>;

/** What turns a ticket's course: it goes back, ends without a result, is chased, escalated, supervised or classified anew. */
@Resolver()
export class TicketCourseResolver {
  readonly #runner: TicketRunner<Stores>;

  constructor(runner: TicketRunner<Stores>) {
    this.#runner = runner;
  }

  @Mutation(() => TicketPayload, { description: '退单 The assignee gives the ticket back to whoever dispatched it, with the reason; its dispatch limit runs on.' })
  returnTicket(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    return this.#take(context, 'returnTicket', input, { name: 'returnTicket' });
  }

  @Mutation(() => TicketPayload, { description: '撤单 The customer no longer wants it.' })
  withdrawTicket(@Ctx() context: AccessContext, @Arg('input', () => EndTicketInput) input: EndTicketInput): Promise<TicketPayload> {
    return this.#take(context, 'withdrawTicket', input, { name: 'withdraw', byCustomer: input.byCustomer });
  }

  @Mutation(() => TicketPayload, { description: '无效单 It is no valid request; for supervisors.' })
  invalidateTicket(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    return this.#take(context, 'invalidateTicket', input, { name: 'invalidate' });
  }

  @Mutation(() => TicketPayload, { description: '并单 The ticket goes on as part of another of the same customer.' })
  mergeTicket(@Ctx() context: AccessContext, @Arg('input', () => MergeTicketInput) input: MergeTicketInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'mergeTicket', input, async (stores, ticketId) => {
      const intoTicketId = await this.#idOf(caller, input.intoTicketNo);
      return intoTicketId === null ? notFound('ticket', ['intoTicketNo']) : mergeTicket(stores, caller, { ...input, ticketId, intoTicketId });
    });
  }

  @Mutation(() => TicketPayload, { description: '重复工单 The ticket repeats an earlier one that was closed at most 30 days before.' })
  linkRepeat(@Ctx() context: AccessContext, @Arg('input', () => LinkRepeatInput) input: LinkRepeatInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'linkRepeat', input, async (stores, ticketId) => {
      const ofTicketId = await this.#idOf(caller, input.ofTicketNo);
      return ofTicketId === null ? notFound('ticket', ['ofTicketNo']) : linkRepeat(stores, caller, { ...input, ticketId, ofTicketId });
    });
  }

  @Mutation(() => TicketPayload, { description: '催单 The customer asks how it stands; counted, at most once in ten minutes, the third calls the team lead.' })
  chaseTicket(@Ctx() context: AccessContext, @Arg('input', () => ChaseTicketInput) input: ChaseTicketInput): Promise<TicketPayload> {
    return this.#take(context, 'chaseTicket', input, { name: 'chase', channel: input.channel });
  }

  @Mutation(() => TicketPayload, { description: '升级 Calls a higher level.' })
  escalateTicket(@Ctx() context: AccessContext, @Arg('input', () => EscalateTicketInput) input: EscalateTicketInput): Promise<TicketPayload> {
    return this.#take(context, 'escalateTicket', input, { name: 'escalate', level: escalationLevel(input.level) });
  }

  @Mutation(() => TicketPayload, { description: '督办 A supervisor demands something by a due time of its own (§7.1).' })
  openSupervision(@Ctx() context: AccessContext, @Arg('input', () => OpenSupervisionInput) input: OpenSupervisionInput): Promise<TicketPayload> {
    return this.#take(context, 'openSupervision', input, { name: 'openSupervision', order: input.order, dueAt: input.dueAt });
  }

  @Mutation(() => TicketPayload, { description: '督办回复 What was done about a supervision order.' })
  answerSupervision(@Ctx() context: AccessContext, @Arg('input', () => AnswerSupervisionInput) input: AnswerSupervisionInput): Promise<TicketPayload> {
    return this.#take(context, 'answerSupervision', input, { name: 'answerSupervision', report: input.report });
  }

  @Mutation(() => TicketPayload, { description: '重新分类 Corrects confirmed axes: every limit is weighed anew, from its original start, and nothing broken is forgotten.' })
  reclassifyTicket(@Ctx() context: AccessContext, @Arg('input', () => ReclassifyTicketInput) input: ReclassifyTicketInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'reclassifyTicket', input, (stores, ticketId) => reclassifyTicket(stores, caller, { ...input, ticketId }));
  }

  async #idOf(caller: Caller, ticketNo: string): Promise<string | null> {
    return (await this.#runner.visible(caller, { ticketNo: ticketNo.trim() }))?.id ?? null;
  }

  #take(context: AccessContext, operation: string, input: Pick<TicketStepInput, 'ticketId' | 'idempotencyKey' | 'expectedVersion' | 'reason'>, command: Stepped): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, operation, input, (stores, ticketId) =>
      performStep(stores, caller, { ticketId, command, reason: input.reason, expectedVersion: input.expectedVersion }));
  }
}
