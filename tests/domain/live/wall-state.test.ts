import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { LiveClock, LiveTicket } from '../../../api/src/live/domain/live-ticket.ts';
import { TIERS } from '../../../api/src/standard/domain/axes.ts';
import { OPEN_STATES, TICKET_STATES } from '../../../api/src/tickets/domain/words.ts';
import { clock, emptyState, LIMITS, NOW, pictureOf, stopped, ticket, UNITS, wallOf } from './picture.ts';

const walls = (state: ReturnType<typeof emptyState>, now: number) => UNITS.units.map(({ id }) => wallOf(state, now, id));

const clocks = fc.array(fc.record({
  kind: fc.constantFrom(...(Object.keys(LIMITS) as (keyof typeof LIMITS)[])),
  dueInMs: fc.integer({ min: -30 * HOUR_MS, max: 30 * HOUR_MS }),
  run: fc.constantFrom('RUNNING', 'PAUSED', 'STOPPED', 'BREACHED', 'MISSED'),
  governing: fc.boolean(),
}), { maxLength: 5 }).map((made) => made.map(({ kind, dueInMs, run, governing }): LiveClock => {
  const dueAt = NOW + dueInMs;
  switch (run) {
    case 'STOPPED': return stopped(kind, dueInMs);
    case 'MISSED': return stopped(kind, dueInMs, { breachedAt: dueAt });
    case 'PAUSED': return clock(kind, dueInMs, { governing, run, breachedAt: null, pausedSince: NOW - MINUTE_MS });
    case 'BREACHED': return clock(kind, dueInMs, { governing, breachedAt: dueAt });
    default: return clock(kind, dueInMs, { governing, breachedAt: null });
  }
}));

/** A ticket as it may stand, one of eight, in any unit and queue. */
const tickets: fc.Arbitrary<LiveTicket> = fc.record({
  id: fc.integer({ min: 0, max: 7 }).map(String), unitId: fc.constantFrom('t1', 't2', 't3', 'b1'), queueId: fc.constantFrom('q1', 'q2', 'q3'),
  state: fc.constantFrom(...TICKET_STATES), tier: fc.constantFrom(...TIERS), accepted: fc.boolean(), receivedAgoMs: fc.integer({ min: 0, max: 2 * HOUR_MS }),
  restoredAgoMs: fc.option(fc.integer({ min: 0, max: HOUR_MS })), clocks,
}).map(({ receivedAgoMs, restoredAgoMs, ...made }) => ticket({
  ...made, receivedAt: NOW - receivedAgoMs, restoredAt: restoredAgoMs === null ? null : NOW - restoredAgoMs,
  endedAt: OPEN_STATES.includes(made.state) ? null : NOW - Math.floor(receivedAgoMs / 2),
}));

const steps = fc.array(fc.oneof(
  { weight: 6, arbitrary: tickets.map((put) => ({ put, gone: null, waitMs: 0 })) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 7 }).map((id) => ({ put: null, gone: String(id), waitMs: 0 })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 3 * HOUR_MS }).map((waitMs) => ({ put: null, gone: null, waitMs })) },
), { maxLength: 25 });

describe('the picture of now', () => {
  it('is after any sequence of changes, and whatever time has passed, what building it from scratch gives', () => {
    fc.assert(fc.property(steps, (sequence) => {
      const state = emptyState();
      const standing = new Map<string, LiveTicket>();
      let now = NOW;
      for (const { put, gone, waitMs } of sequence) {
        now += waitMs;
        state.advance(now);
        if (gone !== null) standing.delete(gone);
        if (put !== null) standing.set(put.id, put);
        const id = put?.id ?? gone;
        if (id !== null) state.put(id, standing.get(id) ?? null, now);
      }
      expect(walls(state, now)).toEqual(walls(pictureOf([...standing.values()], now), now));
    }), { numRuns: 250 });
  });

  it('sums each unit over what is below it', () => {
    fc.assert(fc.property(fc.uniqueArray(tickets, { selector: ({ id }) => id, maxLength: 8 }), (standing) => {
      const state = pictureOf(standing);
      for (const { id } of UNITS.units) {
        const below = standing.filter(({ unitId }) => UNITS.isWithin(unitId, id));
        expect(wallOf(state, NOW, id)).toEqual({ ...wallOf(pictureOf(below), NOW, id) });
      }
    }), { numRuns: 100 });
  });

  it('replaces what a ticket adds, however often it is folded', () => {
    const late = ticket({ clocks: [clock('restore', -MINUTE_MS)] });
    const state = pictureOf([late, late, late]);
    expect(wallOf(state).hero.slaLate.value).toBe(1);
    state.put('x', ticket({ unitId: 't3', queueId: 'q3' }), NOW);
    expect([wallOf(state, NOW, 'b1').hero.open.value, wallOf(state, NOW, 'b2').hero.open.value, wallOf(state).hero.slaLate.value]).toEqual([0, 1, 0]);
    state.put('x', null, NOW);
    expect(wallOf(state)).toEqual(wallOf(emptyState()));
  });

  it('changes by time alone, exactly when a clock comes within the hour, warns and passes its due time', () => {
    const state = pictureOf([ticket({ clocks: [clock('restore', 2 * HOUR_MS)] })]);
    const due = NOW + 2 * HOUR_MS;
    const at = (now: number) => {
      state.advance(now);
      const { hero, rows } = wallOf(state, now);
      return [hero.dueWithin60Min.value, hero.slaLate.value, rows[0]?.rowClass ?? null];
    };
    expect(at(due - HOUR_MS - 1)).toEqual([0, 0, null]);
    expect(at(due - HOUR_MS)).toEqual([1, 0, null]);
    expect(at(due - HOUR_MS / 2)).toEqual([1, 0, null]);
    expect(at(due - HOUR_MS / 2 + 1)).toEqual([1, 0, 'AT_RISK']);
    expect(at(due)).toEqual([1, 0, 'AT_RISK']);
    expect(at(due + 1)).toEqual([0, 1, 'SLA']);
  });

  it('says which units show something else than before, and only those', () => {
    const state = pictureOf([ticket({ clocks: [clock('restore', MINUTE_MS)] }), ticket({ id: 'y', unitId: 't3' })]);
    state.takeChanged();
    state.advance(NOW + MINUTE_MS);
    expect([...state.takeChanged()]).toEqual([]);
    state.advance(NOW + MINUTE_MS + 1);
    expect([...state.takeChanged()].sort()).toEqual(['b1', 'p', 't1']);
  });

  it('forgets a ticket that is over when no day and no window can show it any more', () => {
    const state = pictureOf([ticket({ state: 'CLOSED', endedAt: NOW, clocks: [stopped('handle', HOUR_MS, { stoppedAt: NOW })] })]);
    expect(state.size).toBe(1);
    state.advance(NOW + DAY_MS);
    expect(state.size).toBe(1);
    state.advance(NOW + DAY_MS + 3 * HOUR_MS);
    expect(state.size).toBe(0);
  });
});
