import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { GraphQLError } from 'graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { unitScope } from '../../access/graphql/unit-scope.ts';
import { unitView } from '../../access/graphql/unit.type.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import { paretoOf } from '../domain/pareto.ts';
import { ROOT_CAUSES } from '../domain/root-causes.ts';
import type { ComplaintReads } from '../use-cases/complaint-reads.ts';
import { nameComplaintTeam } from '../use-cases/name-team.ts';
import type { ComplaintStore } from '../use-cases/ports.ts';
import { NameComplaintTeamInput } from './complaint-inputs.ts';
import { ComplaintParetoType, ComplaintTeamsPayload, ComplaintTeamType } from './pareto.type.ts';

type Stores = { readonly complaints: ComplaintStore; readonly units: UnitTree };

/** Complaints as a whole: their root causes, and who handles which grade. */
@Resolver()
export class ParetoResolver {
  readonly #perform: Perform<Stores>;
  readonly #reads: ComplaintReads;
  readonly #units: UnitTree;

  constructor(perform: Perform<Stores>, reads: ComplaintReads, units: UnitTree) {
    this.#perform = perform;
    this.#reads = reads;
    this.#units = units;
  }

  @Query(() => ComplaintParetoType, { description: '投诉根因排列 Of the complaints received from `from` on and before `to`, in a unit and what is below it.' })
  async complaintCauses(
    @Ctx() context: AccessContext, @Arg('from', () => DateTimeScalar) from: number, @Arg('to', () => DateTimeScalar) to: number,
    @Arg('unitId', () => ID, { nullable: true, description: 'Absent: your own.' }) unitId?: string | null,
  ): Promise<ComplaintParetoType> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    if (to <= from) throw new GraphQLError('`to` must lie after `from`.', { extensions: { code: 'BAD_USER_INPUT' } });
    const { total, withoutCause, bars } = paretoOf(await this.#reads.causes(unitScope(this.#units, caller, unitId), from, to));
    return {
      total, withoutCause,
      causes: bars.map(({ cause, count, cumulativePercent, units }) => ({
        code: cause, name: ROOT_CAUSES[cause], count, cumulativePercent, units: units.map((each) => ({ unit: unitView(this.#units.get(each.unitId)!), count: each.count })),
      })),
    };
  }

  @Query(() => [ComplaintTeamType], { description: '等级归口 Which teams are named, in your unit and below.' })
  async complaintTeams(@Ctx() context: AccessContext): Promise<readonly ComplaintTeamType[]> {
    return this.#teams(requirePermission(context, 'TICKET_VIEW'));
  }

  @Mutation(() => ComplaintTeamsPayload, { description: '等级归口 Names the team for a grade (§6.3); for administrators. Asking twice is the same as asking once.' })
  async nameComplaintTeam(@Ctx() context: AccessContext, @Arg('input', () => NameComplaintTeamInput) input: NameComplaintTeamInput): Promise<ComplaintTeamsPayload> {
    const caller = signedIn(context);
    const named = { unitId: fromGlobalId('Unit', input.unitId), grade: input.grade, teamId: input.teamId == null ? null : fromGlobalId('Unit', input.teamId) };
    const outcome = await this.#perform((stores) => nameComplaintTeam(stores, caller, named));
    return outcome.ok ? { teams: await this.#teams(caller), userErrors: [] } : { teams: null, userErrors: toUserErrors(outcome.refusals) };
  }

  async #teams(caller: Caller): Promise<readonly ComplaintTeamType[]> {
    const teams = await this.#reads.gradedTeams(unitScope(this.#units, caller, null));
    return teams.map(({ unitId, grade, teamId }) => ({ unit: unitView(this.#units.get(unitId)!), grade, team: unitView(this.#units.get(teamId)!) }));
  }
}
