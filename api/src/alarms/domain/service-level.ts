import type { Instant } from '../../foundation/instant.ts';
import { ALARM_SETTINGS } from './settings.ts';

/** How a queue has kept its service level so far. */
export interface ServiceWatch {
  /** How many judged intervals in a row were well below the target. */
  readonly below: number;
  /** There is cause for an alarm. */
  readonly alarmed: boolean;
}

/** What was due in a queue within one interval, by the first response that each ticket was owed, and what of it was met. */
export interface ServiceFigures {
  readonly due: number;
  readonly met: number;
}

export const KEPT: ServiceWatch = { below: 0, alarmed: false };

/**
 * Where a queue stands after one more interval. It calls when it was more than the dead-band below its target for as many intervals
 * in a row as the settings say, and calls no more once it is back at the target: in between it stays as it was, so that a queue
 * around its target alarms once. An interval in which too little was due says nothing. Pure.
 */
export function judge(watch: ServiceWatch, { due, met }: ServiceFigures, targetPercent: number): ServiceWatch {
  const { belowPoints, intervals, leastDue } = ALARM_SETTINGS.serviceLevel;
  if (due < leastDue) return watch;
  const percent = (met * 100) / due;
  if (percent >= targetPercent) return KEPT;
  if (watch.alarmed) return watch;
  const below = percent < targetPercent - belowPoints ? watch.below + 1 : 0;
  return { below, alarmed: below >= intervals };
}

/** The end of the interval that holds an instant. Intervals lie on the clock: half hours of every time zone. */
export function intervalEnd(at: Instant): Instant {
  const { intervalMs } = ALARM_SETTINGS.serviceLevel;
  return (Math.floor(at / intervalMs) + 1) * intervalMs;
}

/**
 * The ends of the intervals that are over and not judged yet, the earliest first. After a long silence only the latest are worth
 * judging: nobody is called for what was long ago.
 */
export function intervalsToJudge(judgedTo: Instant, now: Instant): readonly Instant[] {
  const { intervalMs, catchUpMs } = ALARM_SETTINGS.serviceLevel;
  const ends: Instant[] = [];
  const last = intervalEnd(now) - intervalMs;
  for (let end = Math.max(intervalEnd(judgedTo), intervalEnd(last - catchUpMs)); end <= last; end += intervalMs) ends.push(end);
  return ends;
}
