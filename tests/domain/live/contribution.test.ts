import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { LiveTicket } from '../../../api/src/live/domain/live-ticket.ts';
import { clock, emptyState, NOW, pictureOf, stopped, ticket, wallOf } from './picture.ts';

const hero = (tickets: readonly LiveTicket[], now = NOW) => wallOf(pictureOf(tickets, now), now).hero;

describe('the large numbers of the wall', () => {
  it('count every open breach of the law, and governing SLA breaches apart from them', () => {
    const numbers = hero([
      ticket({ id: 'a', clocks: [clock('restore', -MINUTE_MS), clock('law', -2 * MINUTE_MS, { governing: false })] }),
      ticket({ id: 'b', clocks: [clock('law', -3 * MINUTE_MS)] }),
      ticket({ id: 'c', clocks: [clock('restore', -4 * MINUTE_MS, { governing: false }), clock('dispatch', -HOUR_MS)] }),
    ]);
    expect(numbers.statutoryLate).toMatchObject({ value: 2, oldestOverMs: 3 * MINUTE_MS });
    expect(numbers.slaLate).toMatchObject({ value: 1, oldestOverMs: MINUTE_MS });
  });

  it('count a clock that has passed its due time as late before the timekeeper has said so', () => {
    expect(hero([ticket({ clocks: [clock('restore', -1, { breachedAt: null })] })]).slaLate.value).toBe(1);
    expect(hero([ticket({ clocks: [clock('restore', 0)] })]).slaLate.value).toBe(0);
  });

  it('count governing clocks that are due within the hour, and those of them that nobody has accepted', () => {
    const numbers = hero([
      ticket({ id: 'a', clocks: [clock('restore', HOUR_MS), clock('handle', HOUR_MS + 1)] }),
      ticket({ id: 'b', state: 'DISPATCHED', accepted: false, clocks: [clock('respond', MINUTE_MS)] }),
      ticket({ id: 'c', state: 'SUSPENDED', clocks: [clock('restore', MINUTE_MS, { run: 'PAUSED', pausedSince: NOW })] }),
      ticket({ id: 'd', clocks: [clock('restore', -MINUTE_MS)] }),
    ]);
    expect(numbers.dueWithin60Min).toMatchObject({ value: 2, unowned: 1 });
  });

  it('[R035] count what was received over ten minutes ago and is not classified, until it is', () => {
    const received = ticket({ state: 'RECEIVED', accepted: false, confirmed: false, receivedAt: NOW, clocks: [clock('classify', 15 * MINUTE_MS)] });
    const count = (at: number) => hero([received], at).unclassifiedOver10Min.value;
    expect([count(NOW), count(NOW + 10 * MINUTE_MS), count(NOW + 10 * MINUTE_MS + 1), count(NOW + 20 * MINUTE_MS)]).toEqual([0, 0, 1, 1]);
    const classified = ticket({ state: 'CLASSIFIED', receivedAt: NOW, clocks: [stopped('classify', 15 * MINUTE_MS, { stoppedAt: NOW + 12 * MINUTE_MS })] });
    expect(hero([classified], NOW + 13 * MINUTE_MS).unclassifiedOver10Min.value).toBe(0);
  });

  it('count what is open, suspended, unowned and how it grows', () => {
    const numbers = hero([
      ticket({ id: 'a', receivedAt: NOW - 10 * MINUTE_MS }),
      ticket({ id: 'b', state: 'SUSPENDED', receivedAt: NOW - 2 * DAY_MS }),
      ticket({ id: 'c', state: 'CLASSIFIED', accepted: false, receivedAt: NOW - 20 * MINUTE_MS }),
      ticket({ id: 'd', state: 'CLOSED', receivedAt: NOW - DAY_MS, endedAt: NOW - 30 * MINUTE_MS }),
      ticket({ id: 'e', state: 'RESOLVED', accepted: false, receivedAt: NOW - 3 * HOUR_MS }),
    ]);
    expect(numbers.open).toMatchObject({ value: 4, suspended: 1, unowned: 1, netGrowthLastHour: 1, sameHourLastWeek: null });
  });

  it('compare met and breached limits of the site\'s day by their due instants, late ones included', () => {
    const numbers = hero([
      ticket({ id: 'met', clocks: [stopped('respond', -HOUR_MS)] }),
      ticket({ id: 'met, though due tonight', clocks: [stopped('respond', 10 * HOUR_MS, { stoppedAt: NOW })] }),
      ticket({ id: 'late', clocks: [clock('restore', -MINUTE_MS)] }),
      ticket({ id: 'missed', clocks: [stopped('restore', -MINUTE_MS, { breachedAt: NOW - MINUTE_MS })] }),
      ticket({ id: 'still running', clocks: [clock('restore', HOUR_MS)] }),
      ticket({ id: 'yesterday', clocks: [stopped('respond', -11 * HOUR_MS)] }),
      ticket({ id: 'tomorrow', clocks: [stopped('respond', 15 * HOUR_MS, { stoppedAt: NOW })] }),
      ticket({ id: 'not binding', clocks: [stopped('dispatch', -HOUR_MS)] }),
      ticket({ id: 'of the assessment', clocks: [clock('assess', -HOUR_MS, { governing: false })] }),
    ]);
    expect(numbers.complianceToday).toEqual({ met: 2, breached: 2, percent: 50, targetPercent: 95 });
    expect(hero([]).complianceToday.percent).toBeNull();
  });
});

describe('the rates of the wall', () => {
  it('take of a ticket\'s response limits the one due first (§5.4)', () => {
    const { responseRate } = wallOf(pictureOf([
      ticket({ id: 'met', clocks: [stopped('respond', -2 * HOUR_MS), stopped('respondLater', -HOUR_MS, { breachedAt: null })] }),
      ticket({ id: 'missed', clocks: [clock('respond', -HOUR_MS), clock('respondLater', HOUR_MS, { governing: false })] }),
      ticket({ id: 'only assessed', clocks: [clock('assess', -HOUR_MS, { governing: false })] }),
      ticket({ id: 'not due yet', clocks: [clock('respond', HOUR_MS)] }),
      ticket({ id: 'due before the window', clocks: [stopped('respond', -25 * HOUR_MS)] }),
    ])).foot;
    expect(responseRate).toEqual({ met: 1, total: 2, percent: 50, lines: [90], clauseNo: '5.4' });
  });

  it('count a ticket as solved when it is confirmed or closed, among those whose completion was due', () => {
    const due = [stopped('handle', -HOUR_MS)];
    const { resolutionRate } = wallOf(pictureOf([
      ticket({ id: 'confirmed', state: 'CONFIRMED', clocks: due }),
      ticket({ id: 'closed', state: 'CLOSED', endedAt: NOW - MINUTE_MS, clocks: due }),
      ticket({ id: 'resolved only', state: 'RESOLVED', clocks: due }),
      ticket({ id: 'late', clocks: [clock('handle', -HOUR_MS), clock('repair', HOUR_MS, { governing: false })] }),
      ticket({ id: 'not due', clocks: [clock('handle', HOUR_MS)] }),
    ])).foot;
    expect(resolutionRate).toMatchObject({ met: 2, total: 4, percent: 50 });
  });

  it('have no data rather than a hundred per cent when nothing was due', () => {
    expect(wallOf(emptyState()).foot.responseRate.percent).toBeNull();
    expect(wallOf(emptyState()).foot.csat30d).toEqual({ met: 0, total: 0, percent: null, lines: [85, 90], clauseNo: '5.4' });
  });
});

describe('the forecast', () => {
  it('puts unmet governing clocks into quarters of an hour, paused ones by the time they have left', () => {
    const { forecast } = wallOf(pictureOf([
      ticket({ id: 'a', clocks: [clock('restore', 14 * MINUTE_MS), clock('handle', 31 * MINUTE_MS)] }),
      ticket({ id: 'b', state: 'RECEIVED', accepted: false, clocks: [clock('classify', 5 * MINUTE_MS)] }),
      ticket({ id: 'c', state: 'SUSPENDED', clocks: [clock('restore', -HOUR_MS, { run: 'PAUSED', pausedSince: NOW - 100 * MINUTE_MS, breachedAt: null })] }),
      ticket({ id: 'late', clocks: [clock('restore', -1)] }),
      ticket({ id: 'far', clocks: [clock('restore', 5 * HOUR_MS)] }),
    ]));
    expect(forecast).toHaveLength(16);
    expect(forecast[0]).toEqual({ from: NOW, accepted: 1, unowned: 1, paused: 0 });
    expect(forecast[2]).toEqual({ from: NOW + 30 * MINUTE_MS, accepted: 1, unowned: 0, paused: 1 });
    expect(forecast.reduce((sum, { accepted, unowned, paused }) => sum + accepted + unowned + paused, 0)).toBe(4);
  });
});

describe('the queues', () => {
  it('show how they stand and how they came to it in the last hour', () => {
    const [load] = wallOf(pictureOf([
      ticket({ id: 'a', receivedAt: NOW - 7 * MINUTE_MS, state: 'CLASSIFIED', accepted: false, clocks: [clock('respond', MINUTE_MS)] }),
      ticket({ id: 'b', receivedAt: NOW - 3 * HOUR_MS, clocks: [clock('restore', -MINUTE_MS), stopped('respond', -HOUR_MS)] }),
      ticket({ id: 'c', receivedAt: NOW - 2 * HOUR_MS, state: 'SUSPENDED' }),
      ticket({ id: 'd', receivedAt: NOW - 2 * HOUR_MS, state: 'CLOSED', endedAt: NOW - 22 * MINUTE_MS }),
    ])).queues;
    expect(load).toMatchObject({
      queueId: 'q1', unitId: 't1', waiting: 1, inProgress: 1, suspended: 1, atRisk: 1, breached: 1, open: 3, oldestReceivedAt: NOW - 3 * HOUR_MS, staffed: 4,
      serviceLevel: { met: 1, due: 1, percent: 100, targetPercent: 90, windowHours: 24 },
      spark: [3, 3, 3, 3, 3, 3, 2, 2, 2, 3, 3, 3],
    });
  });

  it('are those of the unit and below, and those where its tickets wait', () => {
    const state = pictureOf([ticket({ unitId: 't2', queueId: 'q3' })]);
    expect(wallOf(state, NOW, 't2').queues.map(({ queueId, open }) => [queueId, open])).toEqual([['q2', 0], ['q3', 1]]);
    expect(wallOf(state, NOW, 't3').queues.map(({ queueId, open }) => [queueId, open])).toEqual([['q3', 0]]);
  });

  it('leave out those of imported history, until a ticket of theirs is worked on', () => {
    const shown = (state: ReturnType<typeof emptyState>) => wallOf(state).queues.map(({ queueId }) => queueId);
    expect(shown(emptyState())).toEqual(['q1', 'q2', 'q3']);
    expect(shown(pictureOf([ticket({ unitId: 'old', queueId: 'q-old' })]))).toEqual(['q1', 'q2', 'q3', 'q-old']);
  });
});
