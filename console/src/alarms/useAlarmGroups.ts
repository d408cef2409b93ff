import { onScopeDispose, shallowRef, watch } from 'vue';
import type { ShallowRef } from 'vue';
import { AlarmGroupsDocument } from '../generated/graphql.ts';
import type { AlarmGroupsQuery } from '../generated/graphql.ts';
import { ask } from '../session/http.ts';
import { useLatest } from '../session/useLatest.ts';
import { alarms } from './alarmStates.ts';

export type AlarmGrouping = AlarmGroupsQuery['alarmGroups'];

/** Alarms come in bursts: the groups are asked for once a burst, and once more when it has been quiet. */
const AFTER_MS = 700;
const EVERY_MS = 30_000;

/** Whether there is a flood, and then how alarms are grouped; read again whenever alarms have changed. */
export function useAlarmGroups(): ShallowRef<AlarmGrouping> {
  const grouping = shallowRef<AlarmGrouping>({ isFlood: false, raisedInWindow: 0, groups: [] });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { latest } = useLatest();

  async function read(): Promise<void> {
    const data = await latest(ask(AlarmGroupsDocument, {}));
    if (data !== null) grouping.value = data.alarmGroups;
  }

  watch(alarms, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), AFTER_MS);
  });
  const regular = setInterval(() => void read(), EVERY_MS);
  onScopeDispose(() => {
    clearTimeout(timer);
    clearInterval(regular);
  });
  void read();
  return grouping;
}
