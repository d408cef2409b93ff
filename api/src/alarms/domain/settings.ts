import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../foundation/instant.ts';

/** The numbers of alarm management (wall, section 5): our design, not from the standard. */
export const ALARM_SETTINGS = {
  /** From one step of the ladder to the next while nobody acknowledges a P1. */
  escalateAfterMs: 5 * MINUTE_MS,
  /** An acknowledged alarm of which nothing has come for so long calls anew. */
  reAlarmAfterMs: 30 * MINUTE_MS,
  /** The longest that anybody may put an alarm aside, and the longest for the duty manager. */
  shelveMostMs: HOUR_MS,
  shelveMostLongMs: 8 * HOUR_MS,
  /** The longest that a rule is out of service before somebody must say so again. */
  outOfServiceMostMs: 8 * HOUR_MS,
  /** More alarms than this within the window are a flood (EEMUA 191). */
  floodMoreThan: 10,
  floodWindowMs: 10 * MINUTE_MS,
  /** An alarm that stands longer is stale. */
  staleAfterMs: 24 * HOUR_MS,
  /** Queue overload: from so many percent of capacity on, for so long; over when below so many, for so long. */
  overload: { raisePercent: 100, raiseAfterMs: 60 * SECOND_MS, clearPercent: 85, clearAfterMs: 120 * SECOND_MS },
  /**
   * Service level of a queue: of what was due in an interval, more than so many points below the target for so many intervals in a row;
   * over when at the target again. An interval with less due says nothing. Judged a little after its end, and not for long ago.
   */
  serviceLevel: { intervalMs: 30 * MINUTE_MS, belowPoints: 5, intervals: 2, leastDue: 5, settleMs: 30 * SECOND_MS, catchUpMs: 2 * HOUR_MS },
} as const;
