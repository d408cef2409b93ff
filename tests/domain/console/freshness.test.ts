import { describe, expect, it } from 'vitest';
import { dataAgeMs, freshnessOf, isTrustworthy } from '../../../console/src/live/freshness.ts';
import { wantsReload } from '../../../console/src/live/reload.ts';
import { retryWaitMs } from '../../../console/src/live/retry.ts';
import { makeBatch } from '../../../console/src/live/batch.ts';
import { makeServerClock } from '../../../console/src/live/serverClock.ts';

describe('freshness of the picture', () => {
  it.each([
    [0, 'live'], [5_000, 'live'], [5_001, 'delayed'], [15_000, 'delayed'], [15_001, 'stale'], [60_000, 'stale'], [60_001, 'down'],
  ] as const)('%i ms after the pipeline spoke it is %s', (ageMs, state) => {
    expect(freshnessOf(ageMs)).toBe(state);
  });

  it('is judged by the pipeline: a heartbeat that admits to old data is stale although it has just arrived', () => {
    const heartbeat = { pipelineAgeMs: 20_000, receivedAtMs: 1_000 };
    expect(freshnessOf(dataAgeMs(heartbeat, 1_000))).toBe('stale');
  });

  it('ages on while no heartbeat comes', () => {
    const heartbeat = { pipelineAgeMs: 40, receivedAtMs: 1_000 };
    expect(dataAgeMs(heartbeat, 17_000)).toBe(16_040);
  });

  it('allows a reassuring word only while live or delayed', () => {
    expect(['live', 'delayed', 'stale', 'down'].map((state) => isTrustworthy(state as 'live'))).toEqual([true, true, false, false]);
  });
});

describe('reloading the page', () => {
  const healthy = { downForMs: null, firstBuildId: 'a', buildId: 'a', pageAgeMs: 3_600_000 };

  it('stays while all is well', () => {
    expect(wantsReload(healthy)).toBe(false);
  });

  it('comes after ten minutes down, not before', () => {
    expect(wantsReload({ ...healthy, downForMs: 599_999 })).toBe(false);
    expect(wantsReload({ ...healthy, downForMs: 600_000 })).toBe(true);
  });

  it('comes when the server runs another build', () => {
    expect(wantsReload({ ...healthy, buildId: 'b' })).toBe(true);
  });

  it('never spins: a page younger than a minute stays, whatever the build', () => {
    expect(wantsReload({ ...healthy, buildId: 'b', pageAgeMs: 59_999 })).toBe(false);
  });
});

describe('waiting to reconnect', () => {
  it('doubles from one second and is capped at thirty', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((retries) => retryWaitMs(retries, 0))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  it('is spread over the second half of the wait', () => {
    expect(retryWaitMs(5, 0.999)).toBeGreaterThanOrEqual(15_000);
    expect(retryWaitMs(5, 0.5)).toBe(22_500);
  });
});

describe('the clock of the server', () => {
  it('is unknown before the first reading', () => {
    expect(makeServerClock().at(0)).toBeNull();
  });

  it('trusts the reading that travelled fastest', () => {
    const clock = makeServerClock();
    clock.add({ serverMs: 10_000, localMs: 900 });
    clock.add({ serverMs: 11_000, localMs: 1_050 });
    clock.add({ serverMs: 12_000, localMs: 2_400 });
    expect(clock.at(3_000)).toBe(12_950);
  });

  it('heals after the server’s clock was set back', () => {
    const clock = makeServerClock(3);
    clock.add({ serverMs: 100_000, localMs: 0 });
    for (const second of [1, 2, 3]) clock.add({ serverMs: 50_000 + second * 1_000, localMs: second * 1_000 });
    expect(clock.at(4_000)).toBe(54_000);
  });
});

describe('announcements in batches', () => {
  it('come at most once per interval, with all that has gathered', () => {
    const batch = makeBatch<string>(5_000);
    batch.add('first');
    expect(batch.take(0)).toEqual(['first']);
    batch.add('second');
    batch.add('third');
    expect(batch.take(4_999)).toEqual([]);
    expect(batch.take(5_000)).toEqual(['second', 'third']);
    expect(batch.take(20_000)).toEqual([]);
  });
});
