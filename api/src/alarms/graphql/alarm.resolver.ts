import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { Queue } from '../../dispatch/domain/queue.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { readPageRequest, toPage } from '../../platform/graphql/page.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Alarm } from '../domain/alarm.ts';
import { ALARM_STATES, type AlarmState } from '../domain/words.ts';
import { acknowledgeAlarm, type AcknowledgeStores } from '../use-cases/acknowledge-alarm.ts';
import type { AlarmLists } from '../use-cases/ports.ts';
import { AcknowledgeAlarmInput, AlarmConnectionType, AlarmPayload, alarmView, type AlarmType } from './alarm.type.ts';
import { AlarmStateWord } from './words.ts';

/** What alarms are looked up by. */
export interface AlarmServices {
  readonly perform: Perform<AcknowledgeStores>;
  readonly lists: AlarmLists;
  readonly units: UnitTree;
  readonly queues: { get(queueId: string): Queue | undefined };
}

/** Alarms that are over are history; a list shows them only when it asks for them. */
const OPEN: readonly AlarmState[] = ALARM_STATES.filter((state) => state !== 'NORMAL');

@Resolver()
export class AlarmResolver {
  readonly #services: AlarmServices;

  constructor(services: AlarmServices) {
    this.#services = services;
  }

  @Query(() => AlarmConnectionType, { description: '告警列表 The alarms of the caller\'s unit and below, newest first; those that are over only when asked for.' })
  async alarms(
    @Ctx() context: AccessContext,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number, @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('states', () => [AlarmStateWord], { nullable: true }) states: AlarmState[] | null, @Arg('unitId', () => ID, { nullable: true }) unitId: string | null,
  ): Promise<AlarmConnectionType> {
    const { units, lists } = this.#services;
    const caller = requirePermission(context, 'WALL_VIEW');
    const request = readPageRequest({ first, after }, 2);
    const rootId = unitId === null ? caller.unitId : fromGlobalId('Unit', unitId);
    const unitIds = units.isWithin(rootId, caller.unitId) ? units.subtree(rootId).map(({ id }) => id) : [];
    const before = request.after === null ? null : { raisedAt: Number(request.after[0]), id: String(request.after[1]) };
    const alarms = await lists.list({ unitIds, states: states ?? OPEN, before, limit: request.limit + 1 });
    return toPage(alarms, request, ({ raisedAt, id }) => [raisedAt, id], (alarm) => this.#view(alarm));
  }

  @Mutation(() => AlarmPayload, { description: '确认 Puts on record that somebody has seen the alarm: its sound and outline end, its colour stays until the cause is gone.' })
  async acknowledgeAlarm(@Ctx() context: AccessContext, @Arg('input', () => AcknowledgeAlarmInput) input: AcknowledgeAlarmInput): Promise<AlarmPayload> {
    const caller = signedIn(context);
    const alarmId = fromGlobalId('Alarm', input.alarmId);
    const outcome = await this.#services.perform((stores) => acknowledgeAlarm(stores, caller, { alarmId, note: input.note }));
    return outcome.ok ? { alarm: this.#view(outcome.value), userErrors: [] } : { alarm: null, userErrors: toUserErrors(outcome.refusals) };
  }

  /** The alarm if the caller may see it, for Relay's `node`. */
  async visible(caller: Caller, alarmId: string): Promise<AlarmType | null> {
    const alarm = await this.#services.lists.find(alarmId);
    return alarm !== null && this.#services.units.isWithin(alarm.unitId, caller.unitId) ? this.#view(alarm) : null;
  }

  #view(alarm: Alarm): AlarmType {
    return alarmView(alarm, this.#services.queues.get(alarm.queueId)?.name ?? null);
  }
}
