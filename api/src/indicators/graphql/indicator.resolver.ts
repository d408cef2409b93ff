import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { unitScope } from '../../access/graphql/unit-scope.ts';
import { MINUTE_MS } from '../../foundation/instant.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { targetView } from '../../standard/graphql/policy-views.ts';
import { indicatorLimit, keeps, type IndicatorMetric } from '../domain/indicator.ts';
import type { IndicatorReads } from '../use-cases/ports.ts';
import { reportIndicators, type ReportStores } from '../use-cases/report-indicators.ts';
import { IndicatorMetricWord, IndicatorType, ReportIndicatorsInput, ReportIndicatorsPayload } from './indicator.type.ts';

export interface IndicatorServices {
  readonly perform: Perform<ReportStores>;
  readonly reads: IndicatorReads;
  readonly units: UnitTree;
  readonly catalogue: () => PolicyCatalogue;
}

const MOST_POINTS = 800;
const BUCKET = { defaultValue: 60, description: 'The length of a period.' } as const;

/** Figures of the network (§5.1): taken in, kept and shown beside their limits. */
@Resolver()
export class IndicatorResolver {
  readonly #services: IndicatorServices;

  constructor(services: IndicatorServices) {
    this.#services = services;
  }

  @Query(() => IndicatorType, { description: '技术指标 The readings from `from` on and before `to`, by area and service line, in a unit and what is below it.' })
  async indicator(
    @Ctx() context: AccessContext, @Arg('metric', () => IndicatorMetricWord) metric: IndicatorMetric, @Arg('from', () => DateTimeScalar) from: number, @Arg('to', () => DateTimeScalar) to: number,
    @Arg('bucketMinutes', () => Int, BUCKET) bucketMinutes: number, @Arg('unitId', () => ID, { nullable: true, description: 'Absent: your own.' }) unitId?: string | null,
  ): Promise<IndicatorType> {
    const caller = requirePermission(context, 'STANDARD_VIEW');
    const bucketMs = bucketMinutes * MINUTE_MS;
    if (bucketMs <= 0 || to <= from || (to - from) / bucketMs > MOST_POINTS) {
      throw new GraphQLError(`\`to\` must lie after \`from\`, at most ${MOST_POINTS} periods later.`, { extensions: { code: 'BAD_USER_INPUT' } });
    }
    const { units, reads, catalogue } = this.#services;
    const unitIds = unitScope(units, caller, unitId);
    const limit = indicatorLimit(catalogue(), metric, Date.now());
    const series = await reads.series({ metric, unitIds, from, to, bucketMs });
    return {
      metric, limit: limit === null ? null : targetView(limit.pin, limit.target),
      series: series.map(({ area, serviceLine, points }) => ({ area, serviceLine, points: points.map((point) => ({ ...point, keepsLimit: limit === null || keeps(limit.target, point.mean) })) })),
    };
  }

  @Mutation(() => ReportIndicatorsPayload, { description: '上报指标 Takes in what a probe or the network management measured; for programs with a key that may. Sent again it changes nothing.' })
  async reportIndicators(@Ctx() context: AccessContext, @Arg('input', () => ReportIndicatorsInput) input: ReportIndicatorsInput): Promise<ReportIndicatorsPayload> {
    const caller = signedIn(context);
    const readings = input.readings.map(({ unitId, ...reading }) => ({ ...reading, unitId: unitId == null ? caller.unitId : fromGlobalId('Unit', unitId) }));
    const outcome = await this.#services.perform((stores) => reportIndicators(stores, caller, readings));
    return outcome.ok ? { ...outcome.value, userErrors: [] } : { added: 0, corrected: 0, unchanged: 0, userErrors: toUserErrors(outcome.refusals) };
  }
}
