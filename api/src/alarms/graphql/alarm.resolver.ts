import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { readPageRequest, toPage, type SortKey } from '../../platform/graphql/page.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Alarm } from '../domain/alarm.ts';
import { ALARM_STATES, type AlarmState } from '../domain/words.ts';
import { acknowledgeAlarm, type AcknowledgeStores } from '../use-cases/acknowledge-alarm.ts';
import type { AlarmLists } from '../use-cases/ports.ts';
import { AcknowledgeAlarmInput, AlarmConnectionType, AlarmPayload, alarmView, type AlarmType } from './alarm.type.ts';
import { AlarmStateWord } from './words.ts';

export interface AlarmResolverParts {
  readonly perform: Perform<AcknowledgeStores>;
  readonly lists: AlarmLists;
  readonly units: UnitTree;
  readonly queues: { get(queueId: string): { readonly name: LocalText } | undefined };
}

/** What is still to be looked at: an alarm that is over is asked for by its state. */
const NOT_OVER: readonly AlarmState[] = ALARM_STATES.filter((state) => state !== 'NORMAL');

@Resolver(() => AlarmConnectionType)
export class AlarmResolver {
  readonly #parts: AlarmResolverParts;

  constructor(parts: AlarmResolverParts) {
    this.#parts = parts;
  }

  @Query(() => AlarmConnectionType, { description: '告警列表 The alarms of a unit and below, newest first; without `states` those that are not over.' })
  async alarms(
    @Ctx() context: AccessContext,
    @Arg('first', () => Int, { defaultValue: 50, description: '1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null | undefined,
    @Arg('states', () => [AlarmStateWord], { nullable: true }) states: readonly AlarmState[] | null,
    @Arg('unitId', () => ID, { nullable: true, description: 'Absent: your own unit.' }) unitId: string | null | undefined,
  ): Promise<AlarmConnectionType> {
    const caller = requirePermission(context, 'WALL_VIEW');
    const request = readPageRequest({ first, after }, ['INSTANT', 'ID']);
    const rows = await this.#parts.lists.list({
      unitIds: this.#unitIds(caller, unitId), states: states ?? NOT_OVER, before: request.after === null ? null : toPlace(request.after), limit: request.limit + 1,
    });
    return toPage(rows, request, ({ raisedAt, id }) => [raisedAt, id], (alarm) => this.#view(alarm));
  }

  @Mutation(() => AlarmPayload, { description: '确认告警 Puts on record that you have seen an alarm and answer for it. Coming second is no error: the answer is the alarm as it is.' })
  async acknowledgeAlarm(@Ctx() context: AccessContext, @Arg('input', () => AcknowledgeAlarmInput) input: AcknowledgeAlarmInput): Promise<AlarmPayload> {
    const caller = signedIn(context);
    const alarmId = fromGlobalId('Alarm', input.alarmId);
    const outcome = await this.#parts.perform((stores) => acknowledgeAlarm(stores, caller, { alarmId, note: input.note }));
    return outcome.ok ? { alarm: this.#view(outcome.value), userErrors: [] } : { alarm: null, userErrors: toUserErrors(outcome.refusals) };
  }

  /** The alarm if the caller may see it; for Relay's `node`. */
  async visible(caller: Caller, alarmId: string): Promise<AlarmType | null> {
    const alarm = caller.permissions.has('WALL_VIEW') ? await this.#parts.lists.find(alarmId) : null;
    return alarm !== null && this.#parts.units.isWithin(alarm.unitId, caller.unitId) ? this.#view(alarm) : null;
  }

  /** The unit asked for as far as the caller may see it: a unit elsewhere gives an empty list, not an error that tells it exists. */
  #unitIds(caller: Caller, unitId: string | null | undefined): readonly string[] {
    const units = this.#parts.units;
    const rootId = unitId == null ? caller.unitId : fromGlobalId('Unit', unitId);
    return units.isWithin(rootId, caller.unitId) ? units.subtree(rootId).map(({ id }) => id) : [];
  }

  #view(alarm: Alarm): AlarmType {
    return alarmView(alarm, this.#parts.queues.get(alarm.queueId)?.name ?? null);
  }
}

function toPlace([raisedAt, id]: SortKey): Pick<Alarm, 'raisedAt' | 'id'> {
  return { raisedAt: Number(raisedAt), id: String(id) };
}
