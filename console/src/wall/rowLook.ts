import type { WallRowPartsFragment } from '../generated/graphql.ts';
import { LOOK_OF_ROW } from '../ui/shapes.ts';
import type { Look } from '../ui/shapes.ts';

/** What a row counts: the time left, the time over, or nothing while its clock stands still. */
export type Counting = 'left' | 'over' | 'paused';

export interface RowLook extends Look {
  readonly counting: Counting;
  /** Due minus now in ms, negative when late; while paused, what is left of the budget. */
  readonly untilDueMs: number;
}

type RowClock = Pick<WallRowPartsFragment, 'rowClass' | 'run' | 'breachedAt' | 'dueAt' | 'pausedSince'>;

/**
 * How a row looks at `now` (server time, epoch ms). The class is the server's; the client only counts, and takes over at
 * the due instant it was sent: until the server says what the miss means, a row past due is late and amber, no more.
 */
export function rowLook(row: RowClock, now: number): RowLook {
  const dueAt = Date.parse(row.dueAt);
  const late = row.breachedAt !== null;
  if (row.run === 'PAUSED' && !late) {
    return { ...LOOK_OF_ROW.PAUSED, counting: 'paused', untilDueMs: dueAt - Date.parse(row.pausedSince ?? row.dueAt) };
  }
  const untilDueMs = dueAt - now;
  if (late) return { ...LOOK_OF_ROW[row.rowClass], counting: 'over', untilDueMs };
  if (untilDueMs < 0) return { ...LOOK_OF_ROW.SHOULD, counting: 'over', untilDueMs };
  return { ...LOOK_OF_ROW[row.rowClass], counting: 'left', untilDueMs };
}
