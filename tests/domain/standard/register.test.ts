import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { Domain } from '../../../api/src/standard/domain/axes.ts';
import type { StartEvent, StopEvent } from '../../../api/src/standard/domain/events.ts';
import { budgetMs, limitText } from '../../../api/src/standard/domain/limit.ts';
import { isClock } from '../../../api/src/standard/domain/policy.ts';
import type { Bind, ClockTarget, Measure, Metric, Milestone, MilestoneFamily, ReopenWait, Target, TargetClass } from '../../../api/src/standard/domain/policy.ts';
import type { Scope } from '../../../api/src/standard/domain/scope.ts';
import { standard, statutory } from './shipped-policy.ts';

/** Work clocks pause while the customer keeps us waiting. */
const WORK = ['AWAIT_CUSTOMER', 'APPOINTMENT'];
const NEVER: string[] = [];
const ALL: Scope = [{}];
const NOT_TERMINAL: Domain[] = ['NETWORK', 'BUSINESS_SYSTEM', 'BILLING', 'OTHER'];

type ClockRow = [
  id: string, clauseNo: string, budget: number, bind: Bind, targetClass: TargetClass, milestone: Milestone, family: MilestoneFamily,
  start: StartEvent, stop: StopEvent, pauses: string[], reopenWait: ReopenWait, scope: Scope,
];
type FigureRow = [id: string, clauseNo: string, measure: Measure, metric: Metric | undefined, limit: string, bind: Bind, targetClass: TargetClass | null];

/** The register by hand: id, clause, budget, bind, class, milestone, family, start, stop, pauses, reopen wait, scope. */
const CLOCKS: ClockRow[] = [
  ['T01', '3.1', 15 * MINUTE_MS, 'SHALL', 'SLA', 'CLASSIFY', 'CLASSIFY', 'RECEIVED', 'CLASSIFIED', NEVER, 'GROSS', ALL],
  ['T02', '3.2', 2 * HOUR_MS, 'SHOULD', 'SLA', 'DISPATCH', 'DISPATCH', 'ACCEPTED_INTAKE', 'DISPATCHED', NEVER, 'GROSS', ALL],
  ['T03', '3.3', 2 * HOUR_MS, 'SHALL', 'SLA', 'RESPOND', 'RESPOND', 'RECEIVED', 'FIRST_QUALIFYING_RESPONSE', NEVER, 'GROSS', [{ urgency: ['URGENT'] }]],
  ['T04', '3.3', 48 * HOUR_MS, 'SHALL', 'SLA', 'REPAIR', 'COMPLETE', 'RECEIVED', 'REPAIRED', WORK, 'EXCLUDED', [{ urgency: ['URGENT'] }]],
  ['T05', '3.3', 24 * HOUR_MS, 'SHALL', 'SLA', 'HANDLE', 'COMPLETE', 'RECEIVED', 'RESOLVED', WORK, 'EXCLUDED', [{ type: ['CONSULTATION'] }]],
  ['T06', '4.2', 1 * HOUR_MS, 'SHALL', 'SLA', 'RESPOND', 'RESPOND', 'RECEIVED', 'FIRST_QUALIFYING_RESPONSE', NEVER, 'GROSS',
    [{ complexity: ['BASIC'] }, { urgency: ['URGENT'] }]],
  ['T07', '4.2', 24 * HOUR_MS, 'SHALL', 'SLA', 'HANDLE', 'COMPLETE', 'RECEIVED', 'RESOLVED', WORK, 'EXCLUDED',
    [{ complexity: ['COMPLEX'] }, { severity: ['MAJOR'] }, { risk: ['SECURITY', 'DATA_LEAK'] }]],
  ['T09', '5.1', 2 * HOUR_MS, 'SHALL', 'SLA', 'RESTORE', 'RESTORE', 'RECEIVED', 'SERVICE_RESTORED', WORK, 'GROSS', [{ type: ['FAULT'], domain: ['NETWORK'] }]],
  ['T11', '5.2', 3 * HOUR_MS, 'SHALL', 'SLA', 'PRELIM_REPLY', 'PRELIM_REPLY', 'SERVICE_STARTED', 'PRELIMINARY_REPLY', NEVER, 'GROSS', ALL],
  ['T12', '5.2', 72 * HOUR_MS, 'SHALL', 'SLA', 'END_TO_END', 'COMPLETE', 'SERVICE_STARTED', 'RESOLVED', WORK, 'EXCLUDED', ALL],
  ['T16', '6.2', 24 * HOUR_MS, 'SHOULD', 'SLA', 'RESPOND', 'RESPOND', 'RECEIVED', 'FIRST_QUALIFYING_RESPONSE', NEVER, 'GROSS', [{ type: ['TECH_SUPPORT'] }]],
  ['T17', '6.3', 48 * HOUR_MS, 'SHALL', 'SLA', 'CONFLICT', 'CONFLICT', 'CONFLICT_OPENED', 'CONFLICT_SETTLED', NEVER, 'GROSS', ALL],
  ['T19', '7.1', 48 * HOUR_MS, 'SHALL', 'SLA', 'COMPLAINT_RESPOND', 'COMPLAINT', 'RECEIVED', 'SUBSTANTIVE_RESPONSE', NEVER, 'GROSS', [{ type: ['COMPLAINT'] }]],
  ['T20', '7.1', 72 * HOUR_MS, 'SHALL', 'SLA', 'COMPLAINT_RESULT', 'COMPLAINT', 'RECEIVED', 'RESULT_FED_BACK', ['AWAIT_CUSTOMER/EVIDENCE'], 'GROSS',
    [{ type: ['COMPLAINT'] }]],
  ['T21', '7.2', 20 * MINUTE_MS, 'SHALL', 'ASSESSMENT', 'RESPOND', 'RESPOND', 'RECEIVED', 'FIRST_QUALIFYING_RESPONSE', NEVER, 'GROSS', ALL],
  ['T22', '7.2', 48 * HOUR_MS, 'SHALL', 'ASSESSMENT', 'RESOLVE', 'COMPLETE', 'RECEIVED', 'RESOLVED', NEVER, 'GROSS', ALL],
  ['S1-URBAN', 'Art 32', 48 * HOUR_MS, 'SHALL', 'STATUTORY', 'RESTORE', 'RESTORE', 'RECEIVED', 'SERVICE_RESTORED', NEVER, 'GROSS',
    [{ type: ['FAULT'], domain: NOT_TERMINAL, area: ['URBAN'] }]],
  ['S1-RURAL', 'Art 32', 72 * HOUR_MS, 'SHALL', 'STATUTORY', 'RESTORE', 'RESTORE', 'RECEIVED', 'SERVICE_RESTORED', NEVER, 'GROSS',
    [{ type: ['FAULT'], domain: NOT_TERMINAL, area: ['RURAL'] }]],
  ['S2', 'Order 35', 15 * 24 * HOUR_MS, 'SHALL', 'STATUTORY', 'COMPLAINT_RESULT', 'COMPLAINT', 'RECEIVED', 'RESULT_FED_BACK', NEVER, 'GROSS',
    [{ type: ['COMPLAINT'] }]],
];

/** The figures and the claim: id, clause, measure, what it measures, limit, bind, class. */
const FIGURES: FigureRow[] = [
  ['T08', '5.1', 'LEVEL', 'NETWORK_SERVICE_RESPONSE_TIME', '≤45 s', 'SHALL', 'TECHNICAL'],
  ['T10', '5.1', 'RATE', 'DATA_TRANSMISSION_ACCURACY', '≥99.9%', 'SHALL', 'TECHNICAL'],
  ['T13', '5.4', 'RATE', 'CSAT', '≥85%', 'SHALL', 'SLA'],
  ['T14', '5.4', 'RATE', 'RESPONSE_RATE', '≥90%', 'SHALL', 'SLA'],
  ['T15', '5.4', 'RATE', 'RESOLUTION_RATE', '≥95%', 'SHALL', 'SLA'],
  ['T18', '6.4', 'CLAIM', undefined, '≈10%', 'INFO', null],
  ['T23', '7.2', 'RATE', 'CSAT', '≥90%', 'SHALL', 'ASSESSMENT'],
];

const targets: readonly Target[] = [...standard.targets, ...statutory.targets];

function clock(id: string): ClockTarget {
  const target = targets.find((each) => each.id === id);
  if (target === undefined || !isClock(target)) throw new Error(`${id} is no clock`);
  return target;
}

describe('the target register', () => {
  it('has the targets T01 to T23 and no others', () => {
    expect(standard.targets.map(({ id }) => id)).toEqual(Array.from({ length: 23 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`));
  });

  it.each(CLOCKS)('%s of clause %s is the clock of the register', (...row) => {
    const target = clock(row[0]);
    const pauses = target.pauseReasons.map(({ reason, detail }) => (detail === undefined ? reason : `${reason}/${detail}`));
    expect([
      target.id, target.clauseNo, budgetMs(target), target.bind, target.class, target.milestone, target.family,
      target.startEvent, target.stopEvent, pauses, target.reopenWait, target.scope,
    ]).toEqual(row);
  });

  it('has no other clock than those of the table', () => {
    expect(targets.filter(isClock).map(({ id }) => id).sort()).toEqual(CLOCKS.map(([id]) => id).sort());
  });

  it.each(FIGURES)('%s of clause %s is the %s of the register', (id, clauseNo, measure, metric, limit, bind, targetClass) => {
    const target = targets.find((each) => each.id === id)!;
    expect([target.clauseNo, target.measure, 'metric' in target ? target.metric : undefined, limitText(target).en, target.bind, target.class]).toEqual([
      clauseNo, measure, metric, limit, bind, targetClass,
    ]);
  });

  it('runs every clock around the clock and warns at 75 and 90 per cent (K15)', () => {
    expect(targets.filter(isClock).every(({ calendar, warnAt }) => calendar === '24x7' && warnAt.join() === '0.75,0.9')).toBe(true);
  });

  it('lets only the complaint result count its pauses, and only one (§7.1)', () => {
    expect(targets.filter(isClock).flatMap(({ id, maxPauses }) => (maxPauses === undefined ? [] : [`${id} ${maxPauses}`]))).toEqual(['T20 1']);
  });

  it('attaches the duties of Article 32 to both statutory fault limits', () => {
    for (const id of ['S1-URBAN', 'S1-RURAL']) expect(clock(id).duties.map(({ code }) => code)).toEqual(['NOTIFY_USER', 'WAIVE_RENTAL']);
  });

  it('[R116] the claim on churn and revenue is inert, so nothing can make it a target (K14)', () => {
    expect(standard.targets.find(({ id }) => id === 'T18')).toMatchObject({ enabled: false, measure: 'CLAIM', class: null });
  });
});
