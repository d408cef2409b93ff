import { onScopeDispose, shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import { WallSnapshotDocument, WallUpdatesDocument } from '../generated/graphql.ts';
import type { WallPartsFragment } from '../generated/graphql.ts';
import { readServerTime } from '../live/now.ts';
import { follow } from '../live/stream.ts';
import { ask } from '../session/http.ts';
import type { Failure } from '../session/http.ts';

export interface LiveWall {
  readonly wall: ShallowRef<WallPartsFragment | null>;
  /** Why the first picture did not come; the stream goes on trying meanwhile. */
  readonly failure: ShallowRef<Failure | null>;
}

/** The wall of a unit (null: the viewer's own): one snapshot to paint at once, then the latest state from there on. */
export function useWall(unitId: string | null): LiveWall {
  const wall = shallowRef<WallPartsFragment | null>(null);
  const failure = shallowRef<Failure | null>(null);

  const show = (next: WallPartsFragment): void => {
    failure.value = null;
    if (wall.value === null || next.seq >= wall.value.seq) wall.value = next;
  };

  const stop = follow(
    WallUpdatesDocument,
    () => ({ unitId, after: wall.value?.seq ?? null }),
    ({ wallUpdates }) => show(wallUpdates.wall),
  );
  void ask(WallSnapshotDocument, { unitId }).then((answer) => {
    if (answer.ok) {
      readServerTime(answer.data.wall.serverTime);
      show(answer.data.wall);
    } else {
      failure.value = answer.failure;
    }
  });

  onScopeDispose(stop);
  return { wall, failure };
}
