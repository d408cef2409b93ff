import { DAY_MS, HOUR_MS } from '../foundation/instant.ts';
import type { Interval, PlannedShift } from '../workforce/domain/roster.ts';

/** So far ahead the demo's rosters reach: as far as they may be planned at once, in whole weeks. */
export const ROSTER_MS = 91 * DAY_MS;

const HANDOVERS_AT = [8 * HOUR_MS, 20 * HOUR_MS] as const;

/**
 * Turns of twelve hours, the first person's by day and the second's by night; null: nobody is meant to be there.
 * @param period begins at midnight of the site
 */
export function demoShifts({ from, to }: Interval, [day, night]: readonly (string | null)[]): readonly PlannedShift[] {
  const edges = [from];
  for (let midnight = from; midnight < to; midnight += DAY_MS) edges.push(...HANDOVERS_AT.map((at) => midnight + at));
  edges.push(to);
  return edges.slice(1).map((end, index) => ({ agentId: (index % 2 === 0 ? night : day) ?? null, from: edges[index] ?? from, to: end }));
}
