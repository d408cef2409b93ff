import type { AlarmPartsFragment } from '../generated/graphql.ts';
import { withNewest } from '../live/newest.ts';

export type AlarmMap = ReadonlyMap<string, AlarmPartsFragment>;

/** The map with the changes in it: the higher version of an alarm wins, whichever came first; what is back to normal leaves. */
export function withChanges(known: AlarmMap, changes: readonly AlarmPartsFragment[]): AlarmMap {
  return withNewest(known, changes, ({ state }) => state === 'NORMAL');
}
