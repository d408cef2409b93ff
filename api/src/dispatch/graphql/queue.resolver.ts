import { GraphQLError } from 'graphql';
import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import { UnitType, unitView } from '../../access/graphql/unit.type.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { AgentDirectory } from '../../workforce/use-cases/ports.ts';
import type { Queue } from '../domain/queue.ts';
import { QueueType, queueView } from './queue.type.ts';

/** The queues in memory. */
export interface Queues {
  all(): readonly Queue[];
  /** One of them, or one that was added a moment ago. */
  find(queueId: string): Promise<Queue | undefined>;
}

@Resolver(() => QueueType)
export class QueueResolver {
  readonly #queues: Queues;
  readonly #units: UnitTree;
  readonly #staffed: Batch<number>;

  constructor(queues: Queues, units: UnitTree, agents: Pick<AgentDirectory, 'ofTeams'>) {
    this.#queues = queues;
    this.#units = units;
    this.#staffed = new Batch(async (unitIds) => new Map(await Promise.all(unitIds.map(async (unitId) => {
      const working = await agents.ofTeams(units.subtree(unitId).map(({ id }) => id));
      return [unitId, working.filter(({ onDuty }) => onDuty).length] as const;
    }))));
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
    return (await this.#staffed.load(context, queue.unitId)) ?? 0;
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
