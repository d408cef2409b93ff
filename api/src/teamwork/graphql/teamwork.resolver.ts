import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { missingPermission } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { UnitType, unitView } from '../../access/graphql/unit.type.ts';
import { customerView } from '../../customers/graphql/customer.type.ts';
import type { CustomerReads } from '../../customers/use-cases/ports.ts';
import type { Actor } from '../../foundation/event.ts';
import type { Perform } from '../../foundation/perform.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { UNRESOLVED_STATES } from '../../tickets/domain/words.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import { TicketPayload, TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import type { AgentDirectory } from '../../workforce/use-cases/ports.ts';
import { changeAddress, type ChangeAddressStores } from '../use-cases/change-address.ts';
import { addCollaborator, removeCollaborator, type CollaboratorStores } from '../use-cases/collaborators.ts';
import { issueWorkOrder, type IssueStores } from '../use-cases/issue-order.ts';
import type { NoteView, OrderView, TeamworkReads } from '../use-cases/order-reads.ts';
import { acknowledgeTicketAddress, type OrderStepStores } from '../use-cases/order-steps.ts';
import { addWorkNote } from '../use-cases/work-notes.ts';
import { AcknowledgeAddressInput, AddWorkNoteInput, ChangeCustomerAddressInput, CollaboratorInput, CustomerAddressPayload, IssueWorkOrderInput, WorkNoteType } from './teamwork.type.ts';
import { WorkOrderType, workOrderView } from './work-order.type.ts';

type Stores = CollaboratorStores & IssueStores & OrderStepStores & ChangeAddressStores & { readonly idempotency: Idempotency };

export interface TeamworkServices {
  readonly runner: TicketRunner<Stores>;
  readonly perform: Perform<Stores>;
  readonly reads: TeamworkReads;
  readonly customers: CustomerReads;
  readonly agents: AgentBatch;
  readonly people: Pick<AgentDirectory, 'ofTeams'>;
  readonly units: UnitTree;
  tickets(ids: readonly string[]): Promise<ReadonlyMap<string, TicketView>>;
  nameOf(actor: Actor): Promise<string | null>;
}

const MOST_COLLABORATIONS = 100;

/** Working together on a ticket (§4.3). */
@Resolver(() => TicketType)
export class TeamworkResolver {
  readonly #services: TeamworkServices;
  readonly #orders: Batch<readonly OrderView[]>;
  readonly #notes: Batch<readonly NoteView[]>;

  constructor(services: TeamworkServices) {
    this.#services = services;
    this.#orders = new Batch((ids) => services.reads.ofTickets(ids));
    this.#notes = new Batch((ids) => services.reads.notesOf(ids));
  }

  @Query(() => [TicketType], { description: '我的协同 Open tickets on which you work as a collaborator, of whatever unit.' })
  async collaborations(@Ctx() context: AccessContext): Promise<TicketView[]> {
    const { agentId } = requirePermission(context, 'TICKET_VIEW');
    const ids = agentId === null ? [] : await this.#services.reads.collaborationsOf(agentId, MOST_COLLABORATIONS);
    const found = await this.#services.tickets(ids);
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  @Query(() => [UnitType], { description: '协办班组 The teams of the whole house: a work order may go to any.' })
  workOrderTeams(@Ctx() context: AccessContext): UnitType[] {
    requirePermission(context, 'TICKET_HANDLE');
    return this.#services.units.units.filter(({ kind }) => kind === 'TEAM').map(unitView);
  }

  @Query(() => [AgentType], { description: '可协同人员 The people of a team, of whatever department, who can be asked to work on a ticket.' })
  async teammates(@Ctx() context: AccessContext, @Arg('teamId', () => ID) teamId: string): Promise<AgentType[]> {
    requirePermission(context, 'TICKET_HANDLE');
    return (await this.#services.people.ofTeams([fromGlobalId('Unit', teamId)])).filter(({ leftAt }) => leftAt === null).map(agentView);
  }

  @FieldResolver(() => [AgentType], { description: '协同人 Who works on it beside the owner, who stays the one responsible.' })
  async collaborators(@Root() ticket: TicketView, @Ctx() context: AccessContext): Promise<AgentType[]> {
    const found = await Promise.all(ticket.collaborators.map((id) => this.#services.agents.load(context, id)));
    return found.flatMap((agent) => (agent === null ? [] : [agentView(agent)]));
  }

  @FieldResolver(() => [WorkOrderType], { description: '协办单 In the order in which they were issued.' })
  async workOrders(@Root() ticket: TicketView, @Ctx() context: AccessContext): Promise<WorkOrderType[]> {
    if (ticket.workOrders.length === 0) return [];
    return ((await this.#orders.load(context, ticket.id)) ?? []).map((order) => workOrderView(order, Date.now()));
  }

  @FieldResolver(() => [WorkNoteType], { description: '内部记录 Earliest first.' })
  async workNotes(@Root() ticket: TicketView, @Ctx() context: AccessContext): Promise<WorkNoteType[]> {
    const notes = (await this.#notes.load(context, ticket.id)) ?? [];
    return Promise.all(notes.map(async ({ id, kind, by, at, textMasked }) => ({ id: toGlobalId('WorkNote', id), kind, at, textMasked, byName: await this.#services.nameOf(by) })));
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '地址已变更 Since when its owner works with an address that is no longer the customer\'s; null: nobody has to be told.' })
  addressChangedAt(@Root() ticket: TicketView): number | null {
    return ticket.addressChangedAt;
  }

  @FieldResolver(() => Boolean, { description: 'You may ask others to work on it: as its owner, or as a supervisor.' })
  mayCoordinate(@Root() ticket: TicketView, @Ctx() context: AccessContext): boolean {
    const { permissions, agentId, unitId } = signedIn(context);
    return permissions.has('TICKET_HANDLE') && this.#services.units.isWithin(ticket.unitId, unitId) && UNRESOLVED_STATES.includes(ticket.state)
      && (permissions.has('TICKET_APPROVE') || agentId === ticket.ownerId);
  }

  @Mutation(() => TicketPayload, { description: '添加协同人 Asks somebody, of whatever team, to work on a ticket beside its owner.' })
  addCollaborator(@Ctx() context: AccessContext, @Arg('input', () => CollaboratorInput) input: CollaboratorInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const { reason, expectedVersion } = input;
    return this.#services.runner.step(caller, 'addCollaborator', input, (stores, ticketId) =>
      addCollaborator(stores, caller, { ticketId, agentId: fromGlobalId('Agent', input.agentId), reason: reason ?? '', expectedVersion }));
  }

  @Mutation(() => TicketPayload, { description: '移除协同人 Ends a collaboration; your own, too.' })
  removeCollaborator(@Ctx() context: AccessContext, @Arg('input', () => CollaboratorInput) input: CollaboratorInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const { reason, expectedVersion } = input;
    return this.#services.runner.step(caller, 'removeCollaborator', input, (stores, ticketId) =>
      removeCollaborator(stores, caller, { ticketId, agentId: fromGlobalId('Agent', input.agentId), reason: reason ?? '', expectedVersion }));
  }

  @Mutation(() => TicketPayload, { description: '内部记录 Writes a note, or a preliminary contribution for the owner to use.' })
  addWorkNote(@Ctx() context: AccessContext, @Arg('input', () => AddWorkNoteInput) input: AddWorkNoteInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const { kind: noteKind, text, expectedVersion } = input;
    return this.#services.runner.step(caller, 'addWorkNote', input, (stores, ticketId) => addWorkNote(stores, caller, { ticketId, noteKind, text, expectedVersion }));
  }

  @Mutation(() => TicketPayload, { description: '下发协办单 Asks another team for a piece of the work, under what it promises the house.' })
  issueWorkOrder(@Ctx() context: AccessContext, @Arg('input', () => IssueWorkOrderInput) input: IssueWorkOrderInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const { description, reason, expectedVersion } = input;
    return this.#services.runner.step(caller, 'issueWorkOrder', input, (stores, ticketId) =>
      issueWorkOrder(stores, caller, { ticketId, teamId: fromGlobalId('Unit', input.teamId), description, reason: reason ?? '', expectedVersion }));
  }

  @Mutation(() => TicketPayload, { description: '确认地址变更 The owner knows that the customer\'s address changed.' })
  acknowledgeAddressChange(@Ctx() context: AccessContext, @Arg('input', () => AcknowledgeAddressInput) input: AcknowledgeAddressInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#services.runner.step(caller, 'acknowledgeAddressChange', input, (stores, ticketId) => acknowledgeTicketAddress(stores, caller, { ticketId, changedAt: input.changedAt }));
  }

  @Mutation(() => CustomerAddressPayload, { description: '客户地址变更 A customer is served elsewhere (§2.3): every open ticket and work order of theirs is told in the same moment, never the address itself.' })
  async changeCustomerAddress(@Ctx() context: AccessContext, @Arg('input', () => ChangeCustomerAddressInput) input: ChangeCustomerAddressInput): Promise<CustomerAddressPayload> {
    const caller = signedIn(context);
    const customerId = fromGlobalId('Customer', input.customerId);
    // Also before an answer that is only repeated: the permission may have been taken away since.
    const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
    const outcome = forbidden ?? (await this.#services.perform((stores) =>
      stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation: 'changeCustomerAddress', input }, () => changeAddress(stores, caller, { ...input, customerId }))));
    if (!outcome.ok) return { customer: null, ticketsTold: 0, userErrors: toUserErrors(outcome.refusals) };
    const customer = (await this.#services.customers.byIds([customerId])).get(customerId);
    return { customer: customer === undefined ? null : customerView(customer), ticketsTold: outcome.value.ticketsTold, userErrors: [] };
  }
}
