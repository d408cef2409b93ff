import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPurses, networkOf } from '../../../api/src/platform/limits/purses.ts';
import { TokenBucket } from '../../../api/src/platform/limits/token-bucket.ts';

describe('a bucket of tokens', () => {
  it('gives out no more than it held at first and got since, whatever is asked of it and when', () => {
    const steps = fc.array(fc.record({ afterMs: fc.nat(5_000), tokens: fc.nat(150) }), { maxLength: 100 });
    fc.assert(fc.property(steps, fc.integer({ min: 1, max: 100 }), (asked, perSecond) => {
      let now = 0;
      const bucket = new TokenBucket({ capacity: 100, perSecond }, () => now);
      let given = 0;
      for (const { afterMs, tokens } of asked) {
        now += afterMs;
        const wanted = Math.min(tokens, 100);
        const waitMs = bucket.take(wanted);
        if (waitMs === 0) given += wanted;
        expect(given).toBeLessThanOrEqual(100 + (now / 1_000) * perSecond + 1e-6);
        expect(bucket.left).toBeGreaterThanOrEqual(-1e-9);
      }
    }));
  });

  it('says how long to wait, and that is long enough', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1_000 }), (spent, wanted, perSecond) => {
      let now = 0;
      const bucket = new TokenBucket({ capacity: 100, perSecond }, () => now);
      bucket.spend(spent);
      now += bucket.waitMs(wanted);
      expect(bucket.take(wanted)).toBe(0);
    }));
  });

  it('may be spent below nothing, by one bucket at most, and takes back what was not used', () => {
    const bucket = new TokenBucket({ capacity: 10, perSecond: 1 }, () => 0);
    for (let n = 0; n < 5; n += 1) bucket.spend(7);
    expect(bucket.left).toBe(-10);
    bucket.giveBack(50);
    expect(bucket.left).toBe(10);
  });

  it('lets pass what it can never hold, once it is full', () => {
    let now = 0;
    const bucket = new TokenBucket({ capacity: 10, perSecond: 10 }, () => now);
    expect(bucket.take(25)).toBe(0);
    expect(bucket.take(25)).toBe(2_000);
    now += 2_000;
    expect(bucket.take(25)).toBe(0);
  });
});

describe('a purse', () => {
  it('is one for a credential wherever it comes from, and one for an address', () => {
    const purses = createPurses(1_000);
    expect(purses.ofCredential('a')).toBe(purses.ofCredential('a'));
    expect(purses.ofCredential('a')).not.toBe(purses.ofCredential('b'));
    expect(purses.ofAddress('192.0.2.1')).not.toBe(purses.ofAddress('192.0.2.2'));
    expect(purses.ofAddress('192.0.2.1').size.perSecond).toBeLessThan(purses.ofCredential('a').size.perSecond);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:DB8:0001:2::9', '2001:db8:1:2::/64'], ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'], ['::', '0:0:0:0::/64'], ['fe80::', 'fe80:0:0:0::/64'], ['', ''],
  ])('of %s belongs to the network %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
