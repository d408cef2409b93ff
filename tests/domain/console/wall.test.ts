import { describe, expect, it } from 'vitest';
import { barGeometry } from '../../../console/src/ui/budgetBar.ts';
import type { BarClock } from '../../../console/src/ui/budgetBar.ts';
import { sparkPoints } from '../../../console/src/ui/spark.ts';
import { overflowOf } from '../../../console/src/wall/overflow.ts';
import { PROFILES, unitsPerArcmin } from '../../../console/src/wall/profiles.ts';
import { nextQueueOrder } from '../../../console/src/wall/queueOrder.ts';
import { rowLook } from '../../../console/src/wall/rowLook.ts';

const MINUTE = 60_000;

describe('the budget bar', () => {
  const clock: BarClock = {
    startedAt: 0,
    dueAt: 120 * MINUTE,
    warnsAt: [90 * MINUTE, 108 * MINUTE],
    assessmentDueAt: 20 * MINUTE,
    pausedSince: null,
    pausedTotalMs: 0,
    stoppedAt: null,
  };

  it('runs from the start to the due instant', () => {
    expect(barGeometry(clock, 60 * MINUTE)).toEqual({ paused: 0, elapsed: 0.5, due: 1, warnings: [0.75, 0.9], assessment: 1 / 6 });
  });

  it('ends now once it is late, and keeps the due mark inside', () => {
    const late = barGeometry(clock, 160 * MINUTE);
    expect(late.elapsed).toBe(1);
    expect(late.due).toBe(0.75);
    expect(late.warnings[0]).toBe(90 / 160);
  });

  it('keeps the due mark in the right half, however late it is', () => {
    expect(barGeometry(clock, 10_000 * MINUTE).due).toBe(0.5);
  });

  it('gives the time that stood still its own share, at the front', () => {
    const paused = barGeometry({ ...clock, dueAt: 150 * MINUTE, pausedTotalMs: 30 * MINUTE }, 75 * MINUTE);
    expect(paused).toMatchObject({ paused: 0.2, elapsed: 0.5 });
  });

  it('stands still while its clock is paused, and once it has stopped', () => {
    expect(barGeometry({ ...clock, pausedSince: 30 * MINUTE }, 90 * MINUTE).elapsed).toBe(0.25);
    expect(barGeometry({ ...clock, stoppedAt: 12 * MINUTE }, 900 * MINUTE).elapsed).toBe(0.1);
  });

  it('leaves out an assessment limit that lies outside', () => {
    expect(barGeometry({ ...clock, assessmentDueAt: 500 * MINUTE }, 0).assessment).toBeNull();
  });
});

describe('the look of a row', () => {
  const row = { rowClass: 'AT_RISK', run: 'RUNNING', breachedAt: null, dueAt: '2026-04-17T06:00:00.000Z', pausedSince: null } as const;
  const due = Date.parse(row.dueAt);

  it('counts down to the due instant', () => {
    expect(rowLook(row, due - 5_000)).toMatchObject({ shape: 'warn', tone: 'warn', counting: 'left', untilDueMs: 5_000 });
  });

  it('counts up as soon as the due instant has passed, amber until the server says what the miss means', () => {
    expect(rowLook(row, due + 1)).toMatchObject({ shape: 'should', tone: 'warn', counting: 'over' });
    expect(rowLook({ ...row, rowClass: 'SLA', breachedAt: row.dueAt }, due + 1)).toMatchObject({ shape: 'breach', tone: 'breach' });
  });

  it('keeps the class of the law, and never reddens a missed SHOULD', () => {
    expect(rowLook({ ...row, rowClass: 'STATUTORY', breachedAt: row.dueAt }, due + 1).shape).toBe('statutory');
    expect(rowLook({ ...row, rowClass: 'SHOULD', breachedAt: row.dueAt }, due + 1).tone).toBe('warn');
  });

  it('freezes while paused', () => {
    const paused = { ...row, rowClass: 'PAUSED', run: 'PAUSED', pausedSince: '2026-04-17T05:00:00.000Z' } as const;
    expect(rowLook(paused, due + 999_999)).toMatchObject({ counting: 'paused', untilDueMs: 3_600_000 });
  });
});

describe('the order of the queues', () => {
  const queue = (queueId: string, breached: number) => ({ queueId, breached, atRisk: 0, open: 0 });

  it('puts the worst first', () => {
    expect(nextQueueOrder(null, [queue('a', 0), queue('b', 3), queue('c', 1)], 0).ids).toEqual(['b', 'c', 'a']);
  });

  it('is not worked out again within ten seconds', () => {
    const before = nextQueueOrder(null, [queue('a', 2), queue('b', 1), queue('c', 0)], 0);
    expect(nextQueueOrder(before, [queue('a', 0), queue('b', 1), queue('c', 9)], 9_999)).toBe(before);
  });

  it('lets a difference of one rank stand', () => {
    const before = nextQueueOrder(null, [queue('a', 2), queue('b', 1), queue('c', 0)], 0);
    expect(nextQueueOrder(before, [queue('a', 1), queue('b', 2), queue('c', 0)], 10_000).ids).toEqual(['a', 'b', 'c']);
  });

  it('sorts anew when a queue is two ranks from its place', () => {
    const before = nextQueueOrder(null, [queue('a', 2), queue('b', 1), queue('c', 0)], 0);
    expect(nextQueueOrder(before, [queue('a', 2), queue('b', 1), queue('c', 9)], 10_000).ids).toEqual(['c', 'a', 'b']);
  });

  it('takes a queue that comes or goes at once', () => {
    const before = nextQueueOrder(null, [queue('a', 2), queue('b', 1)], 0);
    expect(nextQueueOrder(before, [queue('a', 2)], 1).ids).toEqual(['a']);
  });
});

describe('the overflow line', () => {
  const name = { zh: '装维', en: 'Field' };

  it('adds the rows without room to those the server left out', () => {
    const hidden = [{ queueId: 'q1', queueName: name }, { queueId: 'q2', queueName: name }];
    const overflow = overflowOf(hidden, [{ queueId: 'q1', queueName: name, count: 4 }], 6, 1);
    expect(overflow.total).toBe(8);
    expect(overflow.named.map(({ queueId, count }) => [queueId, count])).toEqual([['q1', 5]]);
    expect(overflow.rest).toBe(3);
  });
});

describe('legibility at a distance', () => {
  it('a minute of arc at 3 m on 65 inches takes what makes 16 minutes 27 units', () => {
    expect(Math.round(unitsPerArcmin(PROFILES.seat) * 16)).toBe(27);
    expect(Math.round(unitsPerArcmin(PROFILES.hall) * 16)).toBe(44);
    expect(Math.round(unitsPerArcmin(PROFILES.command) * 16)).toBe(71);
  });

  it('no profile sets any text below 16 minutes of arc', () => {
    for (const profile of Object.values(PROFILES)) expect(Math.min(...Object.values(profile.type))).toBeGreaterThanOrEqual(16);
  });
});

describe('sparklines', () => {
  it('share one scale', () => {
    expect(sparkPoints([0, 50, 100], 100, 20, 10)).toBe('0,10 10,5 20,0');
  });

  it('lie flat when there is nothing', () => {
    expect(sparkPoints([0, 0], 0, 10, 10)).toBe('0,10 10,10');
  });
});
