import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import { unitScope } from '../../access/graphql/unit-scope.ts';
import type { Actor } from '../../foundation/event.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { readPageRequest, toPage } from '../../platform/graphql/page.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import { deviationsOf, type Approval, type DeviationKind } from '../domain/deviations.ts';
import type { ProcedureReads } from '../use-cases/ports.ts';
import { courseView, deviationView } from './procedure-views.ts';
import {
  ApprovalWord, ChecklistItemType, DeviationConnectionType, DeviationKindWord, DeviationType, LateStageType, ProcedureCourseType, ProcedureFiguresType, StageCourseType,
} from './procedure.type.ts';

export interface ProcedureServices {
  readonly reads: ProcedureReads;
  readonly units: UnitTree;
  readonly agents: AgentBatch;
  nameOf(actor: Actor): Promise<string | null>;
}

/** The deviation log of a unit, and how its milestones were kept. */
@Resolver()
export class DeviationLogResolver {
  readonly #services: ProcedureServices;

  constructor(services: ProcedureServices) {
    this.#services = services;
  }

  @Query(() => DeviationConnectionType, { description: '偏差记录 Departures from the standard from `from` on and before `to`, in a unit and what is below it; newest first.' })
  async deviations(
    @Ctx() context: AccessContext, @Arg('from', () => DateTimeScalar) from: number, @Arg('to', () => DateTimeScalar) to: number,
    @Arg('unitId', () => ID, { nullable: true, description: 'Absent: your own.' }) unitId: string | null | undefined,
    @Arg('kinds', () => [DeviationKindWord], { nullable: true }) kinds: DeviationKind[] | null | undefined,
    @Arg('clauseNo', () => String, { nullable: true }) clauseNo: string | null | undefined,
    @Arg('approvals', () => [ApprovalWord], { nullable: true }) approvals: Approval[] | null | undefined,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number, @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
  ): Promise<DeviationConnectionType> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const request = readPageRequest({ first, after }, ['INSTANT', 'ID', 'NUMBER']);
    const place = request.after === null ? null : { at: request.after[0] as number, ticketId: request.after[1] as string, place: request.after[2] as number };
    const filter = { unitIds: unitScope(this.#services.units, caller, unitId), ...period(from, to), kinds, clauseNo, approvals };
    const found = await this.#services.reads.deviations(filter, request.limit + 1, place);
    return toPage(found, request, ({ at, ticketId, place: own }) => [at, ticketId, own], deviationView);
  }

  @Query(() => ProcedureFiguresType, { description: '规程执行 Deviations per clause, and milestones kept and missed, of a unit and what is below it.' })
  async procedureFigures(
    @Ctx() context: AccessContext, @Arg('from', () => DateTimeScalar) from: number, @Arg('to', () => DateTimeScalar) to: number,
    @Arg('unitId', () => ID, { nullable: true, description: 'Absent: your own.' }) unitId?: string | null,
  ): Promise<ProcedureFiguresType> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const filter = { unitIds: unitScope(this.#services.units, caller, unitId), ...period(from, to) };
    const [deviations, { planned, passedLate, openLate }] = await Promise.all([this.#services.reads.counts(filter), this.#services.reads.milestones(filter, Date.now())]);
    return { deviations, milestonesPlanned: planned, milestonesPassedLate: passedLate, milestonesOpenLate: openLate };
  }
}

function period(from: number, to: number): { readonly from: number; readonly to: number } {
  if (to <= from) throw new GraphQLError('`to` must lie after `from`.', { extensions: { code: 'BAD_USER_INPUT' } });
  return { from, to };
}

/** What the procedure adds to a ticket; both fields are drawn from one reading of its story. */
@Resolver(() => TicketType)
export class TicketProcedureResolver {
  readonly #stories: Batch<readonly RecordedTicketEvent[]>;

  constructor(reads: Pick<ProcedureReads, 'stories'>) {
    this.#stories = new Batch((ids) => reads.stories(ids));
  }

  @FieldResolver(() => ProcedureCourseType, { description: '处理规程 The stages of the present round with their gates and checklists.' })
  async procedure(@Root() ticket: TicketView, @Ctx() context: object): Promise<ProcedureCourseType> {
    return courseView(ticket, (await this.#stories.load(context, ticket.id)) ?? [], Date.now());
  }

  @FieldResolver(() => [DeviationType], { description: '偏差 Where the work on the ticket departed from the standard, in the order of time.' })
  async deviations(@Root() ticket: TicketView, @Ctx() context: object): Promise<readonly DeviationType[]> {
    const { ticketNo, unitId } = ticket;
    return deviationsOf((await this.#stories.load(context, ticket.id)) ?? []).map((deviation) => deviationView({ ...deviation, ticketNo, unitId }));
  }
}

@Resolver(() => LateStageType)
export class LateStageResolver {
  readonly #services: ProcedureServices;

  constructor(services: ProcedureServices) {
    this.#services = services;
  }

  @Query(() => [LateStageType], { description: '逾期环节 Milestones that have passed without their stage, of a unit and what is below it; those longest past first.' })
  lateStages(
    @Ctx() context: AccessContext, @Arg('first', () => Int, { defaultValue: 50 }) first: number, @Arg('unitId', () => ID, { nullable: true, description: 'Absent: your own.' }) unitId?: string | null,
  ): Promise<readonly LateStageType[]> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const { limit } = readPageRequest({ first }, []);
    return this.#services.reads.lateStages(unitScope(this.#services.units, caller, unitId), Date.now(), limit);
  }

  @FieldResolver(() => AgentType, { description: '阶段负责人 Who answers for it (§5.2).' })
  async owner(@Root() { ownerId }: LateStageType, @Ctx() context: object): Promise<AgentType> {
    return agentView((await this.#services.agents.load(context, ownerId))!);
  }
}

@Resolver(() => StageCourseType)
export class StageCourseResolver {
  readonly #services: Pick<ProcedureServices, 'agents' | 'nameOf'>;

  constructor(services: Pick<ProcedureServices, 'agents' | 'nameOf'>) {
    this.#services = services;
  }

  @FieldResolver(() => AgentType, { nullable: true, description: '阶段负责人 Who answers for the stage (§5.2); null before work has begun.' })
  async owner(@Root() { ownerId }: StageCourseType, @Ctx() context: object): Promise<AgentType | null> {
    const agent = ownerId === null ? null : await this.#services.agents.load(context, ownerId);
    return agent === null ? null : agentView(agent);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who said what the gate came to.' })
  decidedByName(@Root() { decidedBy }: StageCourseType): Promise<string | null> {
    return named(this.#services, decidedBy);
  }
}

@Resolver(() => ChecklistItemType)
export class ChecklistItemResolver {
  readonly #services: Pick<ProcedureServices, 'nameOf'>;

  constructor(services: Pick<ProcedureServices, 'nameOf'>) {
    this.#services = services;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Who ticked it or left it out.' })
  byName(@Root() { actor }: ChecklistItemType): Promise<string | null> {
    return named(this.#services, actor);
  }
}

@Resolver(() => DeviationType)
export class DeviationResolver {
  readonly #services: Pick<ProcedureServices, 'nameOf'>;

  constructor(services: Pick<ProcedureServices, 'nameOf'>) {
    this.#services = services;
  }

  @FieldResolver(() => String, { nullable: true })
  byName(@Root() { actor }: DeviationType): Promise<string | null> {
    return named(this.#services, actor);
  }

  @FieldResolver(() => String, { nullable: true })
  decidedByName(@Root() { decidedBy }: DeviationType): Promise<string | null> {
    return named(this.#services, decidedBy);
  }
}

/** The name behind an actor; an automatic step by its own. */
async function named({ nameOf }: Pick<ProcedureServices, 'nameOf'>, actor: Actor | null): Promise<string | null> {
  return actor === null ? null : ((await nameOf(actor)) ?? (actor.kind === 'SYSTEM' ? actor.id : null));
}
