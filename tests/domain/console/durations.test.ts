import { describe, expect, it } from 'vitest';
import { ageWords, lengthWords, overrunWords, remainingWords, spanFigure, wallFigure } from '../../../console/src/words/durations.ts';
import { clockTime, dayWords, fieldOfInstant, instantOfField, momentWords } from '../../../console/src/words/siteTime.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('countdowns on the wall', () => {
  it.each([
    [7 * MINUTE + 42 * SECOND, '07:42', '07:42'],
    [59 * MINUTE + 59 * SECOND, '59:59', '59:59'],
    [3 * HOUR + 12 * MINUTE, '3时12分', '3h 12m'],
    [2 * DAY + 3 * HOUR, '2天03时', '2d 03h'],
    [-(12 * MINUTE + 35 * SECOND), '12:35', '12:35'],
    [-(26 * HOUR), '1天02时', '1d 02h'],
  ])('%i ms reads %s and %s', (untilDueMs, zh, en) => {
    expect(wallFigure(untilDueMs, 'zh')).toBe(zh);
    expect(wallFigure(untilDueMs, 'en')).toBe(en);
  });

  it('show 00:00 at the due instant and not a second before', () => {
    expect(wallFigure(1, 'zh')).toBe('00:01');
    expect(wallFigure(0, 'zh')).toBe('00:00');
  });

  it('never claim more lateness than there is', () => {
    expect(wallFigure(-999, 'zh')).toBe('00:00');
    expect(wallFigure(-1_000, 'zh')).toBe('00:01');
  });
});

describe('sentences on the desk follow the copy rules', () => {
  it.each([
    [HOUR + 23 * MINUTE, '剩余 1小时23分', '1h 23m left'],
    [7 * MINUTE + 42 * SECOND, '剩余 07:42', '7m 42s left'],
    [42 * SECOND, '剩余 00:42', '42s left'],
    [3 * DAY + 5 * HOUR, '剩余 3天5小时', '3d 5h left'],
  ])('remaining %i ms', (ms, zh, en) => {
    expect(remainingWords(ms, 'zh')).toBe(zh);
    expect(remainingWords(ms, 'en')).toBe(en);
  });

  it.each([
    [12 * MINUTE + 35 * SECOND, '已超时 00:12:35', '12m 35s over'],
    [5 * HOUR + 2 * MINUTE, '已超时 05:02:00', '5h 02m over'],
    [2 * DAY, '已超时 2天0小时', '2d 0h over'],
  ])('over by %i ms', (ms, zh, en) => {
    expect(overrunWords(ms, 'zh')).toBe(zh);
    expect(overrunWords(ms, 'en')).toBe(en);
  });
});

describe('ages, spans and lengths', () => {
  it.each([
    [13 * MINUTE, '13分', '13m'],
    [2.25 * HOUR, '2.2时', '2.2h'],
    [9 * HOUR, '9时', '9h'],
    [48.9 * HOUR, '48时', '48h'],
    [5 * DAY, '5天', '5d'],
    [-5, '0分', '0m'],
  ])('an age of %i ms', (ms, zh, en) => {
    expect(ageWords(ms, 'zh')).toBe(zh);
    expect(ageWords(ms, 'en')).toBe(en);
  });

  it('a span of stalled data reads as minutes and seconds', () => {
    expect(spanFigure(42_900)).toBe('00:42');
    expect(spanFigure(DAY + MINUTE)).toBe('24:01:00');
  });

  it('a length names its two largest units', () => {
    expect(lengthWords(HOUR + 5 * MINUTE, 'zh')).toBe('1小时05分');
    expect(lengthWords(65 * SECOND, 'en')).toBe('1m 05s');
  });
});

describe('site time is UTC+8', () => {
  const instant = Date.parse('2026-04-16T18:32:07Z');

  it('is shown in 24 hours', () => {
    expect(clockTime(instant)).toBe('02:32:07');
    expect(dayWords(instant, 'zh')).toBe('2026年4月17日');
    expect(dayWords(instant, 'en')).toBe('17 Apr 2026');
  });

  it('names the day only when it is another one', () => {
    expect(momentWords(instant, instant + HOUR, 'zh')).toBe('02:32');
    expect(momentWords(instant, instant + DAY, 'zh')).toBe('4月17日 02:32');
    expect(momentWords(instant, instant + DAY, 'en')).toBe('17 Apr 02:32');
  });

  it('goes into a form field and comes back', () => {
    expect(fieldOfInstant(instant)).toBe('2026-04-17T02:32');
    expect(instantOfField('2026-04-17T02:32')).toBe(Date.parse('2026-04-16T18:32:00Z'));
    expect(instantOfField('soon')).toBeNull();
  });
});
