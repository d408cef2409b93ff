import type { AlarmPartsFragment } from '../generated/graphql.ts';

export type AlarmMap = ReadonlyMap<string, AlarmPartsFragment>;

/** The map with the changes in it: the higher version of an alarm wins, whichever came first; what is back to normal leaves. */
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
