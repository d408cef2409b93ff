import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { CommandOf } from '../domain/commands.ts';
import { classifyTicket, resolveAtFirstContact } from '../use-cases/classify-ticket.ts';
import { performStep, type StepStores } from '../use-cases/perform-step.ts';
import type { TicketCustomers } from '../use-cases/ports.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import {
  ClassifyTicketInput, ConfirmResolutionInput, PassStageInput, ReopenTicketInput, ResolveAtFirstContactInput, ResolveTicketInput, RestoreServiceInput,
  SuspendTicketInput, TicketStepInput,
} from './ticket-inputs.ts';
import type { TicketRunner } from './ticket-runner.ts';
import { TicketPayload } from './ticket.type.ts';

type Stores = StepStores & { readonly customers: TicketCustomers; readonly idempotency: Idempotency };
type StepFields = Pick<TicketStepInput, 'ticketId' | 'idempotencyKey' | 'expectedVersion' | 'reason'>;

/** The steps of a ticket's life (ticket life, section 3): translate, one call, translate. */
@Resolver()
export class TicketLifeResolver {
  readonly #runner: TicketRunner<Stores>;

  constructor(runner: TicketRunner<Stores>) {
    this.#runner = runner;
  }

  @Mutation(() => TicketPayload, { description: '分类 Confirms every axis (§3.1); all limits that follow start from their original event.' })
  classifyTicket(@Ctx() context: AccessContext, @Arg('input', () => ClassifyTicketInput) input: ClassifyTicketInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'classifyTicket', input, (stores, ticketId) => classifyTicket(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '首次接触即解决 Solves the request in the conversation that brought it.' })
  resolveAtFirstContact(@Ctx() context: AccessContext, @Arg('input', () => ResolveAtFirstContactInput) input: ResolveAtFirstContactInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'resolveAtFirstContact', input, (stores, ticketId) => resolveAtFirstContact(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '接单 The handler accepts: service starts (§5.2).' })
  acceptTicket(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    const { agentId } = signedIn(context);
    return this.#take(context, 'acceptTicket', input, { name: 'accept', agentId: agentId ?? '' });
  }

  @Mutation(() => TicketPayload, { description: '开始处理 Work begins.' })
  startWork(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    return this.#take(context, 'startWork', input, { name: 'startWork' });
  }

  @Mutation(() => TicketPayload, { description: '通过阶段 The quality gate of a stage passes it, in their order (§5.2), once the mandatory items of its checklist are done.' })
  passStage(@Ctx() context: AccessContext, @Arg('input', () => PassStageInput) input: PassStageInput): Promise<TicketPayload> {
    const { stage, withRemark, note } = input;
    return this.#take(context, 'passStage', input, { name: 'passStage', stage, result: withRemark ? 'PASSED_WITH_REMARK' : 'PASSED', ...(note == null || note.trim() === '' ? {} : { note }) });
  }

  @Mutation(() => TicketPayload, { description: '挂起 Work waits, with its reason and evidence, 72 hours at most.' })
  suspendTicket(@Ctx() context: AccessContext, @Arg('input', () => SuspendTicketInput) input: SuspendTicketInput): Promise<TicketPayload> {
    const { reason, detail, evidence, expectedResumeAt, ...step } = input;
    return this.#take(context, 'suspendTicket', { ...step, reason }, {
      name: 'suspend', reason, evidence, expectedResumeAt, approvedBySupervisor: false, ...(detail == null ? {} : { detail }),
    });
  }

  @Mutation(() => TicketPayload, { description: '解挂 Work goes on.' })
  resumeTicket(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    return this.#take(context, 'resumeTicket', input, { name: 'resume', cause: 'MANUAL' });
  }

  @Mutation(() => TicketPayload, { description: '恢复 The service works again (§5.1); a workaround counts.' })
  restoreService(@Ctx() context: AccessContext, @Arg('input', () => RestoreServiceInput) input: RestoreServiceInput): Promise<TicketPayload> {
    return this.#take(context, 'restoreService', input, { name: 'restore', evidence: input.evidence });
  }

  @Mutation(() => TicketPayload, { description: '回单 The result is delivered and waits for the customer\'s confirmation (§4.1, §4.4).' })
  resolveTicket(@Ctx() context: AccessContext, @Arg('input', () => ResolveTicketInput) input: ResolveTicketInput): Promise<TicketPayload> {
    const { solution, worklog, causeCode, permanentFix, stageWaiverReason, workOrderWaiverReason } = input;
    return this.#take(context, 'resolveTicket', input, {
      name: 'resolve', solution, worklog, causeCode, permanentFix, ...(stageWaiverReason == null ? {} : { stageWaiverReason }), ...(workOrderWaiverReason == null ? {} : { workOrderWaiverReason }),
    });
  }

  @Mutation(() => TicketPayload, { description: '客户确认 The customer confirms that it is solved (§4.4).' })
  confirmResolution(@Ctx() context: AccessContext, @Arg('input', () => ConfirmResolutionInput) input: ConfirmResolutionInput): Promise<TicketPayload> {
    const { solved, residual, satisfied, method } = input;
    return this.#take(context, 'confirmResolution', input, { name: 'confirm', solved, residual, method, ...(satisfied == null ? {} : { satisfied }) });
  }

  @Mutation(() => TicketPayload, { description: '重开 The customer does not call it solved: the same clocks go on.' })
  reopenTicket(@Ctx() context: AccessContext, @Arg('input', () => ReopenTicketInput) input: ReopenTicketInput): Promise<TicketPayload> {
    return this.#take(context, 'reopenTicket', input, { name: 'reopen', restorationDisproved: input.restorationDisproved });
  }

  @Mutation(() => TicketPayload, { description: '办结 Closes a confirmed ticket: its compliance is frozen.' })
  closeTicket(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    return this.#take(context, 'closeTicket', input, { name: 'close' });
  }

  #take(context: AccessContext, operation: string, input: StepFields, command: CommandOf<
    'accept' | 'startWork' | 'passStage' | 'suspend' | 'resume' | 'restore' | 'resolve' | 'confirm' | 'reopen' | 'close'>): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, operation, input, (stores, ticketId) =>
      performStep(stores, caller, { ticketId, command, reason: input.reason, expectedVersion: input.expectedVersion }));
  }
}
