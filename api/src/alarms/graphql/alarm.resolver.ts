import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { unitScope } from '../../access/graphql/unit-scope.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { readPageRequest, toPage, type SortKey } from '../../platform/graphql/page.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Alarm } from '../domain/alarm.ts';
import { ALARM_STATES, type AlarmState } from '../domain/words.ts';
import { acknowledgeAlarm } from '../use-cases/acknowledge-alarm.ts';
import { acknowledgeGroup } from '../use-cases/acknowledge-group.ts';
import type { AlarmLists, AlarmStore } from '../use-cases/ports.ts';
import { shelveAlarm, unshelveAlarm, type ShelveStores } from '../use-cases/shelve-alarm.ts';
import {
  AcknowledgeAlarmGroupInput, AcknowledgeAlarmInput, AlarmConnectionType, AlarmGroupPayload, AlarmPayload, alarmView, ShelveAlarmInput, UnshelveAlarmInput, type AlarmType,
} from './alarm.type.ts';
import { AlarmStateWord } from './words.ts';

type AlarmCommandStores = Omit<ShelveStores, 'alarms'> & { readonly alarms: Pick<AlarmStore, 'lock' | 'lockMany' | 'save'> };

export interface AlarmResolverParts {
  readonly perform: Perform<AlarmCommandStores>;
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
      unitIds: unitScope(this.#parts.units, caller, unitId), states: states ?? NOT_OVER, before: request.after === null ? null : toPlace(request.after), limit: request.limit + 1,
    });
    return toPage(rows, request, ({ raisedAt, id }) => [raisedAt, id], (alarm) => this.#view(alarm));
  }

  @Mutation(() => AlarmPayload, { description: '确认告警 Puts on record that you have seen an alarm and answer for it. Coming second is no error: the answer is the alarm as it is.' })
  acknowledgeAlarm(@Ctx() context: AccessContext, @Arg('input', () => AcknowledgeAlarmInput) input: AcknowledgeAlarmInput): Promise<AlarmPayload> {
    const caller = signedIn(context);
    const alarmId = fromGlobalId('Alarm', input.alarmId);
    return this.#run((stores) => acknowledgeAlarm(stores, caller, { alarmId, note: input.note }));
  }

  @Mutation(() => AlarmGroupPayload, { description: '整组确认 Acknowledges all alarms of one group (queue, cause, incident) together, all or none; a P1 is never among them. Repeating it changes nothing.' })
  async acknowledgeAlarmGroup(@Ctx() context: AccessContext, @Arg('input', () => AcknowledgeAlarmGroupInput) input: AcknowledgeAlarmGroupInput): Promise<AlarmGroupPayload> {
    const caller = signedIn(context);
    const alarmIds = input.alarmIds.map((id) => fromGlobalId('Alarm', id));
    const outcome = await this.#parts.perform((stores) => acknowledgeGroup(stores, caller, { alarmIds, note: input.note }));
    return outcome.ok ? { alarms: outcome.value.map((alarm) => this.#view(alarm)), userErrors: [] } : { alarms: null, userErrors: toUserErrors(outcome.refusals) };
  }

  @Mutation(() => AlarmPayload, { description: '搁置 Puts an alarm aside for a while: it stands, is counted, and calls nobody; then it calls anew. Never one about the law. Repeating it moves the end.' })
  shelveAlarm(@Ctx() context: AccessContext, @Arg('input', () => ShelveAlarmInput) { alarmId, minutes, reason }: ShelveAlarmInput): Promise<AlarmPayload> {
    const caller = signedIn(context);
    const id = fromGlobalId('Alarm', alarmId);
    return this.#run((stores) => shelveAlarm(stores, caller, { alarmId: id, minutes, reason }));
  }

  @Mutation(() => AlarmPayload, { description: '取消搁置 Takes an alarm off the shelf before its time. One that is on none is answered as it is.' })
  unshelveAlarm(@Ctx() context: AccessContext, @Arg('input', () => UnshelveAlarmInput) { alarmId }: UnshelveAlarmInput): Promise<AlarmPayload> {
    const caller = signedIn(context);
    const id = fromGlobalId('Alarm', alarmId);
    return this.#run((stores) => unshelveAlarm(stores, caller, { alarmId: id }));
  }

  /** The alarm if the caller may see it; for Relay's `node`. */
  async visible(caller: Caller, alarmId: string): Promise<AlarmType | null> {
    const alarm = caller.permissions.has('WALL_VIEW') ? await this.#parts.lists.find(alarmId) : null;
    return alarm !== null && this.#parts.units.isWithin(alarm.unitId, caller.unitId) ? this.#view(alarm) : null;
  }

  async #run(work: (stores: AlarmCommandStores) => Promise<Outcome<Alarm>>): Promise<AlarmPayload> {
    const outcome = await this.#parts.perform(work);
    return outcome.ok ? { alarm: this.#view(outcome.value), userErrors: [] } : { alarm: null, userErrors: toUserErrors(outcome.refusals) };
  }

  #view(alarm: Alarm): AlarmType {
    return alarmView(alarm, this.#parts.queues.get(alarm.queueId ?? '')?.name ?? null);
  }
}

function toPlace([raisedAt, id]: SortKey): Pick<Alarm, 'raisedAt' | 'id'> {
  return { raisedAt: Number(raisedAt), id: String(id) };
}
