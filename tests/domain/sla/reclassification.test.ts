import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import { missingMarks } from '../../../api/src/sla/domain/marks.ts';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';
import { clockOf, targetIdsOf } from './clocks.ts';
import { TARGETS } from './policy.ts';
import { play } from './random-life.ts';
import { plots } from './random-plot.ts';

const WHY = { reason: 'It was another kind of request.' };
const URGENT_FAULT: Axes = { ...ORDINARY, type: 'FAULT', urgency: 'URGENT', domain: 'NETWORK' };

function classified(axes: Axes): Life {
  const life = new Life();
  life.step(say('classify', { axes }), at('10:05'));
  return life;
}

describe('a reclassification', () => {
  it('starts the limits that come into scope at their original event, and finds them late if they are', () => {
    const life = classified(ORDINARY);
    life.step(say('reclassify', { axes: URGENT_FAULT }), at('13:00'), WHY);
    expect(clockOf(life, 'T09', at('13:00'))).toMatchObject({ run: 'RUNNING', startedAt: at('10:00'), dueAt: at('12:00'), breachedAt: at('12:00'), breachCause: 'RECLASSIFICATION' });
    expect(clockOf(life, 'T04', at('13:00'))).toMatchObject({ run: 'RUNNING', startedAt: at('10:00'), breachedAt: null, breachCause: null });
  });

  it('replays the pauses that were before it', () => {
    const life = classified(ORDINARY);
    life.step(say('dispatch'), at('10:10'));
    life.step(say('accept'), at('10:15'));
    life.step(say('startWork'), at('10:20'));
    life.step(say('suspend', { expectedResumeAt: at('20:00') }), at('10:30'));
    life.step(say('resume'), at('11:30'));
    life.step(say('reclassify', { axes: URGENT_FAULT }), at('11:40'), WHY);
    expect(clockOf(life, 'T09', at('11:40'))).toMatchObject({ run: 'RUNNING', startedAt: at('10:00'), pausedTotalMs: 3_600_000, dueAt: at('13:00') });
  });

  it('keeps the clock of a limit that stays in scope', () => {
    const life = classified(URGENT_FAULT);
    const before = clockOf(life, 'T09', at('10:30'));
    life.step(say('reclassify', { axes: { ...URGENT_FAULT, severity: 'MAJOR' } }), at('10:30'), WHY);
    expect(clockOf(life, 'T09', at('10:30'))).toEqual(before);
  });

  it('cancels only what waits to be met and is not late, and says why', () => {
    const life = classified(URGENT_FAULT);
    life.step(say('respond'), at('10:40'));
    life.step(say('reclassify', { axes: ORDINARY }), at('12:30'), WHY);
    expect(clockOf(life, 'T04', at('18:00'))).toMatchObject({ run: 'CANCELLED', cancelReason: 'RECLASSIFIED' });
    expect(clockOf(life, 'T03', at('18:00'))).toMatchObject({ run: 'STOPPED', breachedAt: null });
    expect(clockOf(life, 'T09', at('18:00'))).toMatchObject({ run: 'RUNNING', breachedAt: at('12:00'), breachCause: null });
  });

  it('gives a cancelled clock back as if nothing had been when the request returns to its scope', () => {
    const there = classified(URGENT_FAULT);
    const back = classified(URGENT_FAULT);
    back.step(say('reclassify', { axes: ORDINARY }), at('10:30'), WHY);
    back.step(say('reclassify', { axes: URGENT_FAULT }), at('11:00'), WHY);
    expect(clockOf(back, 'T04', at('11:30'))).toEqual(clockOf(there, 'T04', at('11:30')));
  });

  it('never makes a clock of a limit that was out of scope before it started', () => {
    const life = classified({ ...ORDINARY, type: 'COMPLAINT' });
    life.step(say('reclassify', { axes: ORDINARY }), at('10:30'), WHY);
    life.step(say('openConflict'), at('11:00'), WHY);
    expect(targetIdsOf(life, at('12:00'))).not.toContain('T09');
  });

  it('never lowers the number of recorded breaches', { timeout: 60_000 }, () => {
    fc.assert(fc.property(plots, (plot) => {
      const { events } = play(plot, TARGETS);
      for (const [index, event] of events.entries()) {
        if (event.type !== 'RECLASSIFIED') continue;
        const broken = (story: typeof events): readonly string[] =>
          foldClocks(TARGETS, story, event.occurredAt).filter(({ breachedAt }) => breachedAt !== null).map(({ targetId }) => targetId);
        const upTo = events.filter(({ occurredAt, place }) => occurredAt < event.occurredAt || (occurredAt === event.occurredAt && place < event.place));
        expect(broken([...upTo, event])).toEqual(expect.arrayContaining([...broken(upTo)]));
        expect(index).toBeGreaterThan(0);
      }
    }), { numRuns: 500 });
  });
});

describe('a return', () => {
  it('[R041] makes the dispatch limit run again towards the due time it had', () => {
    const life = classified(ORDINARY);
    life.step(say('dispatch'), at('10:30'), { agentId: 'dispatcher' });
    expect(clockOf(life, 'T02', at('11:00')).run).toBe('STOPPED');
    life.step(say('returnTicket'), at('11:00'), WHY);
    expect(life.ticket).toMatchObject({ state: 'CLASSIFIED', ownerId: 'dispatcher', returnCount: 1 });
    expect(clockOf(life, 'T02', at('11:00'))).toMatchObject({ run: 'RUNNING', dueAt: at('12:00'), pausedTotalMs: 0, excludedTotalMs: 0 });
  });

  it('[R041] is late at once when that due time has passed, and says that the return made it so', () => {
    const life = classified(ORDINARY);
    life.step(say('dispatch'), at('10:30'));
    life.step(say('returnTicket'), at('13:00'), WHY);
    expect(clockOf(life, 'T02', at('13:00'))).toMatchObject({ run: 'RUNNING', breachedAt: at('12:00'), breachCause: 'RETURN' });
    expect(missingMarks(foldClocks(TARGETS, life.events, at('13:00')), life.events)).toContainEqual(
      { type: 'BREACHED', occurredAt: at('12:00'), payload: { targetId: 'T02', dueAt: at('12:00'), cause: 'RETURN' } },
    );
  });

  it('does not start the service anew: it starts once', () => {
    const life = classified(ORDINARY);
    life.step(say('dispatch'), at('10:30'));
    life.wake(at('12:30'));
    life.step(say('returnTicket'), at('13:00'), WHY);
    life.step(say('dispatch'), at('13:10'));
    life.step(say('accept'), at('13:20'));
    expect(clockOf(life, 'T12', at('13:30'))).toMatchObject({ startedAt: at('12:00') });
  });
});
