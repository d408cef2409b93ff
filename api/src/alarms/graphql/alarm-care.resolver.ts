import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { unitScope } from '../../access/graphql/unit-scope.ts';
import { unitView } from '../../access/graphql/unit.type.ts';
import type { Actor } from '../../foundation/event.ts';
import { DAY_MS } from '../../foundation/instant.ts';
import type { Perform } from '../../foundation/perform.ts';
import type { LocalText } from '../../foundation/text.ts';
import { fromGlobalId, toGlobalId, toGlobalIdOrNull } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Agent } from '../../workforce/domain/agent.ts';
import { agentView } from '../../workforce/graphql/agent.type.ts';
import { alarmFigures } from '../domain/figures.ts';
import { groupAlarms } from '../domain/grouping.ts';
import { ALWAYS_IN_SERVICE, type RuleOutage } from '../domain/out-of-service.ts';
import { ALARM_RULES } from '../domain/rules.ts';
import { ALARM_STATES, NEVER_SHELVED } from '../domain/words.ts';
import type { AlarmFigureReads } from '../use-cases/figure-reads.ts';
import type { AlarmLists, RuleOutageStore } from '../use-cases/ports.ts';
import { setRuleService, type RuleServiceStores } from '../use-cases/set-rule-service.ts';
import {
  AlarmCourseStepType, AlarmFiguresType, AlarmGroupingType, AlarmRulesPayload, AlarmRuleType, SetAlarmRuleServiceInput,
} from './alarm-care.type.ts';

export interface AlarmCareParts {
  readonly perform: Perform<RuleServiceStores>;
  readonly lists: AlarmLists;
  readonly figures: AlarmFigureReads;
  readonly outages: Pick<RuleOutageStore, 'current'>;
  readonly units: UnitTree;
  readonly queues: { get(queueId: string): { readonly name: LocalText } | undefined };
  readonly agents: (agentIds: readonly string[]) => Promise<ReadonlyMap<string, Agent>>;
  readonly nameOf: (actor: Actor) => Promise<string | null>;
}

const UNIT = { nullable: true, description: 'A unit and what is below it. Absent: your own.' } as const;
/** So many open alarms are looked through for groups: beyond them a console shows none of them one by one. */
const MOST_GROUPED = 2_000;
export const LONGEST_FIGURES_MS = 7 * DAY_MS;

/** How alarms are looked after: grouped in a flood, explained by their rules, counted, and reviewed. */
@Resolver()
export class AlarmCareResolver {
  readonly #parts: AlarmCareParts;

  constructor(parts: AlarmCareParts) {
    this.#parts = parts;
  }

  @Query(() => AlarmGroupingType, { description: '洪泛归并 Whether there are more alarms than a person can answer one by one, and then how they are grouped.' })
  async alarmGroups(@Ctx() context: AccessContext, @Arg('unitId', () => ID, UNIT) unitId: string | null | undefined): Promise<AlarmGroupingType> {
    const { units, lists, figures } = this.#parts;
    const unitIds = unitScope(units, requirePermission(context, 'WALL_VIEW'), unitId);
    const open = await lists.list({ unitIds, states: ALARM_STATES.filter((state) => state !== 'NORMAL'), before: null, limit: MOST_GROUPED });
    const { isFlood, raisedInWindow, groups } = groupAlarms(open, await figures.raisedInWindow(unitIds));
    return {
      isFlood, raisedInWindow,
      groups: groups.map(({ alarms, queueId, incidentId, ...group }) => ({
        ...group, ...this.#queue(queueId), incidentId: toGlobalIdOrNull('Incident', incidentId), count: alarms.length, alarmIds: alarms.map(({ id }) => toGlobalId('Alarm', id)),
      })),
    };
  }

  @Query(() => [AlarmRuleType], { description: '告警规则 Every alarm rule with its consequence, the response expected, the time for it, its owner and clause.' })
  async alarmRules(@Ctx() context: AccessContext): Promise<AlarmRuleType[]> {
    const { unitId } = requirePermission(context, 'WALL_VIEW');
    return this.#rules(unitId);
  }

  @Mutation(() => AlarmRulesPayload, { description: '规则停用 Takes a rule out of service in a unit and below, or back into it: what it raised stands and calls nobody. Never one about the law or a risk. Repeating it moves the end.' })
  async setAlarmRuleService(@Ctx() context: AccessContext, @Arg('input', () => SetAlarmRuleServiceInput) input: SetAlarmRuleServiceInput): Promise<AlarmRulesPayload> {
    const caller = signedIn(context);
    const outcome = await this.#parts.perform((stores) => setRuleService(stores, caller, { ...input, unitId: fromGlobalId('Unit', input.unitId) }));
    return outcome.ok ? { rules: await this.#rules(caller.unitId), userErrors: [] } : { rules: null, userErrors: toUserErrors(outcome.refusals) };
  }

  @Query(() => AlarmFiguresType, { description: '告警系统指标 How the alarm system itself does in `[from, to)`, at most seven days: calls in ten minutes, floods, what calls most, how soon it is answered.' })
  async alarmFigures(
    @Ctx() context: AccessContext, @Arg('from', () => DateTimeScalar) from: number, @Arg('to', () => DateTimeScalar) to: number, @Arg('unitId', () => ID, UNIT) unitId: string | null | undefined,
  ): Promise<AlarmFiguresType> {
    const { units, figures } = this.#parts;
    const unitIds = unitScope(units, requirePermission(context, 'WALL_VIEW'), unitId);
    if (to <= from || to - from > LONGEST_FIGURES_MS) {
      throw new GraphQLError('`to` must be after `from`, by seven days at most.', { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const { byPriority, badActors, ...rest } = alarmFigures(
      await figures.calls(unitIds, from, to), await figures.latencies(unitIds, from, to), await figures.standing(unitIds), from, to,
    );
    return {
      ...rest, p1: byPriority.P1, p2: byPriority.P2, p3: byPriority.P3, badActors: badActors.map(({ queueId, ...actor }) => ({ ...actor, ...this.#queue(queueId) })),
      acknowledgeP50Ms: rounded(rest.acknowledgeP50Ms), acknowledgeP90Ms: rounded(rest.acknowledgeP90Ms),
    };
  }

  @Query(() => [AlarmCourseStepType], { nullable: true, description: '告警经过 Everything that happened to an alarm, with who did it and whom the ladder called. Null when you may not see the alarm.' })
  async alarmCourse(@Ctx() context: AccessContext, @Arg('alarmId', () => ID) alarmId: string): Promise<AlarmCourseStepType[] | null> {
    const caller = requirePermission(context, 'ALARM_ACKNOWLEDGE');
    const { lists, figures, agents, nameOf, units } = this.#parts;
    const alarm = await lists.find(fromGlobalId('Alarm', alarmId));
    if (alarm === null || !units.isWithin(alarm.unitId, caller.unitId)) return null;
    const steps = await figures.course(alarm.id);
    const people = await agents(steps.flatMap(({ payload }) => payload.agentId ?? []));
    return Promise.all(steps.map(async ({ type, at, actor, payload }) => {
      const agent = people.get(payload.agentId ?? '');
      return {
        type, at, by: actor.kind === 'SYSTEM' ? null : await nameOf(actor), duty: payload.duty ?? null, agent: agent === undefined ? null : agentView(agent),
        absence: payload.absence ?? null, until: payload.until ?? null,
      };
    }));
  }

  async #rules(unitId: string): Promise<AlarmRuleType[]> {
    const { units, outages } = this.#parts;
    const current = (await outages.current()).filter((outage) => units.isWithin(outage.unitId, unitId) || units.isWithin(unitId, outage.unitId));
    return ALARM_RULES.map(({ kind, priority, clauseNo, consequence, response, respondWithinMs, owner }) => ({
      kind, priority, clauseNo, consequence, response, respondWithinMs, owner, neverShelved: NEVER_SHELVED.includes(kind), alwaysInService: ALWAYS_IN_SERVICE.includes(kind),
      outages: current.filter((outage) => outage.kind === kind).flatMap((outage) => this.#outage(outage)),
    }));
  }

  #outage({ unitId, until, reason }: RuleOutage & { readonly reason: string }): AlarmRuleType['outages'] {
    const unit = this.#parts.units.get(unitId);
    return unit === undefined ? [] : [{ unit: unitView(unit), until, reason }];
  }

  #queue(queueId: string | null): { readonly queueId: string | null; readonly queueName: LocalText | null } {
    return { queueId: toGlobalIdOrNull('Queue', queueId), queueName: this.#parts.queues.get(queueId ?? '')?.name ?? null };
  }
}

function rounded(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms);
}
