import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { unitView } from '../../access/graphql/unit.type.ts';
import { accepted } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { DUTIES, holesOf, onDuty, type Interval, type Roster } from '../domain/roster.ts';
import { MOST_PLANNED_MS, planRoster, type RosterStores } from '../use-cases/plan-roster.ts';
import type { AgentDirectory, RosterReads } from '../use-cases/ports.ts';
import { agentView } from './agent.type.ts';
import { DutyRosterPayload, DutyRosterType, DutyStandingType, PlanDutyRosterInput } from './roster.type.ts';

export interface RosterParts {
  readonly perform: Perform<RosterStores & { readonly idempotency: Idempotency }>;
  readonly rosters: RosterReads;
  readonly agents: Pick<AgentDirectory, 'byIds'>;
  readonly units: UnitTree;
  readonly now: () => number;
}

const UNIT = { nullable: true, description: 'Absent: your own unit.' } as const;

/** Who is on duty when (§1.4: a named person for each link). */
@Resolver()
export class RosterResolver {
  readonly #parts: RosterParts;

  constructor(parts: RosterParts) {
    this.#parts = parts;
  }

  @Query(() => [DutyRosterType], { description: '值班表 The rosters of a unit and below, as far as there are any, with the turns in `[from, to)`, three months at most.' })
  async dutyRosters(
    @Ctx() context: AccessContext, @Arg('from', () => DateTimeScalar) from: number, @Arg('to', () => DateTimeScalar) to: number, @Arg('unitId', () => ID, UNIT) unitId: string | null | undefined,
  ): Promise<DutyRosterType[]> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    if (to <= from || to - from > MOST_PLANNED_MS) throw new GraphQLError('`to` must be after `from`, by three months at most.', { extensions: { code: 'BAD_USER_INPUT' } });
    const { units, rosters } = this.#parts;
    const rootId = unitId == null ? caller.unitId : fromGlobalId('Unit', unitId);
    if (!units.isWithin(rootId, caller.unitId)) return [];
    return this.#views(await rosters.between(units.subtree(rootId).map(({ id }) => id), { from, to }), { from, to });
  }

  @Query(() => [DutyStandingType], { description: '当前值班 Who answers for a unit now, for each duty of the ladder: the nearest unit upwards that has a roster decides.' })
  async dutyLadder(@Ctx() context: AccessContext, @Arg('unitId', () => ID, UNIT) unitId: string | null | undefined): Promise<DutyStandingType[]> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const { units, rosters, agents, now } = this.#parts;
    const rootId = unitId == null ? caller.unitId : fromGlobalId('Unit', unitId);
    const path = units.isWithin(rootId, caller.unitId) ? (units.get(rootId)?.path ?? []) : [];
    const at = now();
    const known = await rosters.between(path, { from: at, to: at + 1 });
    const people = await agents.byIds(known.flatMap(({ shifts }) => shifts.map(({ agentId }) => agentId)));
    return DUTIES.map((duty) => {
      const { agentId, absence } = onDuty(known.filter((roster) => roster.duty === duty), path, at, people);
      const agent = people.get(agentId ?? '');
      return { duty, agent: agent === undefined ? null : agentView(agent), absence };
    });
  }

  @Mutation(() => DutyRosterPayload, { description: '排班 Plans who is on duty in a unit for a time, in place of what was planned. A hole or an overlap is refused: say with an empty turn that nobody is meant to be there.' })
  async planDutyRoster(@Ctx() context: AccessContext, @Arg('input', () => PlanDutyRosterInput) input: PlanDutyRosterInput): Promise<DutyRosterPayload> {
    const caller = signedIn(context);
    const { duty, from, to, reason, expectedVersion, idempotencyKey } = input;
    const unitId = fromGlobalId('Unit', input.unitId);
    const shifts = input.shifts.map((shift) => ({ agentId: shift.agentId == null ? null : fromGlobalId('Agent', shift.agentId), from: shift.from, to: shift.to }));
    const plan = { unitId, duty, period: { from, to }, shifts, reason, expectedVersion };
    const outcome = await this.#parts.perform((stores) => stores.idempotency.once(caller.actor.id, idempotencyKey, { operation: 'planDutyRoster', input }, async () => {
      const planned = await planRoster(stores, caller, plan);
      return planned.ok ? accepted({ unitId: planned.value.unitId }) : planned;
    }));
    if (!outcome.ok) return { roster: null, userErrors: toUserErrors(outcome.refusals) };
    const rosters = await this.#parts.rosters.between([unitId], { from, to });
    const [roster] = await this.#views(rosters.filter((each) => each.duty === duty), { from, to });
    return { roster: roster ?? null, userErrors: [] };
  }

  async #views(rosters: readonly Roster[], period: Interval): Promise<DutyRosterType[]> {
    const { agents, units } = this.#parts;
    const people = await agents.byIds([...new Set(rosters.flatMap(({ shifts }) => shifts.map(({ agentId }) => agentId)))]);
    return rosters.flatMap(({ unitId, duty, version, shifts }) => {
      const unit = units.get(unitId);
      return unit === undefined ? [] : [{
        unit: unitView(unit), duty, version, holes: holesOf(shifts, period),
        shifts: shifts.flatMap(({ agentId, from, to }) => {
          const agent = people.get(agentId);
          return agent === undefined ? [] : [{ agent: agentView(agent), from, to }];
        }),
      }];
    });
  }
}
