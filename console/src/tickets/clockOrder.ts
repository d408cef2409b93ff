import type { ClockPartsFragment } from '../generated/graphql.ts';

function isUnmet({ run }: Pick<ClockPartsFragment, 'run'>): boolean {
  return run === 'RUNNING' || run === 'PAUSED';
}

function byDue(a: ClockPartsFragment, b: ClockPartsFragment): number {
  return Date.parse(a.dueAt) - Date.parse(b.dueAt);
}

/** The clock that gives the ticket its due time: the earliest governing one that is still to be met; null when none is. */
export function governingClock(clocks: readonly ClockPartsFragment[]): ClockPartsFragment | null {
  return clocks.filter((clock) => clock.governing && isUnmet(clock)).toSorted(byDue)[0] ?? null;
}

export interface ClockGroups {
  readonly unmet: readonly ClockPartsFragment[];
  readonly ended: readonly ClockPartsFragment[];
}

/** The clocks still to be met, earliest first, and those that have ended, latest end first. */
export function groupClocks(clocks: readonly ClockPartsFragment[]): ClockGroups {
  const endOf = (clock: ClockPartsFragment): number => Date.parse(clock.stoppedAt ?? clock.dueAt);
  return {
    unmet: clocks.filter(isUnmet).toSorted(byDue),
    ended: clocks.filter((clock) => !isUnmet(clock)).toSorted((a, b) => endOf(b) - endOf(a)),
  };
}
