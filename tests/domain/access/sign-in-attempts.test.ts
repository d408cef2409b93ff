import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAttempt, NO_ATTEMPTS, SIGN_IN_SETTINGS, type Attempts } from '../../../api/src/access/domain/sign-in-attempts.ts';

const { lockMs, maxFailures } = SIGN_IN_SETTINGS;

/** The count after attempts at these instants, all of them failed; null where an attempt was not even looked at. */
function after(instants: readonly number[]): readonly (Attempts | null)[] {
  let attempts = NO_ATTEMPTS;
  return instants.map((now) => {
    const counted = countAttempt(attempts, now, SIGN_IN_SETTINGS);
    attempts = counted ?? attempts;
    return counted;
  });
}

describe('failed attempts to sign in', () => {
  it('lock the account at the fifth, and the sixth is not looked at', () => {
    const counts = after([1, 2, 3, 4, 5, 6]);
    expect(counts.slice(0, 4).every((count) => count?.lockedUntil === null)).toBe(true);
    expect(counts[4]).toEqual({ failed: 5, lockedUntil: 5 + lockMs });
    expect(counts[5]).toBeNull();
  });

  it('begin anew when the lock has run out, at its last instant and not before', () => {
    const locked = { failed: maxFailures, lockedUntil: 1_000 };
    expect(countAttempt(locked, 999, SIGN_IN_SETTINGS)).toBeNull();
    expect(countAttempt(locked, 1_000, SIGN_IN_SETTINGS)).toEqual({ failed: 1, lockedUntil: null });
  });

  it('are never looked at more than five times in any quarter of an hour', () => {
    fc.assert(fc.property(fc.array(fc.nat(2 * lockMs / 10), { maxLength: 60 }), (gaps) => {
      let now = 0;
      const instants = gaps.map((gap) => (now += gap));
      const counts = after(instants);
      const looked = instants.filter((_, index) => counts[index] !== null);
      for (const [index, at] of looked.entries()) {
        const sixth = looked[index + maxFailures];
        if (sixth !== undefined) expect(sixth - at).toBeGreaterThanOrEqual(lockMs);
      }
    }), { numRuns: 50 });
  });
});
