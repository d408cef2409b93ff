import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledged, raised, shelved, type Alarm } from '../../../api/src/alarms/domain/alarm.ts';
import { alarmFigures, type Call } from '../../../api/src/alarms/domain/figures.ts';
import { groupAlarms, groupKey } from '../../../api/src/alarms/domain/grouping.ts';
import { ALARM_KINDS, ALARM_PRIORITIES } from '../../../api/src/alarms/domain/words.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { NOW } from './watched.ts';

const alarm = (id: string, over: Partial<Alarm> = {}): Alarm => ({
  ...raised(id, { causeKey: id, kind: 'SLA_BREACH', priority: 'P2', clauseNo: '5.1', targetId: 'T09' }, { unitId: 'u', queueId: 'east', ticketId: id, ticketNo: id, tier: 'ORDINARY', incidentId: null, dutyId: null }, NOW),
  ...over,
});

describe('a flood of alarms', () => {
  const many = Array.from({ length: 37 }, (_, index) => alarm(`a${String(index).padStart(2, '0')}`, { raisedAt: NOW + index }));

  it('begins with the eleventh in ten minutes', () => {
    expect(groupAlarms(many, 10)).toEqual({ isFlood: false, raisedInWindow: 10, groups: [] });
    expect(groupAlarms(many, 11).isFlood).toBe(true);
  });

  it('is one row for each queue, cause and incident, with how many and how many nobody has seen', () => {
    const seen = acknowledged(alarm('seen'), { at: NOW, by: 'x', role: 'SUPERVISOR', note: null });
    const elsewhere = [alarm('b1', { queueId: 'west' }), alarm('b2', { queueId: 'west', priority: 'P3' })];
    const ofOutage = [alarm('c1', { incidentId: 'i' }), alarm('c2', { incidentId: 'i' })];
    const { groups } = groupAlarms([...many, seen, ...elsewhere, ...ofOutage, alarm('alone', { kind: 'QUEUE_OVERLOAD' })], 43);
    expect(groups.map(({ queueId, incidentId, alarms, unacknowledged, priority }) => [queueId, incidentId, alarms.length, unacknowledged, priority])).toEqual([
      ['east', null, 38, 37, 'P2'], ['east', 'i', 2, 2, 'P2'], ['west', null, 2, 2, 'P2'],
    ]);
    expect(groups[0]).toMatchObject({ firstRaisedAt: NOW, lastRaisedAt: NOW + 36 });
  });

  it('never groups a P1 away, nor what calls nobody, and has every other alarm at most once', () => {
    const alarms = fc.array(fc.record({
      priority: fc.constantFrom(...ALARM_PRIORITIES), kind: fc.constantFrom(...ALARM_KINDS), queueId: fc.constantFrom('east', 'west', null), incidentId: fc.constantFrom(null, 'i', 'j'), aside: fc.boolean(),
    }), { maxLength: 60 });
    fc.assert(fc.property(alarms, (given) => {
      const all = given.map(({ aside, ...over }, index) => {
        const one = alarm(String(index), over);
        return aside ? shelved(one, { until: NOW + HOUR_MS, reason: 'DUPLICATE', at: NOW, by: 'x', role: 'ADMIN' }) : one;
      });
      const grouped = groupAlarms(all, 100).groups.flatMap((group) => group.alarms.map((member) => ({ group, member })));
      expect(new Set(grouped.map(({ member }) => member.id)).size).toBe(grouped.length);
      for (const { group, member } of grouped) {
        expect(member.priority).not.toBe('P1');
        expect(member.shelf).toBeNull();
        expect(groupKey(member)).toBe(group.key);
        expect(group.alarms.length).toBeGreaterThan(1);
      }
    }));
  });
});

describe('the alarm system\'s own figures', () => {
  const STANDING = { stale: 1, shelved: 2, suppressed: 3, outOfService: 0 };
  const call = (minutes: number, over: Partial<Call> = {}): Call => ({ at: NOW + minutes * MINUTE_MS, kind: 'SLA_BREACH', priority: 'P3', queueId: 'east', targetId: 'T09', ...over });

  it('count calls in each ten minutes, and the share of them that was a flood', () => {
    const calls = [...Array.from({ length: 11 }, () => call(3)), ...Array.from({ length: 10 }, () => call(15)), call(59, { priority: 'P1', queueId: 'west' })];
    const figures = alarmFigures(calls, [], STANDING, NOW, NOW + HOUR_MS);
    expect(figures.perWindow.map(({ count }) => count)).toEqual([11, 10, 0, 0, 0, 1]);
    expect(figures).toMatchObject({ total: 22, byPriority: { P1: 1, P2: 0, P3: 21 }, mostInWindow: 11, acknowledgeP50Ms: null, acknowledged: 0, ...STANDING });
    expect(figures.floodPercent).toBeCloseTo(100 / 6);
    expect(figures.meanPerWindow).toBeCloseTo(22 / 6);
    expect(figures.badActors.map(({ queueId, count }) => [queueId, count])).toEqual([['east', 21], ['west', 1]]);
  });

  it('say how soon half and nine tenths of what was acknowledged was', () => {
    const latencies = Array.from({ length: 10 }, (_, index) => (10 - index) * 1_000);
    expect(alarmFigures([], latencies, STANDING, NOW, NOW + DAY_MS)).toMatchObject({ acknowledgeP50Ms: 5_000, acknowledgeP90Ms: 9_000, acknowledged: 10, total: 0, floodPercent: 0 });
  });

  it('count every call of the time in one window, and name ten at most', () => {
    fc.assert(fc.property(fc.array(fc.record({ minutes: fc.integer({ min: 0, max: 24 * 60 - 1 }), queueId: fc.constantFrom(...'abcdefghijklmnop') }), { maxLength: 300 }), (given) => {
      const figures = alarmFigures(given.map(({ minutes, queueId }) => call(minutes, { queueId })), [], STANDING, NOW, NOW + DAY_MS);
      expect(figures.perWindow.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
      expect(figures.badActors.length).toBeLessThanOrEqual(10);
      expect(figures.badActors.reduce((sum, { percent }) => sum + percent, 0)).toBeLessThanOrEqual(100.000_1);
    }));
  });
});
