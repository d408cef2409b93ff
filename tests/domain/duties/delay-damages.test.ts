import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayDamages } from '../../../api/src/duties/domain/duty.ts';
import { DAY_MS, HOUR_MS } from '../../../api/src/foundation/instant.ts';

describe('what is owed for a delayed installation', () => {
  it('is a share of the fee for each day, begun days counted, and nothing in time', () => {
    expect(delayDamages(10_000, 0, 0, 1)).toBeNull();
    expect(delayDamages(10_000, DAY_MS, HOUR_MS, 1)).toBeNull();
    expect(delayDamages(10_000, 0, 1, 1)).toEqual({ days: 1, amountFen: 100 });
    expect(delayDamages(10_000, 0, 2 * DAY_MS, 1)).toEqual({ days: 2, amountFen: 200 });
    expect(delayDamages(9_999, 0, 2 * DAY_MS + 1, 1)).toEqual({ days: 3, amountFen: 300 });
  });

  it('never falls with a longer delay or a higher fee', () => {
    const amount = (fee: number, delay: number): number => delayDamages(fee, 0, delay, 1)?.amountFen ?? 0;
    fc.assert(fc.property(fc.nat(10_000_000), fc.nat(10_000), fc.nat(400 * DAY_MS), fc.nat(30 * DAY_MS), (fee, more, delay, longer) => {
      expect(amount(fee + more, delay)).toBeGreaterThanOrEqual(amount(fee, delay));
      expect(amount(fee, delay + longer)).toBeGreaterThanOrEqual(amount(fee, delay));
    }));
  });
});
