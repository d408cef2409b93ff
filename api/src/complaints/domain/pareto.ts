import { ROOT_CAUSE_CODES, type RootCause } from './root-causes.ts';

/** One bar of the Pareto of root causes. */
export interface ParetoBar {
  readonly cause: RootCause;
  readonly count: number;
  /** This bar and those before it, in percent of all complaints whose cause is stated. */
  readonly cumulativePercent: number;
  readonly units: readonly { readonly unitId: string; readonly count: number }[];
}

export interface Pareto {
  readonly total: number;
  /** Complaints whose root cause is not stated yet; in no bar. */
  readonly withoutCause: number;
  readonly bars: readonly ParetoBar[];
}

/** §7.3: the root causes of complaints, the most frequent first; causes that did not occur are left out, equal ones stand in the order of the list. Pure. */
export function paretoOf(counts: readonly { readonly unitId: string; readonly cause: RootCause | null; readonly count: number }[]): Pareto {
  const sum = (of: readonly { readonly count: number }[]): number => of.reduce((total, { count }) => total + count, 0);
  const stated = counts.filter(({ cause }) => cause !== null);
  const whole = sum(stated);
  let running = 0;
  const bars = ROOT_CAUSE_CODES.map((cause) => ({ cause, units: stated.filter((each) => each.cause === cause) }))
    .map(({ cause, units }) => ({ cause, count: sum(units), units: units.map(({ unitId, count }) => ({ unitId, count })).toSorted((a, b) => b.count - a.count) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map((bar) => {
      running += bar.count;
      return { ...bar, cumulativePercent: (running / whole) * 100 };
    });
  return { total: sum(counts), withoutCause: sum(counts) - whole, bars };
}
