import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../api/src/foundation/instant.ts';
import { foldClocks, type PlacedEvent } from '../../../api/src/sla/domain/fold.ts';
import { missingMarks, nextMark } from '../../../api/src/sla/domain/marks.ts';
import { ticketEvent, type TicketEvent } from '../../../api/src/tickets/domain/events.ts';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';
import { clockOf, clocksOf } from './clocks.ts';
import { TARGETS } from './policy.ts';
import { play } from './random-life.ts';
import { plots } from './random-plot.ts';

/** The marks of one target that the log lacks, in short. */
function missing(life: Life, now: Instant, targetId: string): readonly string[] {
  return missingMarks(clocksOf(life, now), life.events)
    .filter(({ payload }) => 'targetId' in payload && payload.targetId === targetId)
    .map(({ type, occurredAt }) => `${type} ${new Date(occurredAt + 8 * 3_600_000).toISOString().slice(11, 16)}`);
}

/** The timekeeper records what the log lacks. */
function record(life: Life, now: Instant): void {
  life.happens(...missingMarks(clocksOf(life, now), life.events));
}

describe('the marks of the timekeeper', () => {
  it('[R046] are the warnings and then the breach, each at the instant that was due and not when somebody looked', () => {
    const life = new Life();
    expect(missing(life, at('10:10'), 'T01')).toEqual([]);
    expect(missing(life, at('10:10') + 1, 'T01')).toEqual(['WARNED 10:10']);
    record(life, at('10:12'));
    expect(missing(life, at('10:15'), 'T01')).toEqual([]);
    expect(missing(life, at('10:15') + 1, 'T01')).toEqual(['BREACHED 10:15']);
  });

  it('leave the warnings out when the breach is found first', () => {
    expect(missing(new Life(), at('11:00'), 'T01')).toEqual(['BREACHED 10:15']);
  });

  it('say nothing of a promise that was kept', () => {
    const life = new Life();
    life.step(say('classify'), at('10:12'));
    expect(missing(life, at('11:00'), 'T01')).toEqual([]);
  });

  it('find a warning reached just before a pause at its own instant, not at the one that the pause moves it to', () => {
    const life = atWork();
    life.step(say('suspend', { expectedResumeAt: at('14:00') }), at('11:31'));
    expect(missing(life, at('11:31'), 'T09')).toEqual(['WARNED 11:30']);
    record(life, at('11:31'));
    life.step(say('resume'), at('12:31'));
    expect(missing(life, at('12:45'), 'T09')).toEqual([]);
    expect(missing(life, at('12:49'), 'T09')).toEqual(['WARNED 12:48']);
  });

  it('take a breach back that a back-dated stop proves wrong, and leave both in the log', () => {
    const life = atWork();
    record(life, at('12:30'));
    expect(clockOf(life, 'T09', at('12:30')).breachedAt).toBe(at('12:00'));

    life.happens(ticketEvent('SERVICE_RESTORED', at('11:55'), { evidence: 'The probe had seen it.' }));
    expect(clockOf(life, 'T09', at('12:40'))).toMatchObject({ run: 'STOPPED', stoppedAt: at('11:55'), breachedAt: null });
    expect(missing(life, at('12:40'), 'T09')).toEqual(['BREACH_RETRACTED 12:00']);
    record(life, at('12:40'));
    expect(missing(life, at('12:50'), 'T09')).toEqual([]);
    expect(life.events.filter(({ type, payload }) => type.startsWith('BREACH') && 'targetId' in payload && payload.targetId === 'T09')).toHaveLength(2);
  });

  it('move a breach that a back-dated wait moves, and find the warnings of a clock that is no longer late', () => {
    const life = atWork();
    record(life, at('13:00'));
    const wait = { reason: 'AWAIT_CUSTOMER', evidence: 'A letter.', expectedResumeAt: null } as const;
    life.happens(ticketEvent('SUSPENDED', at('11:00'), wait), ticketEvent('RESUMED', at('11:30'), { cause: 'CUSTOMER_REPLY' }));
    expect(missing(life, at('13:00'), 'T09')).toEqual(['BREACH_RETRACTED 12:00', 'BREACHED 12:30']);
    expect(missing(life, at('12:20'), 'T09')).toEqual(['BREACH_RETRACTED 12:00', 'WARNED 12:00', 'WARNED 12:18']);
  });

  it('are not missing any more once they are recorded, at any instant of any life', { timeout: 60_000 }, () => {
    fc.assert(fc.property(plots, (plot) => {
      const { events, end } = play(plot, TARGETS);
      const log: PlacedEvent[] = [...events];
      for (const instant of [end - 86_400_000, end, end + 86_400_000]) {
        append(log, missingMarks(foldClocks(TARGETS, log, instant), log));
        expect(missingMarks(foldClocks(TARGETS, log, instant), log)).toEqual([]);
      }
    }), { numRuns: 300 });
  });

  it('leave the log agreeing with the clocks on every breach, and change no clock', { timeout: 60_000 }, () => {
    fc.assert(fc.property(plots, (plot) => {
      const { lines, events, end } = play(plot, TARGETS);
      const log: PlacedEvent[] = [...events];
      const instants = lines.flatMap((line) => ('at' in line ? [line.at] : []));
      for (const instant of [...instants, end]) append(log, missingMarks(foldClocks(TARGETS, log, instant), log));
      const clocks = foldClocks(TARGETS, log, end);
      expect(clocks).toEqual(foldClocks(TARGETS, events, end));
      const breached = clocks.flatMap(({ targetId, breachedAt }) => (breachedAt === null ? [] : [[targetId, breachedAt]]));
      expect(Object.fromEntries(standing(log))).toEqual(Object.fromEntries(breached));
    }), { numRuns: 300 });
  });
});

describe('the next mark', () => {
  it('is the earliest warning or due time of the clocks that run', () => {
    const life = new Life();
    expect(nextMark(clocksOf(life, at('10:00')))).toBe(at('10:10'));
    expect(nextMark(clocksOf(life, at('10:10')))).toBe(at('10:10'));
    expect(nextMark(clocksOf(life, at('10:10') + 1))).toBe(at('10:15'));
  });

  it('is the instant after which something new is missing, and nothing is before it', { timeout: 60_000 }, () => {
    fc.assert(fc.property(plots, (plot) => {
      const { events, end } = play(plot, TARGETS);
      const clocks = foldClocks(TARGETS, events, end);
      const log: PlacedEvent[] = [...events];
      append(log, missingMarks(clocks, log));
      const next = nextMark(clocks);
      if (next === null) expect(missingMarks(foldClocks(TARGETS, log, end + 100 * 86_400_000), log)).toEqual([]);
      else {
        expect(missingMarks(foldClocks(TARGETS, log, next), log)).toEqual([]);
        expect(missingMarks(foldClocks(TARGETS, log, next + 1), log).map(({ occurredAt }) => occurredAt)).toContain(next);
      }
    }), { numRuns: 300 });
  });
});

function atWork(): Life {
  const life = new Life();
  life.step(say('classify', { axes: { ...ORDINARY, type: 'FAULT', domain: 'NETWORK' } }), at('10:01'));
  life.step(say('dispatch'), at('10:02'));
  life.step(say('accept'), at('10:03'));
  life.step(say('startWork'), at('10:04'));
  return life;
}

function append(log: PlacedEvent[], events: readonly TicketEvent[]): void {
  for (const event of events) log.push({ ...event, place: log.length + 1 });
}

/** The breaches that stand in the log: recorded and not retracted. */
function standing(log: readonly PlacedEvent[]): ReadonlyMap<string, Instant> {
  const breaches = new Map<string, Instant>();
  for (const event of log) {
    if (event.type === 'BREACHED') breaches.set(event.payload.targetId, event.payload.dueAt);
    if (event.type === 'BREACH_RETRACTED') breaches.delete(event.payload.targetId);
  }
  return breaches;
}
