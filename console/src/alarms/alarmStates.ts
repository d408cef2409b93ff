import { shallowRef } from 'vue';
import { AlarmChangesDocument } from '../generated/graphql.ts';
import type { AlarmPartsFragment } from '../generated/graphql.ts';
import { follow } from '../live/stream.ts';
import { withChanges } from './alarmMap.ts';
import type { AlarmMap } from './alarmMap.ts';

/** The alarms that this page has heard of, by id; a new map with each change. */
export const alarms = shallowRef<AlarmMap>(new Map());

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
