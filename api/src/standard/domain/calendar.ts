import type { LocalText } from '../../foundation/text.ts';

/** Days of the week as a calendar names them, Monday first: the order of ISO 8601. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Working hours by the wall clock, `HH:MM`, the end not included. An end that is not after its beginning lies on the next day: `22:00`–`06:00`, or `08:00`–`08:00` for a whole day. */
export interface WorkInterval {
  readonly from: string;
  readonly to: string;
}

/** A day that is worked otherwise than its weekday says; without intervals it is not worked at all. */
export interface CalendarException {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: LocalText;
  readonly intervals: readonly WorkInterval[];
}

/** The public holidays that a calendar follows. */
export const HOLIDAY_SETS = ['CN'] as const;
export type HolidaySet = (typeof HOLIDAY_SETS)[number];

/** When promises that name this calendar run. Immutable with the version of the document that holds it. */
export interface WorkCalendar {
  /** Unique within its document; `24x7` is no calendar's id, for it is every document's. */
  readonly id: string;
  readonly title: LocalText;
  /** IANA name; the wall clock that the intervals follow. */
  readonly timeZone: string;
  readonly week: { readonly [Day in Weekday]: readonly WorkInterval[] };
  /** Days off and make-up workdays (调休) by the state's announcement; absent: the calendar knows none and needs none. */
  readonly holidays?: HolidaySet;
  /** Whose hours a make-up workday has; needed where holidays are followed. */
  readonly makeUpDayAs?: Weekday;
  readonly exceptions: readonly CalendarException[];
}

/** What the state announced for a year. */
export interface HolidayYear {
  readonly year: number;
  readonly days: readonly { readonly date: string; readonly name: string; readonly isOffDay: boolean }[];
}

/** The years that are known; a year without announced days is unknown, never a year without holidays (K15). */
export type HolidayYears = ReadonlyMap<number, ReadonlyMap<string, { readonly name: string; readonly isOffDay: boolean }>>;

/** Sorts announced years for looking up days. Years of which nothing is announced yet are left out. */
export function holidayYears(years: readonly HolidayYear[]): HolidayYears {
  return new Map(years.filter(({ days }) => days.length > 0).map(({ year, days }) => [year, new Map(days.map(({ date, name, isOffDay }) => [date, { name, isOffDay }]))]));
}

/** Why a day is worked as it is. */
export const DAY_KINDS = ['WORKDAY', 'REST_DAY', 'HOLIDAY', 'MAKE_UP_WORKDAY', 'EXCEPTION'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** One day of a calendar. */
export interface CalendarDay {
  readonly kind: DayKind;
  readonly name: string | null;
  readonly intervals: readonly WorkInterval[];
  /** False when the calendar follows holidays and nothing is announced for the day's year: its weekday is then only a guess. */
  readonly isKnown: boolean;
}

/**
 * How a day is worked: an exception first, then the state's holidays and make-up workdays, then the weekday.
 * @param date `YYYY-MM-DD`
 * @param weekday the day of the week of that date
 */
export function calendarDay(calendar: WorkCalendar, years: HolidayYears, date: string, weekday: Weekday): CalendarDay {
  const exception = calendar.exceptions.find((each) => each.date === date);
  if (exception !== undefined) return { kind: 'EXCEPTION', name: exception.name.zh, intervals: exception.intervals, isKnown: true };
  const regular = calendar.week[weekday];
  const ordinary: CalendarDay = { kind: regular.length > 0 ? 'WORKDAY' : 'REST_DAY', name: null, intervals: regular, isKnown: true };
  if (calendar.holidays === undefined) return ordinary;
  const year = years.get(Number(date.slice(0, 4)));
  if (year === undefined) return { ...ordinary, isKnown: false };
  const announced = year.get(date);
  if (announced === undefined) return ordinary;
  return announced.isOffDay
    ? { kind: 'HOLIDAY', name: announced.name, intervals: [], isKnown: true }
    : { kind: 'MAKE_UP_WORKDAY', name: announced.name, intervals: calendar.week[calendar.makeUpDayAs ?? 'mon'], isKnown: true };
}
