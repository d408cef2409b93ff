import { HOUR_MS, MINUTE_MS, SECOND_MS, type Instant } from '../../foundation/instant.ts';
import { offsetMs } from '../../foundation/site-time.ts';

/** What a calendar and a clock on the wall show; months count from 1. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/**
 * The instant at which a zone's wall shows a time; null for a date or time that does not exist (31 February, 24:10).
 * An hour that daylight saving repeats is read as the first of the two, one that it leaves out as if it had not.
 * @param timeZone an IANA name
 */
export function wallInstant(wall: WallTime, timeZone: string): Instant | null {
  const midnight = Date.UTC(wall.year, wall.month - 1, wall.day);
  const date = new Date(midnight);
  const exists = date.getUTCMonth() === wall.month - 1 && date.getUTCDate() === wall.day && wall.hour < 24 && wall.minute < 60 && wall.second < 60;
  if (!exists) return null;
  const shown = midnight + wall.hour * HOUR_MS + wall.minute * MINUTE_MS + wall.second * SECOND_MS;
  if (timeZone === 'UTC') return shown;
  const guess = shown - offsetMs(shown, timeZone);
  return shown - offsetMs(guess, timeZone);
}
