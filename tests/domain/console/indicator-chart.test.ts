import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../console/src/indicators/indicatorChart.ts';

const BOX = { width: 500, height: 100 };
const PERIOD = { from: 0, to: 1_000, bucketMs: 10 };
const points = fc.uniqueArray(fc.record({ at: fc.nat(999), mean: fc.double({ min: 0, max: 4_000, noNaN: true }) }), { selector: ({ at }) => at, maxLength: 40 })
  .map((list) => list.toSorted((a, b) => a.at - b.at));

describe('the chart of an indicator', () => {
  it('[R071] keeps every value and the limit inside its box, and draws each value once', () => {
    fc.assert(fc.property(points, fc.option(fc.double({ min: 0, max: 4_000, noNaN: true }), { nil: null }), (list, limit) => {
      const chart = chartOf(list, limit, PERIOD, BOX);
      const drawn = chart.lines.flatMap((line) => line.split(' ').map((pair) => pair.split(',').map(Number)));
      expect(drawn).toHaveLength(list.length);
      for (const [x, y] of drawn) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(BOX.width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(BOX.height);
      }
      if (limit !== null) expect(chart.limitY).toBeGreaterThanOrEqual(0);
    }));
  });

  it('breaks its line where nothing was measured', () => {
    const at = (...instants: readonly number[]) => instants.map((instant) => ({ at: instant, mean: 1 }));
    expect(chartOf(at(0, 10, 30, 60, 70), null, PERIOD, BOX).lines.map((line) => line.split(' ').length)).toEqual([3, 2]);
    expect(chartOf([], null, PERIOD, BOX)).toMatchObject({ lines: [], limitY: null });
  });
});
