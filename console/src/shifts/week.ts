const DAY_MS = 86_400_000;
/** The site's clock is UTC+8 all year. */
const SITE_OFFSET_MS = 8 * 3_600_000;

export const WEEK_MS = 7 * DAY_MS;

/** Where the site's week that holds an instant begins: Monday, midnight. Epoch ms. */
export function weekOf(instant: number): number {
  const day = Math.floor((instant + SITE_OFFSET_MS) / DAY_MS);
  // 1 January 1970 was a Thursday.
  return (day - ((day + 3) % 7)) * DAY_MS - SITE_OFFSET_MS;
}

/** The seven days of the week that begins at `start`. */
export function daysOf(start: number): readonly number[] {
  return Array.from({ length: 7 }, (_, index) => start + index * DAY_MS);
}

export interface Stretch {
  /** Percent of the week. */
  readonly left: number;
  readonly width: number;
}

/** Where a time lies in the week that begins at `start`, as far as it does. */
export function stretchOf(from: number, to: number, start: number): Stretch {
  const left = Math.max(0, from - start) / WEEK_MS;
  const right = Math.min(WEEK_MS, to - start) / WEEK_MS;
  return { left: left * 100, width: Math.max(0, right - left) * 100 };
}
