import { shallowRef } from 'vue';
import { AlarmChangesDocument } from '../generated/graphql.ts';
import type { AlarmPartsFragment } from '../generated/graphql.ts';
import { follow } from '../live/stream.ts';

export type AlarmMap = ReadonlyMap<string, AlarmPartsFragment>;

/** The alarms that this page has heard of, by id; a new map with each change. */
export const alarms = shallowRef<AlarmMap>(new Map());

/** The map with the changes in it: the higher version of an alarm wins, whichever came first. */
export function withChanges(known: AlarmMap, changes: readonly AlarmPartsFragment[]): AlarmMap {
  const next = new Map(known);
  for (const alarm of changes) {
    const before = next.get(alarm.id);
    if (before === undefined || before.version <= alarm.version) next.set(alarm.id, alarm);
  }
  for (const [id, alarm] of next) {
    if (alarm.state === 'NORMAL') next.delete(id);
  }
  return next;
}

/** Takes in alarms learnt by other ways: a list that was read, or one just acknowledged here. */
export function learnAlarms(changes: readonly AlarmPartsFragment[]): void {
  alarms.value = withChanges(alarms.value, changes);
}

/** Follows the alarms of a unit (null: the viewer's own); `onNews` hears those that changed, not those that stood at the start. */
export function followAlarms(unitId: string | null, onNews: (changed: readonly AlarmPartsFragment[]) => void = () => undefined): () => void {
  let seq: number | null = null;
  return follow(
    AlarmChangesDocument,
    () => ({ unitId, after: seq }),
    ({ alarmChanges }) => {
      seq = alarmChanges.seq;
      alarms.value = withChanges(alarmChanges.snapshot ? new Map() : alarms.value, alarmChanges.alarms);
      if (!alarmChanges.snapshot) onNews(alarmChanges.alarms);
    },
  );
}
