import type { AnyLiveField } from './live-field.ts';

type Kind = AnyLiveField<unknown>['kind'];

/** What one kind of live field has given. */
export interface LiveCounts {
  deliveries: number;
  bytes: number;
  resumed: number;
  snapshots: number;
}

/** What was sent to viewers, since the process began. Plain numbers: they are counted for each viewer and payload. */
export type LiveTally = Readonly<Record<Kind, LiveCounts>>;

export function createLiveTally(): LiveTally {
  const nothing = (): LiveCounts => ({ deliveries: 0, bytes: 0, resumed: 0, snapshots: 0 });
  return { STATE: nothing(), EVENT: nothing() };
}
