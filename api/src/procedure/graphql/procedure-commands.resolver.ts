import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { CommandOf } from '../../tickets/domain/commands.ts';
import type { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import { TicketPayload } from '../../tickets/graphql/ticket.type.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import { decideDeviation, recordDeviation, type DeviationStores } from '../use-cases/deviate.ts';
import { planStage, type PlanStores } from '../use-cases/plan-stage.ts';
import { ChecklistItemInput, DecideDeviationInput, FailStageInput, PlanStageInput, RecordDeviationInput, TickItemsInput, WaiveStageInput } from './procedure-inputs.ts';

type Stores = DeviationStores & PlanStores & { readonly idempotency: Idempotency };

/** Gates, checklists and deviations (§4.1, §4.2, §5.2): translate, one call, translate. */
@Resolver()
export class ProcedureCommandsResolver {
  readonly #runner: TicketRunner<Stores>;

  constructor(runner: TicketRunner<Stores>) {
    this.#runner = runner;
  }

  @Mutation(() => TicketPayload, { description: '质量门未通过 The gate of the next stage found something wanting: the ticket stays where it is.' })
  failStage(@Ctx() context: AccessContext, @Arg('input', () => FailStageInput) input: FailStageInput): Promise<TicketPayload> {
    return this.#take(context, 'failStage', input, { name: 'failStage', stage: input.stage, note: input.note });
  }

  @Mutation(() => TicketPayload, { description: '豁免质量门 The gate of the next stage is not asked, for a reason; for supervisors, and in the deviation log.' })
  waiveStage(@Ctx() context: AccessContext, @Arg('input', () => WaiveStageInput) input: WaiveStageInput): Promise<TicketPayload> {
    return this.#take(context, 'waiveStage', input, { name: 'waiveStage', stage: input.stage });
  }

  @Mutation(() => TicketPayload, { description: '阶段计划 Names who answers for a stage and when it is planned, with the reason.' })
  planStage(@Ctx() context: AccessContext, @Arg('input', () => PlanStageInput) input: PlanStageInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const { stage, dueAt, reason, expectedVersion } = input;
    const ownerId = fromGlobalId('Agent', input.ownerId);
    return this.#runner.step(caller, 'planStage', input, (stores, ticketId) => planStage(stores, caller, { ticketId, stage, ownerId, dueAt, reason, expectedVersion }));
  }

  @Mutation(() => TicketPayload, { description: '完成清单项 Items of the checklist are done.' })
  tickItems(@Ctx() context: AccessContext, @Arg('input', () => TickItemsInput) input: TickItemsInput): Promise<TicketPayload> {
    return this.#take(context, 'tickItems', input, { name: 'tickItems', items: input.itemIds });
  }

  @Mutation(() => TicketPayload, { description: '撤销清单项 An item was not done after all, with the reason.' })
  untickItem(@Ctx() context: AccessContext, @Arg('input', () => ChecklistItemInput) input: ChecklistItemInput): Promise<TicketPayload> {
    return this.#take(context, 'untickItem', input, { name: 'untickItem', item: input.itemId });
  }

  @Mutation(() => TicketPayload, { description: '跳过清单项 An item is left out, with the reason: a deviation, which waits for a supervisor unless one did it.' })
  skipItem(@Ctx() context: AccessContext, @Arg('input', () => ChecklistItemInput) input: ChecklistItemInput): Promise<TicketPayload> {
    return this.#take(context, 'skipItem', input, { name: 'skipItem', item: input.itemId });
  }

  @Mutation(() => TicketPayload, { description: '登记偏差 Says that the work departed from the standard: what, from which clause, why.' })
  recordDeviation(@Ctx() context: AccessContext, @Arg('input', () => RecordDeviationInput) input: RecordDeviationInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const { clauseNo, what, reason, expectedVersion } = input;
    return this.#runner.step(caller, 'recordDeviation', input, (stores, ticketId) => recordDeviation(stores, caller, { ticketId, clauseNo, what, reason, expectedVersion }));
  }

  @Mutation(() => TicketPayload, { description: '审批偏差 Approves or rejects a deviation, with a reason; another person than who deviated.' })
  decideDeviation(@Ctx() context: AccessContext, @Arg('input', () => DecideDeviationInput) input: DecideDeviationInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const { place, approved, reason, expectedVersion } = input;
    return this.#runner.step(caller, 'decideDeviation', input, (stores, ticketId) => decideDeviation(stores, caller, { ticketId, place, approved, reason, expectedVersion }));
  }

  #take(context: AccessContext, operation: string, input: TicketStepInput, command: CommandOf<'failStage' | 'waiveStage' | 'tickItems' | 'untickItem' | 'skipItem'>): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, operation, input, (stores, ticketId) =>
      performStep(stores, caller, { ticketId, command, reason: input.reason, expectedVersion: input.expectedVersion }));
  }
}
