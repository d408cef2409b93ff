import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import china2026 from '../../../api/src/standard/holidays/2026.json' with { type: 'json' };
import china2027 from '../../../api/src/standard/holidays/2027.json' with { type: 'json' };
import { CalendarTime, EmptyCalendar } from '../../../api/src/standard/domain/calendar-time.ts';
import { holidayYears, WEEKDAYS, type WorkCalendar, type WorkInterval } from '../../../api/src/standard/domain/calendar.ts';
import { wallClockSpans } from '../../support/oracle/wall-clock-spans.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const YEARS = holidayYears([china2026, china2027]);

const hours = (...spans: readonly string[]): readonly WorkInterval[] => spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));

function calendar(facts: Partial<WorkCalendar> = {}): WorkCalendar {
  const day = hours('08:30-12:00', '13:30-17:30');
  return {
    id: 'office', title: { zh: '工作时间', en: 'Office hours' }, timeZone: 'Asia/Shanghai',
    week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }, exceptions: [], ...facts,
  };
}

const inChina = (time: string): number => Date.parse(`${time}:00+08:00`);
const office = new CalendarTime(calendar(), YEARS);
const official = new CalendarTime(calendar({ holidays: 'CN', makeUpDayAs: 'mon' }), YEARS);

describe('working hours', () => {
  it('stop for lunch, for the night and for the weekend: Friday 16:50 and two hours is Monday 09:50', () => {
    expect(office.add(inChina('2026-03-06T16:50'), 2 * HOUR_MS)).toBe(inChina('2026-03-09T09:50'));
    expect(office.add(inChina('2026-03-06T11:30'), HOUR_MS)).toBe(inChina('2026-03-06T14:00'));
  });

  it('end a promise at closing time, not at the next opening', () => {
    expect(office.add(inChina('2026-03-06T16:30'), HOUR_MS)).toBe(inChina('2026-03-06T17:30'));
  });

  it('are worked on make-up workdays and not on holidays, as the state announced them', () => {
    // 2026: the Spring Festival lasts from 15 to 23 February; Saturday 14 February is worked for it.
    expect(official.day(inChina('2026-02-14T12:00'))).toMatchObject({ kind: 'MAKE_UP_WORKDAY', name: '春节' });
    expect(official.day(inChina('2026-02-16T12:00'))).toMatchObject({ kind: 'HOLIDAY', intervals: [] });
    expect(official.add(inChina('2026-02-14T17:00'), HOUR_MS)).toBe(inChina('2026-02-24T09:00'));
    expect(office.add(inChina('2026-02-14T17:00'), HOUR_MS)).toBe(inChina('2026-02-16T09:30'));
  });

  it('of a year whose holidays nobody has announced are a guess, and say so', () => {
    expect(official.isKnown(inChina('2026-12-30T09:00'), inChina('2026-12-31T09:00'))).toBe(true);
    expect(official.isKnown(inChina('2026-12-30T09:00'), inChina('2027-01-02T09:00'))).toBe(false);
    expect(official.day(inChina('2027-01-01T12:00'))).toMatchObject({ kind: 'WORKDAY', isKnown: false });
    expect(office.isKnown(inChina('2026-12-30T09:00'), inChina('2027-01-02T09:00'))).toBe(true);
  });

  it('go on over midnight in a night shift, into a day that is not worked itself', () => {
    const night = new CalendarTime(calendar({ week: { ...calendar().week, fri: hours('22:00-06:00'), sat: [], sun: [] } }), YEARS);
    expect(night.add(inChina('2026-03-06T23:00'), 5 * HOUR_MS)).toBe(inChina('2026-03-07T04:00'));
    expect(night.between(inChina('2026-03-07T00:00'), inChina('2026-03-09T00:00'))).toBe(6 * HOUR_MS);
  });

  it('follow an exception before anything else', () => {
    const name = { zh: '盘点', en: 'Stocktaking' };
    const special = new CalendarTime(calendar({ holidays: 'CN', makeUpDayAs: 'mon', exceptions: [{ date: '2026-02-16', name, intervals: hours('10:00-11:00') }] }), YEARS);
    expect(special.add(inChina('2026-02-14T17:00'), HOUR_MS)).toBe(inChina('2026-02-16T10:30'));
  });

  it('that never come are an error, not an endless search', () => {
    const never = new CalendarTime(calendar({ week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }), YEARS);
    expect(() => never.add(0, 1)).toThrow(EmptyCalendar);
    expect(() => never.add(0, -1)).toThrow(EmptyCalendar);
    expect(never.add(5, 0)).toBe(5);
  });
});

const time = fc.record({ hour: fc.nat(23), minute: fc.constantFrom(0, 15, 30) }).map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const intervals = fc.array(fc.record({ from: time, to: time }), { maxLength: 3 });
const anyCalendar = fc.record({
  timeZone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Asia/Kathmandu'),
  week: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, intervals])) as Record<(typeof WEEKDAYS)[number], typeof intervals>),
}).map((drawn) => calendar(drawn));

/** Days around which some of these zones change their clocks, and others. */
const day = fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01', '2018-11-04', '2026-06-15', '2026-12-31');

describe('for any calendar, in zones with and without summer time', { timeout: 60_000 }, () => {
  it('working time agrees with a walk along the wall clock, minute by minute', () => {
    fc.assert(fc.property(anyCalendar, day, fc.integer({ min: -1_440, max: 1_440 }), fc.nat(2_880), (drawn, date, offsetMinutes, lengthMinutes) => {
      const from = Date.parse(`${date}T00:00:00Z`) + offsetMinutes * MINUTE_MS;
      const to = from + lengthMinutes * MINUTE_MS;
      expect(new CalendarTime(drawn, YEARS).spans(from, to)).toEqual(wallClockSpans(drawn, from, to));
    }), { numRuns: 150 });
  });

  it('adding and counting undo each other, forward and backward', () => {
    fc.assert(fc.property(anyCalendar, day, fc.integer({ min: 1, max: 6_000 }), fc.nat(1_439), (drawn, date, workMinutes, minute) => {
      const working = new CalendarTime(drawn, YEARS);
      fc.pre(Object.values(drawn.week).some((each) => each.length > 0));
      const from = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE_MS;
      const end = working.add(from, workMinutes * MINUTE_MS);
      expect(working.between(from, end)).toBe(workMinutes * MINUTE_MS);
      expect(working.between(from, end - 1)).toBe(workMinutes * MINUTE_MS - 1);
      const begin = working.add(end, -workMinutes * MINUTE_MS);
      expect(working.between(begin, end)).toBe(workMinutes * MINUTE_MS);
      expect(begin).toBeGreaterThanOrEqual(from);
    }), { numRuns: 500 });
  });
});
