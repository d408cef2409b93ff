import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockWord, dueIfResumed, isUnmet, type FoldedClock } from '../../../api/src/sla/domain/clock.ts';
import { foldClocks, type PlacedEvent } from '../../../api/src/sla/domain/fold.ts';
import { nextMark } from '../../../api/src/sla/domain/marks.ts';
import { NATURAL_TIME } from '../../../api/src/standard/domain/working-time.ts';
import { ticketEvent } from '../../../api/src/tickets/domain/events.ts';
import { TARGETS } from './policy.ts';
import { beginning, play, type RandomLife } from './random-life.ts';
import { plots } from './random-plot.ts';

const MANY = { timeout: 60_000 };

/** Holds something against random lives and their clocks. */
function always(holds: (life: RandomLife, clocks: readonly FoldedClock[]) => void): void {
  fc.assert(fc.property(plots, (plot) => {
    const life = play(plot, TARGETS);
    holds(life, foldClocks(TARGETS, life.events, life.now));
  }), { numRuns: 500 });
}

describe('whatever happens to a ticket', MANY, () => {
  it('[I3] a clock never stops before it starts, and never waits longer than it has lived', () => {
    always(({ now }, clocks) => {
      for (const clock of clocks) {
        const end = clock.stoppedAt ?? now;
        expect(end).toBeGreaterThanOrEqual(clock.startedAt);
        expect(clock.pausedTotalMs + clock.excludedTotalMs).toBeLessThanOrEqual(end - clock.startedAt);
      }
    });
  });

  it('a due time is start, budget, pauses and excluded waits; once passed it stays where it was', () => {
    always((_life, clocks) => {
      for (const { dueAt, startedAt, budgetMs, pausedTotalMs, excludedTotalMs, breachedAt } of clocks) {
        const sum = startedAt + budgetMs + pausedTotalMs + excludedTotalMs;
        if (breachedAt === null) expect(dueAt).toBe(sum);
        else {
          expect(dueAt).toBe(breachedAt);
          expect(dueAt).toBeLessThanOrEqual(sum);
        }
      }
    });
  });

  it('[R035] [R041] [R043] [R083] [R123] [I8] a response clock never pauses', () => {
    const responses = ['CLASSIFY', 'DISPATCH', 'RESPOND', 'PRELIM_REPLY', 'CONFLICT'];
    always((_life, clocks) => {
      for (const clock of clocks.filter(({ family }) => responses.includes(family))) {
        expect(clock.run).not.toBe('PAUSED');
        expect(clock.pausedTotalMs + clock.excludedTotalMs).toBe(0);
      }
    });
  });

  it('[ask 7] a ticket that waits breaks no promise whose clock is paused, and wakes no timekeeper for it', () => {
    always((_life, clocks) => {
      for (const clock of clocks.filter(({ run }) => run === 'PAUSED')) {
        expect(clock.breachedAt === null || clock.breachedAt <= clock.pausedSince!).toBe(true);
        expect(nextMark([clock])).toBeNull();
      }
    });
  });

  it('[ask 17] a pause says when the clock would be due if it ended now, and so it is', () => {
    let compared = 0;
    always(({ now, events }, clocks) => {
      for (const clock of clocks.filter(({ run, breachedAt }) => run === 'PAUSED' && breachedAt === null)) {
        const later = now + 12_345;
        const resumed: PlacedEvent = { ...ticketEvent('RESUMED', later, { cause: 'MANUAL' }), place: events.length + 1 };
        const after = foldClocks(TARGETS, [...events, resumed], later).find(({ targetId }) => targetId === clock.targetId);
        // The wait for a customer's word on a result ends in another way.
        if (after?.run !== 'RUNNING') continue;
        compared += 1;
        expect(dueIfResumed(clock, NATURAL_TIME, later)).toBe(after.dueAt);
      }
    });
    expect(compared).toBeGreaterThan(0);
  });

  it('a clock has exactly what its run state says', () => {
    always(({ now }, clocks) => {
      for (const clock of clocks) {
        expect(clock.stoppedAt !== null).toBe(clock.run === 'STOPPED');
        expect(clock.pausedSince !== null).toBe(clock.run === 'PAUSED');
        expect(clock.cancelReason !== null).toBe(clock.run === 'CANCELLED');
        if (clock.run === 'CANCELLED') expect(clock.breachedAt).toBeNull();
        if (clock.run === 'RUNNING' && clock.breachedAt === null) {
          expect(clock.dueAt).toBeGreaterThanOrEqual(now);
          expect(clockWord(clock, now)).toBe(clock.warningsReached > 0 ? 'AT_RISK' : 'ON_TIME');
        }
      }
    });
  });

  it('[R046] [ask 9] warnings come in order and at least five minutes before due', () => {
    always((_life, clocks) => {
      for (const { warnsAt, dueAt, warningsReached } of clocks) {
        expect([...new Set(warnsAt)].sort((a, b) => a - b)).toEqual(warnsAt);
        for (const warnAt of warnsAt) expect(warnAt).toBeLessThanOrEqual(dueAt - 5 * 60_000);
        expect(warningsReached).toBeLessThanOrEqual(warnsAt.length);
      }
    });
  });

  it('the clocks are the same in whatever order the events are read, and after they were written down and read again', () => {
    fc.assert(fc.property(plots, fc.nat(), (plot, seed) => {
      const { events, now } = play(plot, TARGETS);
      const clocks = foldClocks(TARGETS, events, now);
      expect(foldClocks(TARGETS, [...events].sort((a, b) => hash(a.place, seed) - hash(b.place, seed)), now)).toEqual(clocks);
      expect(foldClocks(TARGETS, JSON.parse(JSON.stringify(events)), now)).toEqual(clocks);
    }), { numRuns: 500 });
  });

  it('a promise broken stays broken, however much happens later', () => {
    always(({ events, end, now }, clocks) => {
      const later = new Map(foldClocks(TARGETS, events, Math.max(now, end) + 86_400_000).map((clock) => [clock.targetId, clock]));
      const broken = clocks.filter(({ breachedAt }) => breachedAt !== null);
      expect(broken.map(({ targetId }) => later.get(targetId)?.breachedAt)).toEqual(broken.map(({ breachedAt }) => breachedAt));
    });
  });

  it('a timekeeper that is late moves no clock and changes no answer', () => {
    fc.assert(fc.property(plots, (plot) => {
      const punctual = play({ ...plot, wishes: plot.wishes.map((wish) => ({ ...wish, isPunctual: true })) }, TARGETS);
      const late = beginning(plot);
      for (const line of punctual.lines) {
        if ('events' in line) late.happens(...line.events);
        else expect(late.ask(line.command, line.at, line.more).ok).toBe(line.isAllowed);
      }
      late.wake(punctual.end);
      expect(foldClocks(TARGETS, late.events, punctual.end)).toEqual(foldClocks(TARGETS, punctual.events, punctual.end));
      expect(late.ticket.state).toBe(punctual.states.at(-1)?.state);
    }), { numRuns: 500 });
  });

  it('[R009] [I1] a ticket has an owner in every state, and its clocks have one target each', () => {
    always(({ states }, clocks) => {
      for (const { ownerId, state } of states) expect(ownerId, state).not.toBe('');
      expect(new Set(clocks.map(({ targetId }) => targetId)).size).toBe(clocks.length);
    });
  });

  it('a closed ticket has no clock that is still to be met', () => {
    always(({ events, now }, clocks) => {
      const isClosed = events.some(({ type, occurredAt }) => type === 'CLOSED' && occurredAt <= now);
      // The complaint track may flag a conflict after the close; that clock is its own.
      const unmet = clocks.filter(isUnmet).map(({ targetId }) => targetId).filter((id) => id !== 'T17');
      expect(isClosed ? unmet : []).toEqual([]);
    });
  });
});

/** Shuffles by number, the same way for the same seed. */
function hash(place: number, seed: number): number {
  return Math.imul(place ^ seed, 0x9e3779b1) >>> 7;
}
