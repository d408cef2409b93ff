import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { UnitType, unitView } from '../../access/graphql/unit.type.ts';
import type { Actor } from '../../foundation/event.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { LONGEST_PAGE } from '../../platform/graphql/page.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { ledgerOf } from '../../sla/domain/ledger.ts';
import { LedgerLineType } from '../../sla/graphql/explanation.type.ts';
import type { WorkingTime } from '../../standard/domain/working-time.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { OlaTerms } from '../../tickets/domain/work-order.ts';
import { eventView } from '../../tickets/graphql/event-view.ts';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import { traceOla } from '../domain/ola-clock.ts';
import { orderActions, seesOrder, type WorkOrderAction } from '../use-cases/order-actions.ts';
import type { TeamworkReads } from '../use-cases/order-reads.ts';
import { acceptWorkOrder, acknowledgeOrderAddress, completeWorkOrder, declineWorkOrder, withdrawWorkOrder, type OrderStepStores } from '../use-cases/order-steps.ts';
import { WorkOrderActionWord } from './words.ts';
import { AcknowledgeWorkOrderAddressInput, CompleteWorkOrderInput, WorkOrderCountType, WorkOrderPayload, WorkOrderStepInput, WorkOrderType, workOrderView } from './work-order.type.ts';

type Stores = OrderStepStores & { readonly idempotency: Idempotency };

export interface WorkOrderServices {
  readonly perform: Perform<Stores>;
  readonly reads: TeamworkReads;
  readonly units: UnitTree;
  readonly agents: AgentBatch;
  /** The ticket of a work order with its story. */
  story(ticketId: string): Promise<{ readonly ticket: Ticket; readonly events: readonly RecordedTicketEvent[] } | null>;
  timeOf(ola: OlaTerms): WorkingTime;
  nameOf(actor: Actor): Promise<string | null>;
}

/** Work orders: the lists of teams, and what a team does with one. */
@Resolver(() => WorkOrderType)
export class WorkOrderResolver {
  readonly #services: WorkOrderServices;

  constructor(services: WorkOrderServices) {
    this.#services = services;
  }

  @Query(() => [WorkOrderType], { description: '协办单列表 Those to the caller\'s teams: the open ones by their due time, or the latest that ended.' })
  async workOrders(
    @Ctx() context: AccessContext, @Arg('open', () => Boolean, { defaultValue: true }) open: boolean, @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<WorkOrderType[]> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const found = await this.#services.reads.ofTeams(this.#teamsOf(caller), open, Math.min(LONGEST_PAGE, Math.max(1, first)));
    return found.map((order) => workOrderView(order, Date.now()));
  }

  @Query(() => WorkOrderType, { nullable: true, description: 'Null for one that the caller sees neither from its team\'s side nor from its ticket\'s.' })
  workOrder(@Ctx() context: AccessContext, @Arg('id', () => ID) id: string): Promise<WorkOrderType | null> {
    return this.visible(requirePermission(context, 'TICKET_VIEW'), fromGlobalId('WorkOrder', id));
  }

  @Query(() => WorkOrderCountType, { description: '待办协办单 How many open work orders the caller\'s teams have.' })
  workOrderCount(@Ctx() context: AccessContext): Promise<WorkOrderCountType> {
    return this.#services.reads.count(this.#teamsOf(requirePermission(context, 'TICKET_VIEW')), Date.now());
  }

  @FieldResolver(() => UnitType)
  team(@Root() { view }: WorkOrderType): UnitType {
    return unitView(this.#services.units.get(view.teamId)!);
  }

  @FieldResolver(() => AgentType, { nullable: true, description: 'Whoever of the team has accepted it.' })
  async handler(@Root() { view }: WorkOrderType, @Ctx() context: AccessContext): Promise<AgentType | null> {
    const agent = view.handlerId === null ? null : await this.#services.agents.load(context, view.handlerId);
    return agent === null ? null : agentView(agent);
  }

  @FieldResolver(() => AgentType, { description: '责任人 Who owns the ticket, and stays so.' })
  async owner(@Root() { view }: WorkOrderType, @Ctx() context: AccessContext): Promise<AgentType> {
    return agentView((await this.#services.agents.load(context, view.ticket.ownerId))!);
  }

  @FieldResolver(() => String, { nullable: true })
  issuedByName(@Root() { view }: WorkOrderType): Promise<string | null> {
    return this.#services.nameOf(view.issuedBy);
  }

  @FieldResolver(() => [WorkOrderActionWord], { description: 'What you may do with it as it stands.' })
  async actions(@Root() { view }: WorkOrderType, @Ctx() context: AccessContext): Promise<readonly WorkOrderAction[]> {
    const caller = signedIn(context);
    const agent = caller.agentId === null ? null : await this.#services.agents.load(context, caller.agentId);
    return orderActions(view, caller, agent?.teamId ?? null, this.#services.units);
  }

  @FieldResolver(() => [LedgerLineType], { description: '台账 Why it is due when it is: its lines add up from the issue to the due time.' })
  async ledger(@Root() { view }: WorkOrderType): Promise<LedgerLineType[]> {
    const found = await this.#services.story(view.ticket.id);
    const order = found?.ticket.workOrders.find(({ id }) => id === view.id);
    if (found === null || order === undefined) return [];
    return ledgerOf(traceOla(order, found.events, this.#services.timeOf(order.ola), Date.now())).map(({ kind, from, to, causePlace }) => {
      const cause = found.events.find(({ place }) => place === causePlace);
      return { kind, from, to, durationMs: to - from, cause: cause === undefined ? null : eventView(cause) };
    });
  }

  @Mutation(() => WorkOrderPayload, { description: '接单 Somebody of the team takes it up.' })
  acceptWorkOrder(@Ctx() context: AccessContext, @Arg('input', () => WorkOrderStepInput) input: WorkOrderStepInput): Promise<WorkOrderPayload> {
    return this.#step(context, 'acceptWorkOrder', input, (stores, caller, orderId) => acceptWorkOrder(stores, caller, { orderId, reason: input.reason }));
  }

  @Mutation(() => WorkOrderPayload, { description: '办结协办单 The work is done; what came of it is for the owner of the ticket.' })
  completeWorkOrder(@Ctx() context: AccessContext, @Arg('input', () => CompleteWorkOrderInput) input: CompleteWorkOrderInput): Promise<WorkOrderPayload> {
    return this.#step(context, 'completeWorkOrder', input, (stores, caller, orderId) => completeWorkOrder(stores, caller, { orderId, report: input.report }));
  }

  @Mutation(() => WorkOrderPayload, { description: '拒绝协办 The team does not do it, and says why.' })
  declineWorkOrder(@Ctx() context: AccessContext, @Arg('input', () => WorkOrderStepInput) input: WorkOrderStepInput): Promise<WorkOrderPayload> {
    return this.#step(context, 'declineWorkOrder', input, (stores, caller, orderId) => declineWorkOrder(stores, caller, { orderId, reason: input.reason }));
  }

  @Mutation(() => WorkOrderPayload, { description: '撤回协办单 The owner does not need it any more.' })
  withdrawWorkOrder(@Ctx() context: AccessContext, @Arg('input', () => WorkOrderStepInput) input: WorkOrderStepInput): Promise<WorkOrderPayload> {
    return this.#step(context, 'withdrawWorkOrder', input, (stores, caller, orderId) => withdrawWorkOrder(stores, caller, { orderId, reason: input.reason }));
  }

  @Mutation(() => WorkOrderPayload, { description: '确认地址变更 Its handler knows that the customer\'s address changed.' })
  acknowledgeWorkOrderAddress(@Ctx() context: AccessContext, @Arg('input', () => AcknowledgeWorkOrderAddressInput) input: AcknowledgeWorkOrderAddressInput): Promise<WorkOrderPayload> {
    return this.#step(context, 'acknowledgeWorkOrderAddress', input, (stores, caller, orderId) => acknowledgeOrderAddress(stores, caller, { orderId, changedAt: input.changedAt }));
  }

  /** A work order by its id, for whoever may see it. */
  async visible(caller: Caller, orderId: string): Promise<WorkOrderType | null> {
    const order = await this.#services.reads.byId(orderId);
    return order !== null && seesOrder(order, caller, this.#services.units) ? workOrderView(order, Date.now()) : null;
  }

  #teamsOf(caller: Caller): readonly string[] {
    return this.#services.units.subtree(caller.unitId).map(({ id }) => id);
  }

  async #step(
    context: AccessContext, operation: string, input: { readonly workOrderId: string; readonly idempotencyKey?: string | null | undefined },
    work: (stores: Stores, caller: Caller, orderId: string) => Promise<Outcome<Ticket>>,
  ): Promise<WorkOrderPayload> {
    const caller = signedIn(context);
    const orderId = fromGlobalId('WorkOrder', input.workOrderId);
    const outcome = await this.#services.perform((stores) => stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation, input }, async () => {
      const done = await work(stores, caller, orderId);
      return done.ok ? accepted({ orderId }) : done;
    }));
    return outcome.ok ? { workOrder: await this.visible(caller, orderId), userErrors: [] } : { workOrder: null, userErrors: toUserErrors(outcome.refusals) };
  }
}
