import { describe, expect, it } from 'vitest';
import { CALENDAR_SAMPLE } from '../../../console/src/standard/calendarSample.ts';
import { tryCalendar } from '../../../api/src/standard/use-cases/try-calendar.ts';
import { CHINA_HOLIDAYS } from '../../../api/src/standard/holidays/china.ts';

const inChina = (time: string): number => Date.parse(`${time}:00+08:00`);
const attempt = (text: string, from = '2026-03-06T16:50', minutes = 120): ReturnType<typeof tryCalendar> => tryCalendar(text, inChina(from), minutes, CHINA_HOLIDAYS);
const changed = (facts: object): string => JSON.stringify({ ...(JSON.parse(CALENDAR_SAMPLE) as object), ...facts });

describe('a calendar that is tried', () => {
  it('[ask 15] says that Friday 16:50 and two hours is Monday, and which hours counted', () => {
    expect(attempt(CALENDAR_SAMPLE)).toMatchObject({
      ok: true,
      value: {
        dueAt: inChina('2026-03-09T09:50'), isKnown: true,
        spans: [{ from: inChina('2026-03-06T16:50'), to: inChina('2026-03-06T17:30') }, { from: inChina('2026-03-09T08:30'), to: inChina('2026-03-09T09:50') }],
      },
    });
  });

  it('[ask 16] counts a make-up workday, names it, and leaves the holiday out', () => {
    const trial = attempt(CALENDAR_SAMPLE, '2026-02-13T17:00');
    expect(trial).toMatchObject({ ok: true, value: { dueAt: inChina('2026-02-14T10:00') } });
    expect(trial.ok && trial.value.days.map(({ kind, name }) => [kind, name])).toContainEqual(['MAKE_UP_WORKDAY', '春节']);
  });

  it('says that a year is unknown whose holidays nobody announced', () => {
    expect(attempt(CALENDAR_SAMPLE, '2026-12-31T17:00')).toMatchObject({ ok: true, value: { isKnown: false } });
  });

  it.each([
    ['no JSON', '{', 'SHAPE'],
    ['a time that there is not', changed({ week: { mon: [{ from: '25:00', to: '06:00' }], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }), 'SHAPE'],
    ['a zone that there is not', changed({ timeZone: 'Mars/Olympus' }), 'SHAPE'],
    ['a day that there is not', changed({ exceptions: [{ date: '2026-02-30', name: { zh: '无', en: 'none' }, intervals: [] }] }), 'SHAPE'],
    ['a week without work', changed({ week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } }), 'CALENDAR_WITHOUT_WORK'],
  ])('refuses %s with a reason', (_what, text, code) => {
    expect(attempt(text)).toMatchObject({ ok: false, refusals: [{ code }] });
  });

  it('refuses more than a year', () => {
    expect(attempt(CALENDAR_SAMPLE, '2026-03-06T16:50', 525_601)).toMatchObject({ ok: false, refusals: [{ code: 'OUT_OF_RANGE' }] });
  });
});
