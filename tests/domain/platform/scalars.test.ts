import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DateTimeScalar, SafeIntScalar } from '../../../api/src/platform/graphql/scalars.ts';

describe('DateTime', () => {
  it('goes out in UTC with milliseconds, from epoch milliseconds or a Date', () => {
    expect(DateTimeScalar.serialize(Date.UTC(2026, 2, 1, 8))).toBe('2026-03-01T08:00:00.000Z');
    expect(DateTimeScalar.serialize(new Date('2026-03-01T16:00:00+08:00'))).toBe('2026-03-01T08:00:00.000Z');
    for (const value of ['2026-03-01', Number.NaN, new Date('x'), null, 9e15]) expect(() => DateTimeScalar.serialize(value)).toThrow(TypeError);
  });

  it('comes in as epoch milliseconds, with any offset from UTC', () => {
    const instant = Date.UTC(2026, 2, 1, 8);
    for (const text of ['2026-03-01T08:00:00.000Z', '2026-03-01T16:00:00+08:00', '2026-03-01t08:00z']) expect(DateTimeScalar.parseValue(text), text).toBe(instant);
    expect(DateTimeScalar.parseLiteral({ kind: Kind.STRING, value: '2026-03-01T08:00:00Z' })).toBe(instant);
  });

  it('refuses what is no instant, or no day of the calendar', () => {
    for (const text of ['2026-03-01', '2026-03-01T08:00:00', '2026-02-29T08:00:00Z', '2026-13-01T08:00:00Z', '2026-03-01T24:00:00Z', 'now', 5, null]) {
      expect(() => DateTimeScalar.parseValue(text), String(text)).toThrow(/ISO 8601 instant with its offset/);
    }
    for (const text of ['0000-06-01T00:00:00Z', '0001-01-01T00:00:00+01:00', '9999-12-31T23:59:59-18:00']) expect(() => DateTimeScalar.parseValue(text), text).toThrow();
    expect(() => DateTimeScalar.parseValue('9999-12-31T23:59:59-01:00')).toThrow('years 1 to 9999');
    expect(DateTimeScalar.parseValue('2028-02-29T08:00:00Z')).toBe(Date.UTC(2028, 1, 29, 8));
    expect(() => DateTimeScalar.parseLiteral({ kind: Kind.INT, value: '5' })).toThrow('ISO 8601');
  });
});

it('SafeInt is exact up to 2^53 and refuses what is not', () => {
  expect(SafeIntScalar.parseValue(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  for (const value of [2 ** 53, 1.5, '1']) expect(() => SafeIntScalar.parseValue(value)).toThrow('SafeInt cannot represent');
});
