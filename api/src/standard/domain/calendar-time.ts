import { DAY_MS, type Instant } from '../../foundation/instant.ts';
import { calendarDay, WEEKDAYS, type CalendarDay, type HolidayYears, type WorkCalendar, type Weekday, type WorkInterval } from './calendar.ts';
import type { TimeSpan, WorkingTime } from './working-time.ts';

/** A calendar that has so little working time that a promise could never run out. */
export class EmptyCalendar extends Error {}

/** How far a search for working time goes before the calendar counts as empty: longer than any holiday, shorter than for ever. */
const SEARCH_DAYS = 400;

/**
 * The working time of a calendar in its zone, summer time included: an hour that the wall clock skips is not worked, one
 * that it repeats is worked twice. Days are worked out once and kept.
 */
export class CalendarTime implements WorkingTime {
  readonly calendar: WorkCalendar;
  readonly #years: HolidayYears;
  readonly #days = new Map<number, readonly TimeSpan[]>();

  constructor(calendar: WorkCalendar, years: HolidayYears) {
    this.calendar = calendar;
    this.#years = years;
  }

  /** @throws EmptyCalendar when the calendar has no working time for more than a year */
  add(from: Instant, ms: number): Instant {
    if (ms === 0) return from;
    return ms > 0 ? this.#forward(from, ms) : this.#backward(from, -ms);
  }

  between(from: Instant, to: Instant): number {
    return this.spans(from, to).reduce((sum, span) => sum + span.to - span.from, 0);
  }

  spans(from: Instant, to: Instant): readonly TimeSpan[] {
    const spans: { from: Instant; to: Instant }[] = [];
    for (let day = this.#dayOf(from) - 1, end = this.#dayOf(to); day <= end; day += 1) {
      for (const span of this.#spansOf(day)) {
        const within = { from: Math.max(span.from, from), to: Math.min(span.to, to) };
        const last = spans.at(-1);
        if (within.from >= within.to) continue;
        if (last?.to === within.from) last.to = within.to;
        else spans.push(within);
      }
    }
    return spans;
  }

  /** False when holidays of some year in it are not announced: working time is then counted by the weekdays. */
  isKnown(from: Instant, to: Instant): boolean {
    if (this.calendar.holidays === undefined) return true;
    for (let year = this.#dateOf(this.#dayOf(from)).year, last = this.#dateOf(this.#dayOf(to)).year; year <= last; year += 1) {
      if (!this.#years.has(year)) return false;
    }
    return true;
  }

  /** How the day that holds an instant is worked. */
  day(at: Instant): CalendarDay {
    return this.#calendarDay(this.#dateOf(this.#dayOf(at)));
  }

  #forward(from: Instant, ms: number): Instant {
    let left = ms;
    for (let day = this.#dayOf(from) - 1, searched = 0; searched < SEARCH_DAYS; day += 1) {
      for (const span of this.#spansOf(day)) {
        if (span.to <= from) continue;
        const begin = Math.max(span.from, from);
        if (left <= span.to - begin) return begin + left;
        left -= span.to - begin;
        searched = 0;
      }
      searched += 1;
    }
    throw new EmptyCalendar(`the calendar "${this.calendar.id}" has no working time within ${SEARCH_DAYS} days`);
  }

  #backward(from: Instant, ms: number): Instant {
    let left = ms;
    for (let day = this.#dayOf(from), searched = 0; searched < SEARCH_DAYS; day -= 1) {
      for (const span of this.#spansOf(day).toReversed()) {
        if (span.from >= from) continue;
        const end = Math.min(span.to, from);
        if (left <= end - span.from) return end - left;
        left -= end - span.from;
        searched = 0;
      }
      searched += 1;
    }
    throw new EmptyCalendar(`the calendar "${this.calendar.id}" has no working time within ${SEARCH_DAYS} days`);
  }

  /** The spans that begin on a day, in order and without those parts that earlier ones cover. */
  #spansOf(day: number): readonly TimeSpan[] {
    let spans = this.#days.get(day);
    if (spans === undefined) {
      const before = this.#rawSpans(day - 1).reduce((latest, span) => Math.max(latest, span.to), Number.NEGATIVE_INFINITY);
      spans = disjoint(this.#rawSpans(day), before);
      this.#days.set(day, spans);
    }
    return spans;
  }

  #rawSpans(day: number): readonly TimeSpan[] {
    const date = this.#dateOf(day);
    return this.#calendarDay(date).intervals.map((interval) => this.#spanOf(date, interval));
  }

  #spanOf(date: Temporal.PlainDate, { from, to }: WorkInterval): TimeSpan {
    return { from: this.#instantOf(date, from, 'earlier'), to: this.#instantOf(to > from ? date : date.add({ days: 1 }), to, 'later') };
  }

  /** The instant at which the wall clock shows a time: the first or the last where it shows it twice, the moment of the change where it skips it. */
  #instantOf(date: Temporal.PlainDate, time: string, disambiguation: 'earlier' | 'later'): Instant {
    const { timeZone } = this.calendar;
    const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
    const zoned = local.toZonedDateTime(timeZone, { disambiguation });
    const first = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    if (zoned.toPlainDateTime().equals(local)) {
      // What ends just where the wall clock begins to repeat itself is over: nothing of the repeated time belongs to it.
      const isChange = Temporal.PlainDateTime.compare(zoned.subtract({ milliseconds: 1 }).toPlainDateTime(), local) > 0;
      return (isChange ? first : zoned).epochMilliseconds;
    }
    const change = first.getTimeZoneTransition('next');
    return (change ?? zoned).epochMilliseconds;
  }

  #calendarDay(date: Temporal.PlainDate): CalendarDay {
    return calendarDay(this.calendar, this.#years, date.toString(), WEEKDAYS[date.dayOfWeek - 1] as Weekday);
  }

  /** The local day of an instant, counted from 1970-01-01. */
  #dayOf(at: Instant): number {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(this.calendar.timeZone).toPlainDate();
    return Math.round(Date.UTC(local.year, local.month - 1, local.day) / DAY_MS);
  }

  #dateOf(day: number): Temporal.PlainDate {
    return Temporal.PlainDate.from('1970-01-01').add({ days: day });
  }
}

function disjoint(spans: readonly TimeSpan[], coveredUntil: Instant): readonly TimeSpan[] {
  let covered = coveredUntil;
  return spans.toSorted((a, b) => a.from - b.from).flatMap((span) => {
    const from = Math.max(span.from, covered);
    covered = Math.max(covered, span.to);
    return from < span.to ? [{ from, to: span.to }] : [];
  });
}
