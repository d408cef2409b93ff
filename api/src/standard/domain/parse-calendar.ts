import { HOLIDAY_SETS, WEEKDAYS, type CalendarException, type WorkCalendar, type WorkInterval } from './calendar.ts';
import { INVALID, listOf, localText, oneOf, optional, orElse, record, refuse, text } from './parse-reader.ts';
import type { Fields, Parse } from './parse-reader.ts';

const time = text(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 08:30');

const interval = record<WorkInterval>({ from: time, to: time });
const intervals = listOf(interval);

const day: Parse<string> = (value, at) => {
  const date = text(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-02-14')(value, at);
  if (date === INVALID) return INVALID;
  const isDay = !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  return isDay ? date : refuse(at, `${date} is not a day of the calendar`, 'correct the month or the day');
};

const timeZone: Parse<string> = (value, at) => {
  const name = text()(value, at);
  if (name === INVALID) return INVALID;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return refuse(at, `${name} is no time zone`, 'write an IANA name such as Asia/Shanghai');
  }
};

const week = record<WorkCalendar['week']>(Object.fromEntries(WEEKDAYS.map((name) => [name, intervals])) as unknown as Fields<WorkCalendar['week']>);

/** Reads a calendar of working hours. */
export const calendar: Parse<WorkCalendar> = record<WorkCalendar>({
  id: text(/^[a-z][a-z0-9-]*$/, 'an id such as office-hours'),
  title: localText,
  timeZone,
  week,
  holidays: optional(oneOf(HOLIDAY_SETS)),
  makeUpDayAs: optional(oneOf(WEEKDAYS)),
  exceptions: orElse(listOf(record<CalendarException>({ date: day, name: localText, intervals })), []),
});
