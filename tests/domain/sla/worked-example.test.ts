import { beforeEach, describe, expect, it } from 'vitest';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import { familyPointers } from '../../../api/src/sla/domain/governing.ts';
import { say } from '../tickets/commands.ts';
import { at, Life } from '../tickets/life.ts';
import { clockOf, clocksOf, dueOf, targetIdsOf } from './clocks.ts';

/** Standard, section 6.1: an urgent network outage of an ordinary customer, received at 10:00 and accepted at 10:12. */
const OUTAGE: Axes = {
  type: 'FAULT', urgency: 'URGENT', complexity: 'STANDARD', severity: 'MAJOR', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN',
  tier: 'ORDINARY', risk: 'NONE',
};

describe('the worked example: an urgent network outage received at 10:00 and accepted at 10:12', () => {
  let life: Life;

  beforeEach(() => {
    life = new Life({ reported: { type: 'FAULT', urgency: 'URGENT', tier: 'ORDINARY' } });
    life.step(say('classify', { axes: OUTAGE }), at('10:05'));
    life.step(say('dispatch'), at('10:08'));
    life.step(say('accept'), at('10:12'));
  });

  it.each([
    ['[R035]', 'T01', at('10:15')],
    ['[R058]', 'T06', at('11:00')],
    ['[R043]', 'T03', at('12:00')],
    ['[R123]', 'T21', at('10:20')],
    ['[R041]', 'T02', at('12:00')],
    ['[R072]', 'T09', at('12:00')],
    ['', 'S1-URBAN', at('10:00', 3)],
    ['[R083]', 'T11', at('13:12')],
    ['[R059]', 'T07', at('10:00', 2)],
    ['[R044]', 'T04', at('10:00', 3)],
    ['[R084]', 'T12', at('10:12', 4)],
    ['[R124]', 'T22', at('10:00', 3)],
  ])('%s %s is due when the table says', (_tag, targetId, dueAt) => {
    expect(clockOf(life, targetId, at('10:13')).dueAt).toBe(dueAt);
  });

  it('has the clocks of the table and no others', () => {
    expect(targetIdsOf(life, at('10:13'))).toEqual(['S1-URBAN', 'T01', 'T02', 'T03', 'T04', 'T06', 'T07', 'T09', 'T11', 'T12', 'T21', 'T22']);
  });

  it('[R035] has only the clocks that need no confirmed axis before it is classified', () => {
    expect(targetIdsOf(life, at('10:04'))).toEqual(['T01', 'T02', 'T21', 'T22']);
  });

  it('points in each milestone at the clock that the table names', () => {
    expect(Object.fromEntries(familyPointers(clocksOf(life, at('10:13'))))).toEqual({
      RESPOND: { governing: 'T06', assessmentGoverning: 'T21' },
      RESTORE: { governing: 'T09', assessmentGoverning: null },
      PRELIM_REPLY: { governing: 'T11', assessmentGoverning: null },
      COMPLETE: { governing: 'T07', assessmentGoverning: 'T22' },
    });
    const unclassified = Object.fromEntries(familyPointers(clocksOf(life, at('10:04'))));
    expect(unclassified['CLASSIFY']).toEqual({ governing: 'T01', assessmentGoverning: null });
    expect(unclassified['DISPATCH']).toEqual({ governing: 'T02', assessmentGoverning: null });
    expect(unclassified['RESPOND']).toEqual({ governing: null, assessmentGoverning: 'T21' });
  });

  it('[R046] warns where the example says', () => {
    expect(clockOf(life, 'T01', at('10:04')).warnsAt).toEqual([at('10:10')]);
    expect(clockOf(life, 'T06', at('10:13')).warnsAt).toEqual([at('10:45'), at('10:54')]);
    expect(clockOf(life, 'T09', at('10:13')).warnsAt).toEqual([at('11:30'), at('11:48')]);
  });

  it('is due by each promise in turn: classified, answered, restored, a reply, handled, repaired for good', () => {
    expect(dueOf(life, at('10:04'))).toEqual({ dueAt: at('10:15'), by: 'T01', assessmentDueAt: at('10:20') });
    expect(dueOf(life, at('10:13'))).toEqual({ dueAt: at('11:00'), by: 'T06', assessmentDueAt: at('10:20') });

    life.step(say('respond'), at('10:30'));
    expect(dueOf(life, at('10:31'))).toEqual({ dueAt: at('12:00'), by: 'T09', assessmentDueAt: at('10:00', 3) });

    life.step(say('startWork'), at('10:35'));
    life.step(say('restore'), at('11:50'));
    expect(dueOf(life, at('11:51'))).toMatchObject({ dueAt: at('13:12'), by: 'T11' });

    life.step(say('respond', { givesPreliminaryReply: true }), at('13:00'));
    expect(dueOf(life, at('13:01'))).toMatchObject({ dueAt: at('10:00', 2), by: 'T07' });

    life.step(say('resolve'), at('18:00'));
    expect(dueOf(life, at('18:01'))).toEqual({ dueAt: at('10:00', 3), by: 'T04', assessmentDueAt: null });
    expect(clockOf(life, 'T04', at('18:01'))).toMatchObject({ run: 'PAUSED', pausedSince: at('18:00') });

    life.step(say('reopen'), at('19:00'), { reason: 'A makeshift line is no line.' });
    life.step(say('resolve', { permanentFix: true }), at('20:00'));
    expect(dueOf(life, at('20:01'))).toEqual({ dueAt: null, by: null, assessmentDueAt: null });
  });

  it('[R123] counts the 20 minutes as missed and the hour as kept when the answer comes at 10:30', () => {
    life.step(say('respond'), at('10:30'));
    expect(clockOf(life, 'T21', at('10:31'))).toMatchObject({ run: 'STOPPED', stoppedAt: at('10:30'), breachedAt: at('10:20') });
    expect(clockOf(life, 'T06', at('10:31'))).toMatchObject({ run: 'STOPPED', stoppedAt: at('10:30'), breachedAt: null });
    expect(clockOf(life, 'T03', at('10:31'))).toMatchObject({ run: 'STOPPED', breachedAt: null });
  });

  it('keeps a promise that is met at the very instant it was due, and breaks it a millisecond later', () => {
    const late = new Life();
    late.step(say('classify', { axes: OUTAGE }), at('10:15'));
    expect(clockOf(late, 'T01', at('10:20'))).toMatchObject({ run: 'STOPPED', stoppedAt: at('10:15'), breachedAt: null });

    const later = new Life();
    later.step(say('classify', { axes: OUTAGE }), at('10:15') + 1);
    expect(clockOf(later, 'T01', at('10:20'))).toMatchObject({ run: 'STOPPED', breachedAt: at('10:15') });
  });
});
