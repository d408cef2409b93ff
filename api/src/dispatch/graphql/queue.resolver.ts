import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { UnitType, unitView } from '../../access/graphql/unit.type.ts';
import type { Perform } from '../../foundation/perform.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { LONGEST_PAGE } from '../../platform/graphql/page.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { Agent } from '../../workforce/domain/agent.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import type { AgentDirectory } from '../../workforce/use-cases/ports.ts';
import type { Queue } from '../domain/queue.ts';
import { turnsOf } from '../domain/waiting-line.ts';
import { changeQueue } from '../use-cases/change-queue.ts';
import type { DispatchPool, DispatchReads, QueueStore } from '../use-cases/ports.ts';
import { ChangeQueueInput, QueuePayload, QueueType, queueView, WaitingTicketType } from './queue.type.ts';

/** The queues in memory. */
export interface Queues {
  all(): readonly Queue[];
  /** One of them, or one that was added a moment ago. */
  find(queueId: string): Promise<Queue | undefined>;
}

/** What queues are shown and changed with. */
export interface QueueServices {
  readonly queues: Queues;
  readonly units: UnitTree;
  readonly agents: Pick<AgentDirectory, 'ofTeams'>;
  readonly reads: DispatchReads;
  readonly pool: () => Pick<DispatchPool, 'waiting'>;
  readonly tickets: (ticketIds: readonly string[]) => Promise<ReadonlyMap<string, TicketView>>;
  readonly perform: Perform<{ readonly queueStore: QueueStore; readonly units: UnitTree }>;
}

@Resolver(() => QueueType)
export class QueueResolver {
  readonly #queues: Queues;
  readonly #units: UnitTree;
  readonly #people: Batch<readonly Agent[]>;
  readonly #waiting: Batch<number>;
  readonly #held: Batch<number>;
  readonly #services: QueueServices;

  constructor(services: QueueServices) {
    const { queues, units, agents, reads } = services;
    this.#services = services;
    this.#queues = queues;
    this.#units = units;
    this.#people = new Batch(async (unitIds) => new Map(await Promise.all(unitIds.map(async (unitId) =>
      [unitId, await agents.ofTeams(units.subtree(unitId).map(({ id }) => id))] as const))));
    this.#waiting = new Batch((queueIds) => reads.waitingCounts(queueIds));
    this.#held = new Batch((queueIds) => reads.heldLoads(queueIds));
  }

  @Query(() => [QueueType], { description: '队列 The queues of the caller\'s unit and below.' })
  queues(@Ctx() context: AccessContext): QueueType[] {
    const caller = requirePermission(context, 'TICKET_VIEW');
    return this.#queues.all().filter(({ unitId }) => this.#units.isWithin(unitId, caller.unitId)).map(queueView);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() queue: QueueType): UnitType {
    return unitView(this.#units.get(queue.unitId) ?? notHeardOf('unit'));
  }

  @FieldResolver(() => Int, { description: '在岗人数 Agents on duty in the queue\'s unit and below.' })
  async staffed(@Root() queue: QueueType, @Ctx() context: object): Promise<number> {
    return ((await this.#people.load(context, queue.unitId)) ?? []).filter(({ onDuty }) => onDuty).length;
  }

  @FieldResolver(() => [AgentType], { description: 'The people of the queue\'s unit and below, by staff number.' })
  async agents(@Root() queue: QueueType, @Ctx() context: object): Promise<AgentType[]> {
    return ((await this.#people.load(context, queue.unitId)) ?? []).map(agentView);
  }

  @FieldResolver(() => Int, { description: '待派数 Classified tickets that wait.' })
  async waitingCount(@Root() { queueId }: QueueType, @Ctx() context: object): Promise<number> {
    return (await this.#waiting.load(context, queueId)) ?? 0;
  }

  @FieldResolver(() => Int, { description: 'The weighted work of the queue that is with somebody.' })
  async heldLoad(@Root() { queueId }: QueueType, @Ctx() context: object): Promise<number> {
    return (await this.#held.load(context, queueId)) ?? 0;
  }

  @FieldResolver(() => [WaitingTicketType], { description: 'What waits, in the order in which it is dispatched if everybody can be placed and nothing else comes in (§3.2).' })
  async waiting(@Root() { queueId }: QueueType, @Ctx() context: AccessContext, @Arg('first', () => Int, { defaultValue: 50 }) first: number): Promise<WaitingTicketType[]> {
    const caller = signedIn(context);
    const { pool, reads, tickets } = this.#services;
    const turns = turnsOf(await pool().waiting(queueId), await reads.passedOver(queueId), Math.min(LONGEST_PAGE, Math.max(1, first)));
    const views = await tickets(turns.map(({ ticketId }) => ticketId));
    return turns.flatMap(({ ticketId, turn }) => {
      const ticket = views.get(ticketId);
      return ticket === undefined || !this.#units.isWithin(ticket.unitId, caller.unitId) ? [] : [{ ticket, turn }];
    });
  }

  @Mutation(() => QueuePayload, { description: '队列设置 Says how a queue gives out work: what it asks for, how much at once, and whether by itself.' })
  async changeQueue(@Ctx() context: AccessContext, @Arg('input', () => ChangeQueueInput) input: ChangeQueueInput): Promise<QueuePayload> {
    const caller = signedIn(context);
    const outcome = await this.#services.perform((stores) => changeQueue(stores, caller, { ...input, queueId: fromGlobalId('Queue', input.queueId) }));
    return outcome.ok ? { queue: queueView(outcome.value), userErrors: [] } : { queue: null, userErrors: toUserErrors(outcome.refusals) };
  }
}

/** What this module adds to a ticket. */
@Resolver(() => TicketType)
export class TicketQueueResolver {
  readonly #queues: Queues;

  constructor(queues: Queues) {
    this.#queues = queues;
  }

  @FieldResolver(() => QueueType)
  async queue(@Root() ticket: TicketView): Promise<QueueType> {
    return queueView((await this.#queues.find(ticket.queueId)) ?? notHeardOf('queue'));
  }
}

/** Another server has just added it, and the word of it is on its way here. */
function notHeardOf(what: string): never {
  throw new GraphQLError(`This server has not yet heard of the ${what}: ask again in a moment.`, { extensions: { code: 'UNAVAILABLE' } });
}
