import { DAY_MS, MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import { refused, accepted, type Outcome } from '../../foundation/outcome.ts';
import { CalendarTime, EmptyCalendar } from '../domain/calendar-time.ts';
import type { CalendarDay, HolidayYears, WorkCalendar } from '../domain/calendar.ts';
import { parseCalendar } from '../domain/parse.ts';
import type { TimeSpan } from '../domain/working-time.ts';

/** What a calendar makes of a length of working time. */
export interface CalendarTrial {
  readonly dueAt: Instant;
  /** The working time that was used up, stretch by stretch. */
  readonly spans: readonly TimeSpan[];
  /** False when holidays of a year in it are not announced. */
  readonly isKnown: boolean;
  /** Each day from the first to the last, at noon of its zone, and how it is worked; at most so many. */
  readonly days: readonly (CalendarDay & { readonly at: Instant })[];
}

export const MOST_TRIAL_MINUTES = 60 * 24 * 365;
const MOST_DAYS = 62;

/**
 * Tries a calendar: when is so much working time over that begins at an instant? For whoever writes a calendar, before it is published.
 * @param text the calendar as a policy document would hold it, in JSON
 */
export function tryCalendar(text: string, from: Instant, minutes: number, holidays: HolidayYears): Outcome<CalendarTrial> {
  if (minutes < 0 || minutes > MOST_TRIAL_MINUTES) {
    return refused({ code: 'OUT_OF_RANGE', message: `Try between 0 and ${MOST_TRIAL_MINUTES} minutes.`, path: ['minutes'] });
  }
  const parsed = readCalendar(text);
  if (!parsed.ok) return parsed;
  const time = new CalendarTime(parsed.value, holidays);
  try {
    const dueAt = time.add(from, minutes * MINUTE_MS);
    return accepted({ dueAt, spans: time.spans(from, dueAt), isKnown: time.isKnown(from, dueAt), days: daysOf(time, from, dueAt) });
  } catch (error) {
    if (!(error instanceof EmptyCalendar)) throw error;
    return refused({ code: 'CALENDAR_WITHOUT_WORK', message: 'The calendar has no working time for more than a year: give at least one day an interval.', path: ['calendar'] });
  }
}

function readCalendar(text: string): Outcome<WorkCalendar> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused({ code: 'SHAPE', message: `The calendar is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`, path: ['calendar'] });
  }
  const parsed = parseCalendar(json, 'calendar');
  if (parsed.ok) return accepted(parsed.value);
  const [first, ...rest] = parsed.faults.map(({ rule, path, cause, remedy }) => ({ code: rule, message: `${path}: ${cause}; ${remedy}.`, path: [path] }));
  if (first === undefined) throw new Error('a calendar was refused without a fault');
  return refused(first, ...rest);
}

function daysOf(time: CalendarTime, from: Instant, to: Instant): CalendarTrial['days'] {
  const days: (CalendarDay & { readonly at: Instant })[] = [];
  for (let at = from; days.length < MOST_DAYS && at < to + DAY_MS; at += DAY_MS) days.push({ ...time.day(at), at });
  return days;
}
