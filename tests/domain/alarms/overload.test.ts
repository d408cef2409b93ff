import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALM, isOverloaded, look, nextLook, type Overload } from '../../../api/src/alarms/domain/overload.ts';
import { SECOND_MS } from '../../../api/src/foundation/instant.ts';
import { NOW } from './watched.ts';

/** A queue's looks: seconds since the last one, and percent of its capacity then. */
type Looks = readonly (readonly [seconds: number, percent: number])[];

function run(looks: Looks, from: Overload = CALM): { readonly overload: Overload; readonly at: number; readonly course: readonly boolean[] } {
  let [overload, at] = [from, NOW];
  const course = looks.map(([seconds, percent]) => {
    at += seconds * SECOND_MS;
    overload = look(overload, { load: percent, capacity: 100 }, at);
    return isOverloaded(overload);
  });
  return { overload, at, course };
}

describe('a queue that fills up', () => {
  it('is overloaded when it is full for a minute, and not before', () => {
    expect(run([[0, 100], [59, 130], [1, 100]]).course).toEqual([false, false, true]);
    expect(run([[0, 99], [60, 99], [60, 99]]).course).toEqual([false, false, false]);
  });

  it('begins anew when it has room in between', () => {
    expect(run([[0, 120], [50, 99], [5, 120], [50, 120], [10, 120]]).course).toEqual([false, false, false, false, true]);
  });

  it('is so no longer when it is below 85 % for two minutes, and not before', () => {
    const full: Looks = [[0, 100], [60, 100]];
    expect(run([...full, [10, 84], [119, 84], [1, 84]]).course.slice(2)).toEqual([true, true, false]);
    expect(run([...full, [10, 85], [500, 90]]).course.slice(2)).toEqual([true, true]);
    expect(run([...full, [10, 80], [100, 86], [10, 80], [119, 80]]).course.slice(2)).toEqual([true, true, true, true]);
  });

  it('knows when to look again although nothing changes', () => {
    expect(nextLook(run([[0, 100]]).overload)).toBe(NOW + 60 * SECOND_MS);
    expect(nextLook(run([[0, 100], [60, 100]]).overload)).toBeNull();
    expect(nextLook(run([[0, 100], [60, 100], [5, 10]]).overload)).toBe(NOW + 185 * SECOND_MS);
  });

  it('is calm whatever it holds when nobody says what it can, and full with anything at all when it can nothing', () => {
    const overloaded = run([[0, 100], [60, 100]]).overload;
    expect(look(overloaded, { load: 1_000, capacity: null }, NOW)).toEqual(CALM);
    expect(look(CALM, { load: 0, capacity: 0 }, NOW)).toEqual(CALM);
    expect(look(CALM, { load: 1, capacity: 0 }, NOW).phase).toBe('FILLING');
  });

  it('only alarms after a minute of nothing but full looks, and only calms after two of nothing but relieved ones', () => {
    const looks = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 60, max: 130 })), { maxLength: 60 });
    fc.assert(fc.property(looks, (given) => {
      let [at, overload] = [NOW, CALM];
      let [fullSince, relievedSince]: (number | null)[] = [null, null];
      for (const [seconds, percent] of given) {
        at += seconds * SECOND_MS;
        const before = isOverloaded(overload);
        overload = look(overload, { load: percent, capacity: 100 }, at);
        fullSince = percent >= 100 ? (fullSince ?? at) : null;
        relievedSince = percent < 85 ? (relievedSince ?? at) : null;
        if (!before && isOverloaded(overload)) expect(at - fullSince!).toBeGreaterThanOrEqual(60 * SECOND_MS);
        if (before && !isOverloaded(overload)) expect(at - relievedSince!).toBeGreaterThanOrEqual(120 * SECOND_MS);
        // And it does as soon as it may.
        if (fullSince !== null && at - fullSince >= 60 * SECOND_MS) expect(isOverloaded(overload)).toBe(true);
        if (relievedSince !== null && at - relievedSince >= 120 * SECOND_MS) expect(isOverloaded(overload)).toBe(false);
      }
    }));
  });

  it('may be looked at as often as anybody likes: more looks at one and the same load change nothing', () => {
    const looks = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 60, max: 130 })), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(looks, (given) => {
      const often = given.flatMap(([seconds, percent]): Looks => [[seconds, percent], [0, percent], [0, percent]]);
      expect(run(often).overload).toEqual(run(given).overload);
    }));
  });
});
