import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import { choose } from '../domain/choose.ts';
import { WEIGHTS } from '../domain/weights.ts';
import type { DispatchPool, DispatchReads, DispatchView } from '../use-cases/ports.ts';
import { workOf } from '../use-cases/work-of.ts';
import { choiceView, DispatchChoiceType, explanationView } from './choice.type.ts';
import { DispatchType, MisrouteRateType } from './dispatch.type.ts';
import type { Queues } from './queue.resolver.ts';
import { QueueType, queueView } from './queue.type.ts';

/** What hand-overs are shown with. */
export interface DispatchServices {
  readonly runner: TicketRunner<{ readonly idempotency: Idempotency }>;
  readonly reads: DispatchReads;
  readonly pool: () => Pick<DispatchPool, 'candidates'>;
  readonly queues: Queues;
  readonly units: UnitTree;
  readonly agents: AgentBatch;
  readonly nameOf: (actor: Actor) => Promise<string | null>;
  readonly siteDay: (at: Instant) => string;
}

@Resolver(() => DispatchType)
export class DispatchResolver {
  readonly #services: DispatchServices;

  constructor(services: DispatchServices) {
    this.#services = services;
  }

  @Query(() => DispatchChoiceType, { nullable: true, description: '派单建议 Whom the house would choose for a classified ticket now, and why; null when there is no such ticket or queue, or its axes are not confirmed.' })
  async suggestAssignee(
    @Ctx() context: AccessContext, @Arg('ticketId', () => ID) ticketId: string,
    @Arg('queueId', () => ID, { nullable: true, description: 'Absent: the queue that the ticket is in.' }) queueId?: string | null,
  ): Promise<DispatchChoiceType | null> {
    const caller = requirePermission(context, 'TICKET_DISPATCH');
    const { runner, queues, units, pool, siteDay } = this.#services;
    const ticket = await runner.visible(caller, { id: fromGlobalId('Ticket', ticketId) });
    const queue = ticket === null ? undefined : await queues.find(queueId == null ? ticket.queueId : fromGlobalId('Queue', queueId));
    if (ticket === null || queue === undefined || !units.isWithin(queue.unitId, caller.unitId)) return null;
    const work = workOf(ticket, queue);
    const now = Date.now();
    return work === null ? null : choiceView(choose(work, await pool().candidates(queue), WEIGHTS, now, siteDay(now)));
  }

  @Query(() => [MisrouteRateType], { description: '退单率 Hand-overs of a time and how many of them came back, by queue and dispatcher.' })
  async misroutes(@Ctx() context: AccessContext, @Arg('from', () => DateTimeScalar) from: number, @Arg('to', () => DateTimeScalar) to: number): Promise<MisrouteRateType[]> {
    const caller = requirePermission(context, 'TICKET_APPROVE');
    const { queues, units, reads } = this.#services;
    const mine = queues.all().filter(({ unitId }) => units.isWithin(unitId, caller.unitId)).map(({ id }) => id);
    return (await reads.misroutes(mine, from, to)).map((count) => ({ ...count, misroutedPercent: (count.misrouted / count.dispatches) * 100 }));
  }

  @FieldResolver(() => AgentType)
  async assignee(@Root() { assigneeId }: DispatchType, @Ctx() context: object): Promise<AgentType> {
    return agentView((await this.#services.agents.load(context, assigneeId))!);
  }

  @FieldResolver(() => QueueType)
  async queue(@Root() { queueId }: DispatchType): Promise<QueueType> {
    return queueView((await this.#services.queues.find(queueId))!);
  }

  @FieldResolver(() => String, { description: 'Who dispatched it: a person by name, or the automatic step.' })
  async by(@Root() { byActor }: DispatchType): Promise<string> {
    return (await this.#services.nameOf({ kind: 'USER', id: byActor })) ?? byActor;
  }

  @FieldResolver(() => DispatchChoiceType, { nullable: true, description: 'Who was considered at that moment, and why; null for history.' })
  explanation(@Root() { explanation }: DispatchType): DispatchChoiceType | null {
    return explanation === null ? null : explanationView(explanation);
  }
}

@Resolver(() => MisrouteRateType)
export class MisrouteRateResolver {
  readonly #services: Pick<DispatchServices, 'queues' | 'nameOf'>;

  constructor(services: Pick<DispatchServices, 'queues' | 'nameOf'>) {
    this.#services = services;
  }

  @FieldResolver(() => QueueType)
  async queue(@Root() { queueId }: MisrouteRateType): Promise<QueueType> {
    return queueView((await this.#services.queues.find(queueId))!);
  }

  @FieldResolver(() => String, { description: 'A person by name, or the automatic step.' })
  async dispatcher(@Root() { byActor }: MisrouteRateType): Promise<string> {
    return (await this.#services.nameOf({ kind: 'USER', id: byActor })) ?? byActor;
  }
}

/** What this module adds to a ticket. */
@Resolver(() => TicketType)
export class TicketDispatchesResolver {
  readonly #dispatches: Batch<readonly DispatchView[]>;

  constructor(reads: Pick<DispatchReads, 'ofTickets'>) {
    this.#dispatches = new Batch((ticketIds) => reads.ofTickets(ticketIds));
  }

  @FieldResolver(() => [DispatchType], { description: '派单历史 Every hand-over, earliest first (§3.2).' })
  async dispatches(@Root() ticket: TicketView, @Ctx() context: object): Promise<readonly DispatchType[]> {
    return (await this.#dispatches.load(context, ticket.id)) ?? [];
  }
}

/** What this module adds to an agent. */
@Resolver(() => AgentType)
export class AgentLoadResolver {
  readonly #loads: Batch<number>;

  constructor(reads: Pick<DispatchReads, 'loads'>) {
    this.#loads = new Batch((agentIds) => reads.loads(agentIds));
  }

  @FieldResolver(() => Int, { description: '在手量 Weighted work at hand.' })
  async load(@Root() { agentId }: AgentType, @Ctx() context: object): Promise<number> {
    return (await this.#loads.load(context, agentId)) ?? 0;
  }
}
