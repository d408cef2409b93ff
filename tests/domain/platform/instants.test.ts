import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIso } from '../../../api/src/foundation/instant.ts';
import { parseInstant } from '../../../api/src/platform/orm/instant-type.ts';

const instants = fc.integer({ min: Date.parse('0001-01-01T00:00:00.000Z'), max: Date.parse('9999-12-31T23:59:59.999Z') });

/** As PostgreSQL prints it: without the zeros at the end of the fraction. */
function printed(instant: number): string {
  return new Date(instant).toISOString().replace('T', ' ').replace(/\.?0*Z$/, '+00');
}

describe('instants', () => {
  it('are written as ISO 8601, whichever day was written before', () => {
    fc.assert(fc.property(fc.array(instants, { minLength: 1 }), (all) => {
      expect(all.map(toIso)).toEqual(all.map((each) => new Date(each).toISOString()));
    }));
  });

  it('are refused when the calendar has no such day', () => {
    expect(() => toIso(Number.NaN)).toThrow(RangeError);
    expect(() => toIso(9e15)).toThrow(RangeError);
  });

  it('are read as the database prints them', () => {
    fc.assert(fc.property(instants, (instant) => {
      expect(parseInstant(printed(instant))).toBe(instant);
    }));
  });

  it.each(['2026-11-24 06:19:52.123+00', '2026-11-24 06:19:52.1+00', '2026-11-24 06:19:52+00', '2026-11-24 14:19:52.12+08', '2026-02-28 23:59:59.999999+00'])('are read from %s', (text) => {
    expect(parseInstant(text)).toBe(Date.parse(`${text.replace(' ', 'T')}:00`));
  });
});
