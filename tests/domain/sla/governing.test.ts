import { describe, expect, it } from 'vitest';
import type { SlaClock } from '../../../api/src/sla/domain/clock.ts';
import { assessmentClock, familyPointers, governingClock } from '../../../api/src/sla/domain/governing.ts';
import { at } from '../tickets/life.ts';

/** A running clock of family COMPLETE, due at noon, of class SLA and binding, unless said otherwise. */
function clock(targetId: string, facts: Partial<SlaClock> = {}): SlaClock {
  return {
    targetId, pin: { docId: 'document', version: '1.0.0' }, clauseNo: '3.3', class: 'SLA', bind: 'SHALL', family: 'COMPLETE', milestone: 'HANDLE',
    budgetMs: 7_200_000, run: 'RUNNING', startedAt: at('10:00'), dueAt: at('12:00'), warnsAt: [], pausedSince: null, pausedTotalMs: 0,
    excludedTotalMs: 0, stoppedAt: null, cancelReason: null, breachedAt: null, breachCause: null, ...facts,
  };
}

const governing = (...clocks: readonly SlaClock[]): string | null => familyPointers(clocks).get('COMPLETE')?.governing ?? null;

describe('the governing clock of a family', () => {
  it('is the one due first', () => {
    expect(governing(clock('A', { dueAt: at('13:00') }), clock('B'), clock('C', { dueAt: at('14:00') }))).toBe('B');
  });

  it.each([
    ['the higher layer', { class: 'SLA' }, { class: 'STATUTORY', clauseNo: '9.9', bind: 'SHOULD' }],
    ['an agreement over the standard', { class: 'SLA' }, { class: 'AGREEMENT', clauseNo: '9.9', bind: 'SHOULD' }],
    ['the law over an agreement', { class: 'AGREEMENT' }, { class: 'STATUTORY', clauseNo: '9.9' }],
    ['SHALL before SHOULD', { bind: 'SHOULD', clauseNo: '3.1' }, { bind: 'SHALL', clauseNo: '9.9' }],
    ['the lower clause number', { clauseNo: '4.2' }, { clauseNo: '3.3' }],
    ['clause 3.9 before 3.10, for clauses are no decimals', { clauseNo: '3.10' }, { clauseNo: '3.9' }],
  ] as const)('takes %s when two are due together, in whatever order they come', (_rule, loses, wins) => {
    expect(governing(clock('A', loses), clock('B', wins))).toBe('B');
    expect(governing(clock('B', wins), clock('A', loses))).toBe('B');
  });

  it('may be paused or already late, but never stopped or cancelled', () => {
    expect(governing(clock('A', { run: 'PAUSED' }), clock('B', { dueAt: at('13:00') }))).toBe('A');
    expect(governing(clock('A', { breachedAt: at('12:00') }), clock('B', { dueAt: at('13:00') }))).toBe('A');
    expect(governing(clock('A', { run: 'STOPPED' }), clock('B', { dueAt: at('13:00') }))).toBe('B');
    expect(governing(clock('A', { run: 'CANCELLED' }))).toBeNull();
  });

  it('[R123] [R124] is never an assessment limit, which stands beside it', () => {
    const clocks = [clock('A', { class: 'ASSESSMENT', dueAt: at('11:00') }), clock('B')];
    expect(familyPointers(clocks).get('COMPLETE')).toEqual({ governing: 'B', assessmentGoverning: 'A' });
    expect(familyPointers(clocks.slice(0, 1)).get('COMPLETE')).toEqual({ governing: null, assessmentGoverning: 'A' });
  });
});

describe('the due time of a ticket', () => {
  it('[ask 13] is the earliest governing one over all milestones that are not met', () => {
    const clocks = [
      clock('met', { family: 'RESPOND', dueAt: at('10:20'), run: 'STOPPED' }),
      clock('assessed', { family: 'RESPOND', class: 'ASSESSMENT', dueAt: at('10:30') }),
      clock('restore', { family: 'RESTORE', dueAt: at('11:30') }),
      clock('complete'),
    ];
    expect(governingClock(clocks)?.targetId).toBe('restore');
    expect(assessmentClock(clocks)?.targetId).toBe('assessed');
  });

  it('is none when every milestone is met', () => {
    expect(governingClock([clock('A', { run: 'STOPPED' })])).toBeNull();
    expect(assessmentClock([clock('A')])).toBeNull();
  });
});
