import { describe, expect, it } from 'vitest';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import { clockWord } from '../../../api/src/sla/domain/clock.ts';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import type { SuspendReason } from '../../../api/src/standard/domain/events.ts';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';
import { clockOf, clocksOf } from './clocks.ts';
import { TARGETS } from './policy.ts';

function atWork(axes: Partial<Axes>): Life {
  const life = new Life();
  life.step(say('classify', { axes: { ...ORDINARY, ...axes } }), at('10:01'));
  life.step(say('dispatch'), at('10:02'));
  life.step(say('accept'), at('10:03'));
  life.step(say('startWork'), at('10:04'));
  return life;
}

/** Suspends, with a supervisor's approval; work is expected to go on at `until`. */
function wait(life: Life, reason: SuspendReason, from: number, until: number, detail?: string): void {
  life.step(say('suspend', { reason, expectedResumeAt: until, ...(detail === undefined ? {} : { detail }) }), from, { mayApprove: true });
}

/** Suspends from one instant to the other. */
function suspend(life: Life, reason: SuspendReason, from: number, to: number, detail?: string): void {
  wait(life, reason, from, to, detail);
  life.step(say('resume'), to);
}

describe('a suspension', () => {
  const FAULT = { type: 'FAULT', domain: 'NETWORK', urgency: 'URGENT', severity: 'MAJOR' } as const;

  it.each(['AWAIT_CUSTOMER', 'APPOINTMENT'] as const)('%s moves the due times of handling, repair, restoration and the end-to-end limit by its length', (reason) => {
    const life = atWork(FAULT);
    suspend(life, reason, at('10:10'), at('10:40'));
    for (const [id, dueAt] of [['T07', at('10:30', 2)], ['T04', at('10:30', 3)], ['T09', at('12:30')], ['T12', at('10:33', 4)]] as const) {
      expect(clockOf(life, id, at('10:41')), id).toMatchObject({ run: 'RUNNING', dueAt, pausedTotalMs: 30 * 60_000 });
    }
  });

  it.each(['AWAIT_THIRD_PARTY', 'AWAIT_PARTS', 'FORCE_MAJEURE'] as const)('%s is not the customer\'s affair: no clock of the customer pauses', (reason) => {
    const life = atWork(FAULT);
    suspend(life, reason, at('10:10'), at('10:40'));
    for (const clock of clocksOf(life, at('10:41'))) expect(clock.pausedTotalMs, clock.targetId).toBe(0);
  });

  it('never pauses a response clock, the law or the assessment', () => {
    const life = atWork({ ...FAULT, complexity: 'BASIC' });
    wait(life, 'AWAIT_CUSTOMER', at('10:10'), at('20:00'));
    const running = clocksOf(life, at('10:11')).filter(({ run }) => run === 'RUNNING').map(({ targetId }) => targetId).sort();
    expect(running).toEqual(['S1-URBAN', 'T03', 'T06', 'T11', 'T21', 'T22']);
  });

  it('[R120] pauses the result of a complaint only while the customer\'s evidence is awaited, and once', () => {
    const life = atWork({ type: 'COMPLAINT' });
    suspend(life, 'AWAIT_CUSTOMER', at('11:00'), at('12:00'));
    expect(clockOf(life, 'T20', at('12:01')).pausedTotalMs).toBe(0);
    suspend(life, 'AWAIT_CUSTOMER', at('13:00'), at('15:00'), 'EVIDENCE');
    expect(clockOf(life, 'T20', at('15:01'))).toMatchObject({ pausedTotalMs: 2 * 3_600_000, dueAt: at('12:00', 4) });
    suspend(life, 'AWAIT_CUSTOMER', at('16:00'), at('19:00'), 'EVIDENCE');
    expect(clockOf(life, 'T20', at('19:01'))).toMatchObject({ run: 'RUNNING', pausedTotalMs: 2 * 3_600_000, dueAt: at('12:00', 4) });
    expect(clockOf(life, 'S2', at('19:01')).pausedTotalMs).toBe(0);
  });

  it('ends by itself at the expected instant, whenever the timekeeper comes', () => {
    const life = atWork(FAULT);
    wait(life, 'AWAIT_CUSTOMER', at('10:10'), at('10:40'));
    expect(clockOf(life, 'T09', at('10:20'))).toMatchObject({ run: 'PAUSED', pausedSince: at('10:10'), pausedTotalMs: 0, dueAt: at('12:00') });
    life.wake(at('11:30'));
    expect(clockOf(life, 'T09', at('11:30'))).toMatchObject({ run: 'RUNNING', pausedTotalMs: 30 * 60_000, dueAt: at('12:30') });
  });

  it('shows a clock as paused, or as late when it was late before', () => {
    const life = atWork(FAULT);
    wait(life, 'AWAIT_CUSTOMER', at('12:30'), at('14:00'));
    const now = at('13:00');
    expect(clockWord(clockOf(life, 'T07', now), now)).toBe('PAUSED');
    expect(clockWord(clockOf(life, 'T09', now), now)).toBe('LATE');
  });

  it('that begins at the due instant keeps the promise alive; one that begins a millisecond later comes too late', () => {
    const life = atWork(FAULT);
    wait(life, 'AWAIT_CUSTOMER', at('12:00'), at('14:00'));
    expect(clockOf(life, 'T09', at('13:00'))).toMatchObject({ run: 'PAUSED', breachedAt: null, dueAt: at('12:00') });
    expect(clockOf(life, 'T09', at('13:00')).warningsReached).toBe(2);

    const late = atWork(FAULT);
    wait(late, 'AWAIT_CUSTOMER', at('12:00') + 1, at('14:00'));
    expect(clockOf(late, 'T09', at('13:00'))).toMatchObject({ run: 'PAUSED', breachedAt: at('12:00') });
  });

  it('does not move a due time that has passed', () => {
    const life = atWork(FAULT);
    suspend(life, 'AWAIT_CUSTOMER', at('12:30'), at('13:30'));
    expect(clockOf(life, 'T09', at('14:00'))).toMatchObject({ run: 'RUNNING', breachedAt: at('12:00'), dueAt: at('12:00'), pausedTotalMs: 3_600_000 });
  });

  it('under way when a clock starts pauses it at once, where the target says so', () => {
    const life = atWork({ type: 'COMPLAINT' });
    wait(life, 'AWAIT_CUSTOMER', at('11:00'), at('16:00'));
    life.events.push({ type: 'CONFLICT_OPENED', occurredAt: at('12:00'), place: 100, payload: {} } as never);
    life.step(say('resume'), at('13:00'));
    const conflict = TARGETS.find(({ target }) => target.id === 'T17');
    if (conflict === undefined) throw new Error('the standard times conflicts');
    const pausing = { ...conflict, target: { ...conflict.target, pauseReasons: [{ reason: 'AWAIT_CUSTOMER' as const }] } };
    const [paused] = foldClocks([pausing], life.events, at('12:30'));
    expect(paused).toMatchObject({ run: 'PAUSED', startedAt: at('12:00'), pausedSince: at('12:00') });
    const [resumed] = foldClocks([pausing], life.events, at('13:30'));
    expect(resumed).toMatchObject({ run: 'RUNNING', pausedTotalMs: 3_600_000, dueAt: at('13:00', 3) });
    expect(clockOf(life, 'T17', at('12:30')).run).toBe('RUNNING');
  });
});
