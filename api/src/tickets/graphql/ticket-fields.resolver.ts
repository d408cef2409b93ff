import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { UnitType, unitView } from '../../access/graphql/unit.type.ts';
import { interactionView, InteractionType } from '../../communications/graphql/interaction.type.ts';
import type { InteractionReads } from '../../communications/use-cases/ports.ts';
import { CustomerType, customerView } from '../../customers/graphql/customer.type.ts';
import type { CustomerReads } from '../../customers/use-cases/ports.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { readPageRequest, toPage } from '../../platform/graphql/page.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import { documentView } from '../../standard/graphql/policy-views.ts';
import { PolicyDocumentType } from '../../standard/graphql/policy.type.ts';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import { progressDue } from '../domain/progress-notice.ts';
import { DEFAULT_TICKET_SETTINGS } from '../domain/settings.ts';
import { allowedActions, type TicketAction } from '../use-cases/allowed-actions.ts';
import type { TicketView } from '../use-cases/ticket-view.ts';
import type { TicketReads } from '../use-cases/ticket-reads.ts';
import { eventView } from './event-view.ts';
import { TicketEventConnectionType } from './ticket-event.type.ts';
import { ProgressNoticeType, TicketType } from './ticket.type.ts';
import { SuspendReasonWord, TicketActionWord } from './words.ts';

/** What the fields of a ticket are looked up by. */
export interface TicketFieldServices {
  readonly units: UnitTree;
  readonly agents: AgentBatch;
  readonly customers: CustomerReads;
  readonly interactions: InteractionReads;
  readonly reads: TicketReads;
  readonly catalogue: () => PolicyCatalogue;
}

/** The fields of a ticket that are not plain values of its row. */
@Resolver(() => TicketType)
export class TicketFieldsResolver {
  readonly #services: TicketFieldServices;
  readonly #customers: Batch<CustomerType>;

  constructor(services: TicketFieldServices) {
    this.#services = services;
    this.#customers = new Batch(async (ids) => new Map([...(await services.customers.byIds(ids))].map(([id, customer]) => [id, customerView(customer)])));
  }

  @FieldResolver(() => ID)
  id(@Root() ticket: TicketView): string {
    return toGlobalId('Ticket', ticket.id);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() ticket: TicketView): UnitType {
    return unitView(this.#services.units.get(ticket.unitId)!);
  }

  @FieldResolver(() => AgentType, { description: '责任人 Every ticket has one from receipt on (§1.4).' })
  async owner(@Root() ticket: TicketView, @Ctx() context: object): Promise<AgentType> {
    return agentView((await this.#services.agents.load(context, ticket.ownerId))!);
  }

  @FieldResolver(() => Boolean, { description: 'A handler has accepted the ticket; until then the wall calls it unowned.' })
  accepted(@Root() ticket: TicketView): boolean {
    return ticket.acceptedAt !== null;
  }

  @FieldResolver(() => CustomerType, { description: 'Masked, as everywhere.' })
  async customer(@Root() ticket: TicketView, @Ctx() context: object): Promise<CustomerType> {
    return (await this.#customers.load(context, ticket.customerId))!;
  }

  @FieldResolver(() => String, { description: 'What the customer wants, with telephone numbers, identity numbers and addresses of mail masked.' })
  descriptionMasked(@Root() ticket: TicketView): Promise<string> {
    return this.#services.reads.descriptionMasked(ticket);
  }

  @FieldResolver(() => SuspendReasonWord, { nullable: true })
  suspendReason(@Root() ticket: TicketView): SuspendReason | null {
    return ticket.suspension?.reason ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true })
  expectedResumeAt(@Root() ticket: TicketView): number | null {
    return ticket.suspension?.expectedResumeAt ?? null;
  }

  @FieldResolver(() => ProgressNoticeType, { nullable: true, description: '下次进展通报 Null before service starts, after the result, and for imported tickets, which have no such timer.' })
  progressNotice(@Root() { progressWatch, origin }: TicketView): ProgressNoticeType | null {
    if (progressWatch === null || origin === 'IMPORT') return null;
    const { pausedSince, lateSince } = progressWatch;
    const due = progressDue(progressWatch, DEFAULT_TICKET_SETTINGS);
    return { dueAt: due?.dueAt ?? null, warnAt: due?.warnAt ?? null, pausedSince, lateSince, everyMs: DEFAULT_TICKET_SETTINGS.progressNoticeEveryMs };
  }

  @FieldResolver(() => TicketType, { nullable: true, description: '并入 The ticket that it was merged into.' })
  mergedInto(@Root() ticket: TicketView): Promise<TicketView | null> {
    return this.#related(ticket.mergedIntoTicketId);
  }

  @FieldResolver(() => TicketType, { nullable: true, description: '重复 The earlier ticket that it repeats.' })
  repeatOf(@Root() ticket: TicketView): Promise<TicketView | null> {
    return this.#related(ticket.repeatOfTicketId);
  }

  @FieldResolver(() => [TicketType], { description: '疑似重复 Open tickets of the same customer and of the same type that came within three days of it; merge into one of them, or go on.' })
  probableDuplicates(@Root() ticket: TicketView): Promise<readonly TicketView[]> {
    return this.#services.reads.probableDuplicates(ticket);
  }

  /** A related ticket is the same customer's and was reached from one that the caller may see. */
  #related(ticketId: string | null): Promise<TicketView | null> {
    return ticketId === null ? Promise.resolve(null) : this.#services.reads.byId(ticketId);
  }

  @FieldResolver(() => [String], { description: '保留 What keeps the ticket from closing.' })
  holds(@Root() ticket: TicketView): string[] {
    return ticket.holds.map(({ kind }) => kind);
  }

  @FieldResolver(() => [PolicyDocumentType], { description: 'The versions that the ticket began under, and keeps.' })
  policyPins(@Root() ticket: TicketView): PolicyDocumentType[] {
    return ticket.policyPins.flatMap((pin) => {
      const published = this.#services.catalogue().document(pin);
      return published === undefined ? [] : [documentView(published)];
    });
  }

  @FieldResolver(() => [InteractionType], { description: 'The contacts with the customer, earliest first, masked.' })
  async interactions(@Root() ticket: TicketView): Promise<InteractionType[]> {
    return ((await this.#services.interactions.interactionsOf([ticket.id])).get(ticket.id) ?? []).map(interactionView);
  }

  @FieldResolver(() => TicketEventConnectionType, { description: 'What happened to the ticket, in the order in which it was recorded.' })
  async events(
    @Root() ticket: TicketView, @Arg('first', () => Int, { defaultValue: 100 }) first: number, @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
  ): Promise<TicketEventConnectionType> {
    const request = readPageRequest({ first, after }, ['NUMBER']);
    const events = await this.#services.reads.events(ticket.id, Number(request.after?.[0] ?? 0), request.limit + 1);
    return toPage(events, request, ({ place }) => [place], eventView);
  }

  @FieldResolver(() => [TicketActionWord], { description: 'What you may do with the ticket in its present state; nothing for whoever only helps from another unit.' })
  actions(@Root() ticket: TicketView, @Ctx() context: AccessContext): readonly TicketAction[] {
    const caller = signedIn(context);
    return this.#services.units.isWithin(ticket.unitId, caller.unitId) ? allowedActions(ticket, caller) : [];
  }
}
