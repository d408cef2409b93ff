import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceClocks } from '../../../api/src/sla/domain/fold.ts';
import { ledgerOf, type LedgerEntry } from '../../../api/src/sla/domain/ledger.ts';
import { CalendarTime } from '../../../api/src/standard/domain/calendar-time.ts';
import type { PinnedTarget } from '../../../api/src/standard/domain/catalogue.ts';
import { say } from '../tickets/commands.ts';
import { at, lifeOf } from './ledger-life.ts';
import { TARGETS } from './policy.ts';
import { play } from './random-life.ts';
import { plots } from './random-plot.ts';

const DAY = [{ from: '08:30', to: '12:00' }, { from: '13:30', to: '17:30' }];
const OFFICE = new CalendarTime({
  id: 'office', title: { zh: '工作时间', en: 'Office hours' }, timeZone: 'Asia/Shanghai',
  week: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] }, exceptions: [],
}, new Map());
const IN_OFFICE_HOURS: readonly PinnedTarget[] = TARGETS.map((pinned) => ({ ...pinned, workingTime: OFFICE }));

function sum(ledger: readonly LedgerEntry[], ...kinds: readonly string[]): number {
  return ledger.filter(({ kind }) => kinds.includes(kind)).reduce((total, { from, to }) => total + to - from, 0);
}

describe('the ledger of a clock', () => {
  it.each([['natural hours', TARGETS], ['office hours', IN_OFFICE_HOURS]])('[I12] adds up to due − start, without a gap, and to the budget, in %s', { timeout: 60_000 }, (_hours, targets) => {
    fc.assert(fc.property(plots, (plot) => {
      const { events, now } = play(plot, targets);
      for (const traced of traceClocks(targets, events, now)) {
        const { clock } = traced;
        if (clock.cancelReason === 'NOT_OBSERVED') continue;
        const ledger = ledgerOf(traced);
        expect(ledger[0]?.from).toBe(clock.startedAt);
        expect(ledger.at(-1)?.to).toBe(clock.dueAt);
        for (const [index, { from }] of ledger.slice(1).entries()) expect(from).toBe(ledger[index]?.to);
        expect(sum(ledger, 'RUNNING', 'LEFT')).toBe(clock.budgetMs);
      }
    }), { numRuns: 500 });
  });

  it('names the event that made each line so', () => {
    const life = lifeOf();
    life.step(say('suspend', { expectedResumeAt: at('20:00') }), at('10:30'));
    life.step(say('resume'), at('11:30'));
    const traced = traceClocks(TARGETS, life.events, at('12:00')).find(({ pinned }) => pinned.target.id === 'T12');
    const lines = traced === undefined ? [] : ledgerOf(traced);
    expect(lines.map(({ kind, causePlace }) => [kind, life.events.find(({ place }) => place === causePlace)?.type])).toEqual([
      ['RUNNING', 'SERVICE_STARTED'], ['PAUSED', 'SUSPENDED'], ['RUNNING', 'RESUMED'],
    ]);
  });
});

describe('a clock in working hours', () => {
  it('[ask 3] is due when so much working time has passed, pauses left out, and warns by working time too', () => {
    const life = lifeOf();
    // 1 March 2026 is a Sunday: nothing runs before Monday 08:30.
    life.step(say('suspend', { expectedResumeAt: at('09:30', 2) }), at('09:00', 2));
    life.step(say('resume'), at('09:30', 2));
    const traced = traceClocks(IN_OFFICE_HOURS, life.events, at('10:00', 2)).find(({ pinned }) => pinned.target.id === 'T22');
    expect(traced?.clock.dueAt).toBe(at('11:30', 10));
    const handled = traceClocks(IN_OFFICE_HOURS, life.events, at('10:00', 2)).find(({ pinned }) => pinned.target.id === 'T12');
    expect(handled?.clock).toMatchObject({ pausedTotalMs: 1_800_000 });
  });
});
