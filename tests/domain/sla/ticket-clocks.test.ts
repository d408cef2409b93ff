import { describe, expect, it } from 'vitest';
import { summarise } from '../../../api/src/sla/domain/ticket-clocks.ts';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';
import { clocksOf } from './clocks.ts';

const lateAt = (life: Life, now: number): boolean => summarise(clocksOf(life, now)).late;

/** Classified and answered at once, so that nothing is late by the minute. */
function answered(axes: Partial<typeof ORDINARY> = {}): Life {
  const life = new Life();
  life.step(say('classify', { axes: { ...ORDINARY, ...axes } }), at('10:05'));
  life.step(say('respond', { givesPreliminaryReply: true }), at('10:06'));
  return life;
}

describe('what the clocks of a ticket add up to', () => {
  it('is late as soon as a promise that binds and governs its milestone is broken', () => {
    const life = new Life();
    expect(lateAt(life, at('10:15'))).toBe(false);
    expect(lateAt(life, at('10:15') + 1)).toBe(true);
  });

  it('is late for as long as the broken promise is not met', () => {
    const life = new Life();
    life.step(say('respond'), at('10:16'));
    life.step(say('classify'), at('10:30'));
    expect(lateAt(life, at('10:31'))).toBe(false);
  });

  it('[R041] is not late for a dispatch that came too late, which the standard only advises', () => {
    expect(lateAt(answered(), at('13:00'))).toBe(false);
    expect(summarise(clocksOf(answered(), at('13:00'))).governing).toContain('T02');
  });

  it('[R123] is not late for the assessment', () => {
    const life = new Life();
    life.step(say('classify'), at('10:05'));
    expect(lateAt(life, at('10:30'))).toBe(false);
  });

  it('is late for a milestone that was governed by a broken promise while others of it are still to come', () => {
    const life = answered({ type: 'FAULT', domain: 'NETWORK' });
    expect(summarise(clocksOf(life, at('12:30')))).toMatchObject({ late: true, dueAt: at('12:00'), governingTargetId: 'T09' });
    life.step(say('dispatch'), at('12:31'));
    life.step(say('restore'), at('12:32'));
    expect(lateAt(life, at('12:33'))).toBe(false);
  });

  it('names the instant at which the timekeeper must look again', () => {
    expect(summarise(clocksOf(new Life(), at('10:00'))).nextMarkAt).toBe(at('10:10'));
    expect(summarise([])).toEqual({
      dueAt: null, governingTargetId: null, assessmentDueAt: null, late: false, nextMarkAt: null, governing: new Set(), assessmentGoverning: new Set(),
    });
  });
});
