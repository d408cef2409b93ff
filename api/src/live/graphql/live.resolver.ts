import { Arg, Ctx, ID, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { SafeIntScalar } from '../../platform/graphql/scalars.ts';
import { LiveSubscription } from '../../platform/live/live-subscription.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { PolicyJobProgressType } from '../../sla/graphql/policy-job.type.ts';
import { SlaBreachBatchType, SlaBreachFilterInput } from './breach.type.ts';
import { AlarmBatchType, HeartbeatType, TicketChangeType } from './live-events.type.ts';
import { liveUnit } from './live-scope.ts';
import { IncidentBatchType } from './outage.type.ts';
import { QueueLoadBatchType } from './queue-load.type.ts';
import { WallType, WallUpdateType, wallView } from './wall.type.ts';

const UNIT = { nullable: true, description: 'A unit and what is below it. Absent: your own.' } as const;
const AFTER = { nullable: true, description: 'The `seq` up to which you have seen everything: you are sent what you missed.' } as const;

/** What the schema knows of live; where the payloads come from is said in `live-fields.ts`. */
@Resolver()
export class LiveResolver {
  readonly #pipeline: Pipeline;

  constructor(pipeline: Pipeline) {
    this.#pipeline = pipeline;
  }

  @Query(() => WallType, { description: '大屏 How things stand now in a unit and below.' })
  wall(@Ctx() context: AccessContext, @Arg('unitId', () => ID, UNIT) unitId: string | null): WallType {
    return wallView(this.#pipeline.wall(liveUnit(this.#pipeline.parts.units, signedIn(context), unitId, 'WALL_VIEW')));
  }

  @LiveSubscription(() => WallUpdateType, '大屏 The wall of a unit, at once and whenever it shows something else; at most four a second.')
  wallUpdates(@Root() update: WallUpdateType, @Arg('unitId', () => ID, UNIT) _unitId: string | null, @Arg('after', () => SafeIntScalar, AFTER) _after: number | null): WallUpdateType {
    return update;
  }

  @LiveSubscription(() => SlaBreachBatchType, '超时 Every breach and every retraction, once and in the order of the log; those of 50 ms may come together.')
  slaBreaches(
    @Root() batch: SlaBreachBatchType, @Arg('after', () => SafeIntScalar, AFTER) _after: number | null,
    @Arg('filter', () => SlaBreachFilterInput, { nullable: true }) _filter: SlaBreachFilterInput | null,
  ): SlaBreachBatchType {
    return batch;
  }

  @LiveSubscription(() => QueueLoadBatchType, '队列负荷 The loads of a unit\'s queues, at once and whenever one is different; at most four a second.')
  queueLoads(@Root() batch: QueueLoadBatchType, @Arg('unitId', () => ID, UNIT) _unitId: string | null, @Arg('after', () => SafeIntScalar, AFTER) _after: number | null): QueueLoadBatchType {
    return batch;
  }

  @LiveSubscription(() => AlarmBatchType, '告警 Every change of a unit\'s alarms; without `after` first all that are not over.')
  alarmChanges(@Root() batch: AlarmBatchType, @Arg('unitId', () => ID, UNIT) _unitId: string | null, @Arg('after', () => SafeIntScalar, AFTER) _after: number | null): AlarmBatchType {
    return batch;
  }

  @LiveSubscription(() => IncidentBatchType, '群障 Every change of the mass outages that concern a unit; without `after` first all that are not closed.')
  incidentChanges(@Root() batch: IncidentBatchType, @Arg('unitId', () => ID, UNIT) _unitId: string | null, @Arg('after', () => SafeIntScalar, AFTER) _after: number | null): IncidentBatchType {
    return batch;
  }

  @LiveSubscription(() => TicketChangeType, 'That a ticket changed, and where. For a ticket outside your unit nothing ever comes.')
  ticketChanges(@Root() change: TicketChangeType, @Arg('id', () => ID) _id: string, @Arg('after', () => SafeIntScalar, AFTER) _after: number | null): TicketChangeType {
    return change;
  }

  @LiveSubscription(() => PolicyJobProgressType, '作业进度 How far a preview or a migration is, at once and with every batch.')
  policyJobProgress(@Root() progress: PolicyJobProgressType, @Arg('id', () => ID) _id: string, @Arg('after', () => SafeIntScalar, AFTER) _after: number | null): PolicyJobProgressType {
    return progress;
  }

  @LiveSubscription(() => HeartbeatType, '心跳 A sign of life of the pipeline, every second.')
  heartbeat(@Root() beat: HeartbeatType): HeartbeatType {
    return beat;
  }
}
