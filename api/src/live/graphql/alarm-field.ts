import type { Caller } from '../../access/domain/caller.ts';
import type { Alarm } from '../../alarms/domain/alarm.ts';
import { alarmView, type AlarmType } from '../../alarms/graphql/alarm.type.ts';
import type { LiveField } from '../../platform/live/live-field.ts';
import type { AlarmNotice } from '../domain/notices.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { eventField } from './event-field.ts';
import type { AlarmBatchType } from './live-events.type.ts';
import { liveUnit } from './live-scope.ts';

interface UnitArgs {
  readonly unitId?: string | null;
}

/** Every change of a unit's alarms. */
export function alarmChanges(pipeline: Pipeline): LiveField<UnitArgs, Caller, AlarmBatchType> {
  const { units, queues } = pipeline.parts;
  const unitOf = ({ unitId }: UnitArgs, caller: Caller) => liveUnit(units, caller, unitId, 'WALL_VIEW');
  const view = (alarm: Alarm): AlarmType => alarmView(alarm, queues.get(alarm.queueId ?? '')?.name ?? null);
  return eventField<UnitArgs, AlarmNotice, AlarmBatchType>(pipeline, {
    name: 'alarmChanges',
    shareKey: (args, caller) => unitOf(args, caller).id,
    pick: ({ alarms }) => alarms,
    wanted(args, caller) {
      const unit = unitOf(args, caller);
      return ({ alarm }) => units.isWithin(alarm.unitId, unit.id);
    },
    // Of an alarm that changed twice the last is enough: an alarm is sent whole.
    payload: (notices, seq) => ({ seq, snapshot: false, alarms: [...new Map(notices.map(({ alarm }) => [alarm.id, view(alarm)])).values()] }),
    async snapshot(args, caller) {
      const unit = unitOf(args, caller);
      return { seq: pipeline.seq, snapshot: true, alarms: pipeline.state.openAlarms().filter((alarm) => units.isWithin(alarm.unitId, unit.id)).map(view) };
    },
  });
}
