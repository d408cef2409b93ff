import { beforeEach, describe, expect, it } from 'vitest';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';
import { clockOf, clocksOf } from './clocks.ts';

const URGENT_FAULT = { ...ORDINARY, type: 'FAULT', domain: 'NETWORK', urgency: 'URGENT', severity: 'MAJOR' } as const;
const REASON = { reason: 'It does not work.' };

function atWork(axes: typeof ORDINARY): Life {
  const life = new Life();
  life.step(say('classify', { axes }), at('10:01'));
  life.step(say('dispatch'), at('10:02'));
  life.step(say('accept'), at('10:03'));
  life.step(say('startWork'), at('10:04'));
  return life;
}

describe('a result', () => {
  let life: Life;
  beforeEach(() => { life = atWork(URGENT_FAULT); });

  it('[ask 4] stops handling, the assessment and the end-to-end limit, and with a permanent fix the repair', () => {
    life.step(say('resolve', { permanentFix: true }), at('11:00'));
    for (const id of ['T07', 'T22', 'T12', 'T04', 'T09', 'S1-URBAN', 'T11']) {
      expect(clockOf(life, id, at('12:00')), id).toMatchObject({ run: 'STOPPED', stoppedAt: at('11:00'), breachedAt: null });
    }
  });

  it('[R044] without a permanent fix leaves the repair waiting for the customer\'s word', () => {
    life.step(say('resolve'), at('11:00'));
    expect(clockOf(life, 'T04', at('15:00'))).toMatchObject({ run: 'PAUSED', pausedSince: at('11:00'), dueAt: at('10:00', 3), breachedAt: null });
    expect(clockOf(life, 'T04', at('15:00', 9))).toMatchObject({ run: 'PAUSED', breachedAt: null });
  });

  it('[R044] counts the wait as time of the operator when the ticket is closed without the permanent fix', () => {
    life.step(say('resolve'), at('11:00', 2));
    life.step(say('confirm'), at('09:59', 3));
    life.happens({ type: 'SURVEY_DECIDED', occurredAt: at('09:59', 3), payload: { decision: 'SENT' } });
    life.step(say('close'), at('10:00', 3));
    expect(clockOf(life, 'T04', at('12:00', 3))).toMatchObject({ run: 'CANCELLED', cancelReason: 'CLOSED', breachedAt: null });
  });

  it('[R044] breaks the promise of a permanent repair in the wait when the close comes after it was due', () => {
    life.step(say('resolve'), at('11:00', 2));
    life.step(say('confirm'), at('09:59', 3));
    life.happens({ type: 'SURVEY_DECIDED', occurredAt: at('09:59', 3), payload: { decision: 'SENT' } });
    life.step(say('close'), at('10:01', 3));
    expect(clockOf(life, 'T04', at('12:00', 3))).toMatchObject({ run: 'STOPPED', stoppedAt: at('10:01', 3), breachedAt: at('10:00', 3), pausedTotalMs: 0, warningsReached: 2 });
  });
});

describe('a reopening', () => {
  let life: Life;
  beforeEach(() => {
    life = atWork(URGENT_FAULT);
    life.step(say('restore'), at('11:00'));
    life.step(say('resolve', { permanentFix: true }), at('12:00'));
  });

  it('[ask 5] makes the same clocks run again and takes the wait out of handling, repair and the end-to-end limit', () => {
    life.step(say('reopen'), at('15:00'), REASON);
    for (const [id, dueAt] of [['T07', at('13:00', 2)], ['T04', at('13:00', 3)], ['T12', at('13:03', 4)]] as const) {
      expect(clockOf(life, id, at('15:01')), id).toMatchObject({ run: 'RUNNING', stoppedAt: null, excludedTotalMs: 3 * 3_600_000, dueAt, breachedAt: null });
    }
  });

  it('[R124] leaves the wait in the assessment, which is gross', () => {
    life.step(say('reopen'), at('15:00'), REASON);
    expect(clockOf(life, 'T22', at('15:01'))).toMatchObject({ run: 'RUNNING', excludedTotalMs: 0, dueAt: at('10:00', 3) });
  });

  it('[R124] breaks the assessment in the wait when that is where it was due', () => {
    life.step(say('reopen'), at('12:00', 3), REASON);
    expect(clockOf(life, 'T22', at('12:00', 3))).toMatchObject({ run: 'RUNNING', breachedAt: at('10:00', 3), breachCause: 'REOPENING', warningsReached: 2 });
  });

  it('takes the wait out of a repair that had only been waiting', () => {
    const makeshift = atWork(URGENT_FAULT);
    makeshift.step(say('resolve'), at('12:00'));
    makeshift.step(say('reopen'), at('15:00'), REASON);
    expect(clockOf(makeshift, 'T04', at('15:01'))).toMatchObject({ run: 'RUNNING', pausedSince: null, pausedTotalMs: 0, excludedTotalMs: 3 * 3_600_000, dueAt: at('13:00', 3) });
  });

  it('[R072] leaves the restoration met when it stands', () => {
    life.step(say('reopen'), at('15:00'), REASON);
    for (const id of ['T09', 'S1-URBAN']) expect(clockOf(life, id, at('15:01')), id).toMatchObject({ run: 'STOPPED', stoppedAt: at('11:00') });
  });

  it('[R072] runs the restoration on, gross, when it proved false', () => {
    life.step(say('reopen', { restorationDisproved: true }), at('15:00'), REASON);
    expect(clockOf(life, 'T09', at('15:01'))).toMatchObject({ run: 'RUNNING', breachedAt: at('12:00'), excludedTotalMs: 0 });
    expect(clockOf(life, 'S1-URBAN', at('15:01'))).toMatchObject({ run: 'RUNNING', breachedAt: null, excludedTotalMs: 0, dueAt: at('10:00', 3) });
  });

  it('does not move a due time that had passed before the result', () => {
    const late = atWork(URGENT_FAULT);
    late.step(say('resolve'), at('11:00', 2));
    late.step(say('reopen'), at('12:00', 2), REASON);
    expect(clockOf(late, 'T07', at('12:01', 2))).toMatchObject({ run: 'RUNNING', breachedAt: at('10:00', 2), breachCause: null, dueAt: at('10:00', 2), excludedTotalMs: 3_600_000 });
  });

  it('can come again, and every wait is taken out', () => {
    life.step(say('reopen'), at('15:00'), REASON);
    life.step(say('resolve', { permanentFix: true }), at('16:00'));
    life.step(say('reopen'), at('18:00'), REASON);
    expect(clockOf(life, 'T07', at('18:01'))).toMatchObject({ excludedTotalMs: 5 * 3_600_000, dueAt: at('15:00', 2) });
  });

  it('never leaves a ticket with a second clock of one target', () => {
    life.step(say('reopen', { restorationDisproved: true }), at('15:00'), REASON);
    const ids = clocksOf(life, at('15:01')).map(({ targetId }) => targetId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
