import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import { askedFields, type Selection } from '../../platform/graphql/asked-fields.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { readPageRequest, toPage, type SortKey } from '../../platform/graphql/page.ts';
import type { DueTimesBatch } from '../../sla/graphql/ticket-clocks.resolver.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { COUNT_LIMIT, type ListedTicket, type ListPlace, type TicketListFilter, type TicketPart, type TicketSort } from '../use-cases/ticket-list.ts';
import { TicketConnectionType, TicketFilterInput, TicketSortWord } from './ticket-list.type.ts';

/** The desk's reads across modules. */
export interface TicketLists {
  /** Tickets after a place, one more than the page holds when there is a next one. */
  page(unitIds: readonly string[], filter: TicketListFilter, sort: TicketSort, limit: number, after: ListPlace | null, part: TicketPart): Promise<readonly ListedTicket[]>;
  count(unitIds: readonly string[], filter: TicketListFilter): Promise<number>;
}

@Resolver(() => TicketConnectionType)
export class TicketListResolver {
  readonly #lists: TicketLists;
  readonly #units: UnitTree;
  readonly #runner: TicketRunner<{ readonly idempotency: Idempotency }>;
  readonly #dueTimes: DueTimesBatch;

  constructor(lists: TicketLists, units: UnitTree, runner: TicketRunner<{ readonly idempotency: Idempotency }>, dueTimes: DueTimesBatch) {
    this.#lists = lists;
    this.#units = units;
    this.#runner = runner;
    this.#dueTimes = dueTimes;
  }

  @Query(() => TicketConnectionType, { description: '工单列表 The tickets of the caller\'s unit and below.' })
  async tickets(
    @Ctx() context: AccessContext,
    @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Arg('filter', () => TicketFilterInput, { nullable: true }) filter: TicketFilterInput | null | undefined,
    @Arg('sort', () => TicketSortWord, { defaultValue: 'DUE_AT' }) sort: TicketSort,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TicketConnectionType> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const request = readPageRequest({ first, after }, ['INSTANT_OR_NULL', 'ID']);
    const unitIds = this.#unitIds(caller.unitId, filter?.unitId ?? null);
    const wanted = toFilter(filter);
    const rows = await this.#lists.page(unitIds, wanted, sort, request.limit + 1, request.after === null ? null : toPlace(request.after), askedPart(info));
    for (const { ticket, dueTimes } of rows) this.#dueTimes.prime(context, ticket.id, dueTimes);
    return {
      ...toPage(rows, request, ({ place }) => [place.value, place.id], ({ ticket }) => ticket),
      count: () => this.#lists.count(unitIds, wanted),
    };
  }

  @FieldResolver(() => Int, { description: `How many there are; counting stops at ${COUNT_LIMIT}.` })
  totalCount(@Root() connection: TicketConnectionType): Promise<number> {
    return connection.count();
  }

  @Query(() => TicketType, { nullable: true, description: '工单 By id or by number; null when there is none in the caller\'s unit.' })
  async ticket(
    @Ctx() context: AccessContext, @Arg('id', () => ID, { nullable: true }) id: string | null | undefined, @Arg('ticketNo', () => String, { nullable: true }) ticketNo: string | null | undefined,
  ): Promise<TicketView | null> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    if (id != null) return this.#runner.visible(caller, { id: fromGlobalId('Ticket', id) });
    return ticketNo == null ? null : this.#runner.visible(caller, { ticketNo });
  }

  /** The unit asked for as far as the caller may see it: a unit elsewhere gives an empty list, not an error that tells it exists. */
  #unitIds(callerUnitId: string, wanted: string | null): readonly string[] {
    const rootId = wanted === null ? callerUnitId : fromGlobalId('Unit', wanted);
    if (!this.#units.isWithin(rootId, callerUnitId)) return [];
    return this.#units.subtree(rootId).map(({ id }) => id);
  }
}

/** The fields of a ticket that its frame is enough for; any other one may look at its facts. */
const OF_FRAME: ReadonlySet<string> = new Set([
  '__typename', 'id', 'ticketNo', 'version', 'state', 'channel', 'origin', 'title', 'receivedAt', 'acceptedAt', 'resolvedAt', 'closedAt', 'priority',
  'unit', 'queue', 'customer', 'owner', 'accepted', 'descriptionMasked', 'clocks', 'dueAt', 'assessmentDueAt', 'governedBy', 'word',
]);

function askedPart(info: Selection): TicketPart {
  return [...askedFields(info, ['edges', 'node'])].every((field) => OF_FRAME.has(field)) ? 'FRAME' : 'WHOLE';
}

function toPlace([value, id]: SortKey): ListPlace {
  return { value: value === null || value === undefined ? null : Number(value), id: String(id) };
}

function toFilter(input: TicketFilterInput | null | undefined): TicketListFilter {
  const { queueIds, ownerId, origin, ...rest } = input ?? {};
  return {
    ...rest,
    origins: origin,
    queueIds: queueIds?.map((id) => fromGlobalId('Queue', id)),
    ownerId: ownerId == null ? null : fromGlobalId('Agent', ownerId),
  };
}
