import { describe, expect, it } from 'vitest';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';
import { clockOf, clocksOf } from './clocks.ts';

/** Resolves at `resolvedAt`, and is closed after it was confirmed. */
function close(life: Life, closedAt: number): void {
  life.step(say('confirm'), closedAt);
  life.happens({ type: 'SURVEY_DECIDED', occurredAt: closedAt, payload: { decision: 'SENT' } });
  life.step(say('close'), closedAt);
}

describe('a request that is solved at first contact', () => {
  it('[R041] needs no dispatch: the clock is cancelled', () => {
    const life = new Life();
    life.step(say('resolveAtFirstContact'), at('10:09'));
    expect(clockOf(life, 'T02', at('10:10'))).toMatchObject({ run: 'CANCELLED', cancelReason: 'FIRST_CONTACT', breachedAt: null, stoppedAt: null });
  });

  it('[R041] keeps the breach of a dispatch that was late by then', () => {
    const life = new Life();
    life.step(say('resolveAtFirstContact'), at('12:01'));
    expect(clockOf(life, 'T02', at('12:02'))).toMatchObject({ run: 'STOPPED', stoppedAt: at('12:01'), breachedAt: at('12:00'), cancelReason: null });
  });

  it('is classified and answered by it, and service starts and ends at once', () => {
    const life = new Life();
    life.step(say('resolveAtFirstContact'), at('10:09'));
    for (const id of ['T01', 'T21', 'T22']) expect(clockOf(life, id, at('10:10')), id).toMatchObject({ run: 'STOPPED', stoppedAt: at('10:09'), breachedAt: null });
    for (const id of ['T11', 'T12']) expect(clockOf(life, id, at('10:10')), id).toMatchObject({ run: 'STOPPED', startedAt: at('10:09'), stoppedAt: at('10:09') });
  });

  it('stays without a dispatch when it is reopened', () => {
    const life = new Life();
    life.step(say('resolveAtFirstContact'), at('10:09'));
    life.step(say('reopen'), at('11:00'), { reason: 'Not solved.' });
    expect(clockOf(life, 'T02', at('11:01')).run).toBe('CANCELLED');
    expect(clockOf(life, 'T12', at('11:01'))).toMatchObject({ run: 'RUNNING', excludedTotalMs: 51 * 60_000 });
  });
});

describe('the close', () => {
  it('cancels a clock whose stop never came, and stops a late one with its breach', () => {
    const life = new Life();
    life.step(say('classify', { axes: { ...ORDINARY, type: 'TECH_SUPPORT' } }), at('10:01'));
    life.step(say('dispatch'), at('10:02'));
    life.step(say('resolve'), at('10:05'));
    close(life, at('10:30'));
    expect(clockOf(life, 'T16', at('11:00'))).toMatchObject({ run: 'CANCELLED', cancelReason: 'CLOSED', breachedAt: null });
    expect(clockOf(life, 'T21', at('11:00'))).toMatchObject({ run: 'STOPPED', stoppedAt: at('10:30'), breachedAt: at('10:20'), cancelReason: null });
  });

  it('leaves no clock running, ever', () => {
    const life = new Life();
    life.step(say('classify', { axes: { ...ORDINARY, type: 'FAULT', domain: 'NETWORK', urgency: 'URGENT' } }), at('10:01'));
    life.step(say('dispatch'), at('10:02'));
    life.step(say('resolve'), at('10:05'));
    close(life, at('10:30'));
    for (const { run, targetId } of clocksOf(life, at('10:30', 9))) expect(['STOPPED', 'CANCELLED'], targetId).toContain(run);
  });
});

describe('history', () => {
  const nothingWaived = new Set<string>();

  it('has no clock for what its source never records', () => {
    const life = new Life({ unobserved: ['FIRST_QUALIFYING_RESPONSE'] }, undefined, 'IMPORT');
    for (const now of [at('10:00'), at('15:00')]) {
      expect(clockOf(life, 'T21', now)).toMatchObject({ run: 'CANCELLED', cancelReason: 'NOT_OBSERVED', breachedAt: null, warningsReached: 0 });
    }
    life.step(say('respond'), at('15:01'), { waivedGuards: nothingWaived });
    expect(clockOf(life, 'T21', at('15:02')).run).toBe('CANCELLED');
    expect(clockOf(life, 'T22', at('15:02')).run).toBe('RUNNING');
  });

  it('that ended unseen ends the clocks as not observed, but for the breaches it did show', () => {
    const life = new Life({}, undefined, 'IMPORT');
    life.step(say('classify'), at('10:01'));
    life.step(say('close', { closure: 'NOT_OBSERVED' }), at('10:30'), { waivedGuards: new Set(['state', 'surveyDecided', 'noHold']) });
    expect(clockOf(life, 'T22', at('10:31'))).toMatchObject({ run: 'CANCELLED', cancelReason: 'NOT_OBSERVED' });
    expect(clockOf(life, 'T21', at('10:31'))).toMatchObject({ run: 'STOPPED', breachedAt: at('10:20') });
    expect(clockOf(life, 'T01', at('10:31'))).toMatchObject({ run: 'STOPPED', stoppedAt: at('10:01'), breachedAt: null });
  });
});
