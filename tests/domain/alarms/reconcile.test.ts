import { describe, expect, it } from 'vitest';
import { acknowledged, type Alarm } from '../../../api/src/alarms/domain/alarm.ts';
import { reconcile } from '../../../api/src/alarms/domain/reconcile.ts';
import { lateClock, NOW, nearClock, watched } from './watched.ts';

const ACKNOWLEDGEMENT = { at: NOW + 1, by: 'somebody', role: 'SUPERVISOR', note: 'on it' } as const;
const late = watched({ clocks: [lateClock()] });
const fine = watched();

/** The one alarm of a ticket after a change; it must have changed. */
function after(ticket: typeof late, alarms: readonly Alarm[], now = NOW): Alarm {
  const changes = reconcile(ticket, alarms, now);
  expect(changes).toHaveLength(1);
  return changes[0]!.alarm;
}

describe('the alarms of a ticket', () => {
  it('are raised once, however often the ticket is looked at', () => {
    const alarm = after(late, []);
    expect(alarm).toMatchObject({ state: 'ACTIVE_UNACKED', version: 1, raisedAt: NOW, ticketId: late.ticketId, unitId: 'unit', queueId: 'queue' });
    expect(reconcile(late, [alarm], NOW + 1)).toEqual([]);
    expect(reconcile(late, [acknowledged(alarm, ACKNOWLEDGEMENT)], NOW + 2)).toEqual([]);
  });

  it('return when the clock stops, and are over once somebody has seen them, in either order', () => {
    const alarm = after(late, []);
    const returned = after(fine, [alarm], NOW + 5);
    expect(returned).toMatchObject({ state: 'RETURNED_UNACKED', version: 2, returnedAt: NOW + 5 });
    expect(acknowledged(returned, ACKNOWLEDGEMENT)).toMatchObject({ state: 'NORMAL', version: 3, acknowledgedAt: NOW + 1, acknowledgedByRole: 'SUPERVISOR', note: 'on it' });

    const seen = acknowledged(alarm, ACKNOWLEDGEMENT);
    expect(seen).toMatchObject({ state: 'ACTIVE_ACKED', version: 2 });
    expect(after(fine, [seen], NOW + 5)).toMatchObject({ state: 'NORMAL', version: 3 });
  });

  it('keep on record who saw them first', () => {
    const seen = acknowledged(after(late, []), ACKNOWLEDGEMENT);
    expect(acknowledged(seen, { at: NOW + 9, by: 'another', role: 'ADMIN', note: null })).toBe(seen);
  });

  it('are raised again when the same clock is late again, and must be seen anew', () => {
    const seen = acknowledged(after(late, []), ACKNOWLEDGEMENT);
    const over = after(fine, [seen], NOW + 5);
    const again = after(late, [over], NOW + 9);
    expect(again).toMatchObject({ id: seen.id, state: 'ACTIVE_UNACKED', version: 4, raisedAt: NOW + 9, returnedAt: null, acknowledgedAt: null, acknowledgedByRole: null, note: null });
  });

  it('press more when the request turns out to be urgent, and never less while they stand', () => {
    const urgent = watched({ axes: { type: 'FAULT', urgency: 'URGENT', tier: 'ORDINARY' }, clocks: [lateClock()] });
    const seen = acknowledged(after(late, []), ACKNOWLEDGEMENT);
    const pressing = after(urgent, [seen], NOW + 5);
    expect(pressing).toMatchObject({ priority: 'P2', state: 'ACTIVE_UNACKED', version: 3 });
    expect(reconcile(late, [pressing], NOW + 6)).toEqual([]);
  });

  it('give way to the breach when what was near due is late', () => {
    const near = watched({ accepted: false, state: 'RECEIVED', clocks: [nearClock()] });
    const warned = after(near, []);
    const changes = reconcile(watched({ accepted: false, state: 'RECEIVED', clocks: [nearClock({ breachedAt: NOW + 60_000 })] }), [warned], NOW + 60_001);
    expect(changes.map(({ event, alarm }) => [event.type, alarm.kind])).toEqual([['ALARM_RAISED', 'SLA_BREACH'], ['ALARM_RETURNED', 'NEAR_DUE_UNOWNED']]);
  });

  it('leave no name and no note in the log', () => {
    const changes = reconcile(fine, [acknowledged(after(late, []), { ...ACKNOWLEDGEMENT, note: 'Zhang San called' })], NOW + 5);
    expect(JSON.stringify(changes[0]!.event)).not.toContain('Zhang San');
    expect(Object.keys(changes[0]!.event.payload).sort()).toEqual(['clauseNo', 'incidentId', 'kind', 'priority', 'queueId', 'reAlarmCount', 'silence', 'state', 'targetId', 'ticketId']);
  });
});
