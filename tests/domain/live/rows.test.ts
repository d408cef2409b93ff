import { describe, expect, it } from 'vitest';
import { raised, returned } from '../../../api/src/alarms/domain/alarm.ts';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { LiveTicket } from '../../../api/src/live/domain/live-ticket.ts';
import { DEFAULT_LIVE_SETTINGS } from '../../../api/src/live/domain/settings.ts';
import { clock, NOW, pictureOf, stopped, ticket, wallOf } from './picture.ts';

const rows = (tickets: readonly LiveTicket[]) => wallOf(pictureOf(tickets)).rows;
const paused = { run: 'PAUSED', pausedSince: NOW - MINUTE_MS, breachedAt: null } as const;

describe('the list of breaches and risks', () => {
  it('stands in the order law, SLA, late SHOULD, at risk, paused, and within each by the due time', () => {
    const list = rows([
      ticket({ id: 'paused', state: 'SUSPENDED', clocks: [clock('restore', -HOUR_MS, paused)] }),
      ticket({ id: 'at risk', clocks: [clock('restore', MINUTE_MS)] }),
      ticket({ id: 'at risk sooner', clocks: [clock('restore', MINUTE_MS - 1)] }),
      ticket({ id: 'should', clocks: [clock('dispatch', -2 * HOUR_MS)] }),
      ticket({ id: 'sla', clocks: [clock('restore', -MINUTE_MS)] }),
      ticket({ id: 'sla earlier', clocks: [clock('restore', -2 * MINUTE_MS)] }),
      ticket({ id: 'law', clocks: [clock('law', -1)] }),
      ticket({ id: 'on time', clocks: [clock('restore', HOUR_MS)] }),
      ticket({ id: 'met', clocks: [stopped('restore', -HOUR_MS)] }),
    ]);
    expect(list.map(({ ticketId, rowClass, code }) => [ticketId, rowClass, code])).toEqual([
      ['law', 'STATUTORY', 'C1'], ['sla earlier', 'SLA', 'C2'], ['sla', 'SLA', 'C3'], ['should', 'SHOULD', 'C4'],
      ['at risk sooner', 'AT_RISK', 'C5'], ['at risk', 'AT_RISK', 'C6'], ['paused', 'PAUSED', 'C7'],
    ]);
  });

  it('gives a row the class of the law while an earlier SLA limit still governs its due time', () => {
    const [row] = rows([ticket({ clocks: [clock('restore', -HOUR_MS), clock('law', -MINUTE_MS, { governing: false })] })]);
    expect(row).toMatchObject({ rowClass: 'STATUTORY', targetId: 'T09', clauseNo: '5.1', dueAt: NOW - HOUR_MS, word: 'LATE', milestone: 'RESTORE' });
  });

  it('shows of several governing clocks the one worst off, not the one due first', () => {
    const [row] = rows([ticket({ clocks: [clock('dispatch', -2 * HOUR_MS), clock('restore', -MINUTE_MS)] })]);
    expect(row).toMatchObject({ rowClass: 'SLA', targetId: 'T09' });
  });

  it('leaves out assessment limits and clocks that wait for a customer\'s word on a result', () => {
    expect(rows([
      ticket({ id: 'a', clocks: [clock('assess', -HOUR_MS, { governing: false })] }),
      ticket({ id: 'b', state: 'RESOLVED', clocks: [clock('repair', HOUR_MS, paused)] }),
    ])).toEqual([]);
  });

  it('carries what a wall needs to count down by itself, the amber instant and the alarm that presses most', () => {
    const state = pictureOf([ticket({ assessmentDueAt: NOW + MINUTE_MS, clocks: [clock('restore', -MINUTE_MS)] })]);
    const condition = { causeKey: 'a', kind: 'SLA_BREACH', priority: 'P3', clauseNo: '5.1', targetId: 'T09' } as const;
    const subject = { unitId: 't1', queueId: 'q1', ticketId: 'x', ticketNo: '260302-0001', tier: 'ORDINARY', incidentId: null, dutyId: null } as const;
    state.putAlarm(raised('p3', condition, subject, NOW));
    state.putAlarm(returned(raised('gone', { ...condition, causeKey: 'c', priority: 'P1' }, subject, NOW), NOW));
    state.putAlarm(raised('p1', { ...condition, causeKey: 'b', kind: 'RISK_FLAGGED', priority: 'P1' }, subject, NOW));
    const wall = wallOf(state);
    expect(wall.rows[0]).toMatchObject({
      startedAt: NOW - MINUTE_MS - 2 * HOUR_MS, budgetMs: 2 * HOUR_MS, warnsAt: [NOW - 31 * MINUTE_MS, NOW - 13 * MINUTE_MS], run: 'RUNNING', assessmentDueAt: NOW + MINUTE_MS,
      queueName: { zh: 'q1号', en: 'queue q1' }, teamName: { zh: 't1', en: 't1' }, limitText: { zh: '2时', en: '2 h' },
      alarmId: 'p1', alarmPriority: 'P1', alarmState: 'ACTIVE_UNACKED',
    });
    expect(wall.alarms).toEqual({ p1: 1, p2: 0, p3: 1, unacknowledged: 3, shelved: 0, suppressed: 0 });
    expect(wallOf(state, NOW, 'b2').alarms).toEqual({ p1: 0, p2: 0, p3: 0, unacknowledged: 0, shelved: 0, suppressed: 0 });
  });

  it('counts by queue what does not fit', () => {
    const late = (id: string, queueId: string, dueInMs: number) => ticket({ id, queueId, clocks: [clock('restore', dueInMs)] });
    const state = pictureOf([late('a', 'q1', -5), late('b', 'q2', -4), late('c', 'q2', -3), late('d', 'q3', -2), late('e', 'q2', -1)]);
    const wall = wallOf(state, NOW, 'p', { settings: { ...DEFAULT_LIVE_SETTINGS, maxRows: 2 } });
    expect(wall.rows.map(({ ticketId }) => ticketId)).toEqual(['a', 'b']);
    expect(wall.overflow.map(({ queueId, count }) => [queueId, count])).toEqual([['q2', 2], ['q3', 1]]);
    expect(wall.overflowTotal).toBe(3);
  });
});

describe('"all limits held"', () => {
  it('is silent while anything is late or at risk, and then says since when', () => {
    const since = (tickets: readonly LiveTicket[]) => wallOf(pictureOf(tickets)).allHeldSince;
    const midnight = NOW - 10 * HOUR_MS;
    expect(since([])).toBe(midnight);
    expect(since([ticket({ clocks: [clock('restore', MINUTE_MS)] })])).toBeNull();
    expect(since([ticket({ clocks: [clock('dispatch', -MINUTE_MS)] })])).toBeNull();
    expect(since([ticket({ state: 'SUSPENDED', clocks: [clock('restore', MINUTE_MS, paused)] })])).toBe(midnight);
    expect(since([ticket({ clocks: [stopped('restore', -HOUR_MS, { breachedAt: NOW - HOUR_MS, stoppedAt: NOW - 19 * MINUTE_MS })] })])).toBe(NOW - 19 * MINUTE_MS);
  });
});
