import { describe, expect, it } from 'vitest';
import { ALARM_RULES, alarmConditions } from '../../../api/src/alarms/domain/rules.ts';
import type { WatchedTicket } from '../../../api/src/alarms/domain/watched-ticket.ts';
import { lateClock, nearClock, watched } from './watched.ts';

const FAULT = { type: 'FAULT', urgency: 'NORMAL', tier: 'ORDINARY', risk: 'NONE' } as const;
const UNOWNED = { accepted: false, state: 'DISPATCHED' } as const;

/** What alarms: kind and priority of everything that a ticket gives cause for. */
const ALARMS: readonly (readonly [situation: string, ticket: Partial<WatchedTicket>, alarms: readonly string[]])[] = [
  ['a breach of the law', { clocks: [lateClock({ class: 'STATUTORY' })] }, ['STATUTORY_BREACH P1']],
  ['a breach of the law while an earlier SLA limit governs and is late', {
    clocks: [lateClock(), lateClock({ targetId: 'S1-URBAN', class: 'STATUTORY', governing: false })],
  }, ['STATUTORY_BREACH P1', 'SLA_BREACH P3']],
  ['a breach of the law whose clock pauses', { clocks: [lateClock({ class: 'STATUTORY', run: 'PAUSED' })] }, ['STATUTORY_BREACH P1']],
  ['a security risk', { axes: { ...FAULT, risk: 'SECURITY' } }, ['RISK_FLAGGED P1']],
  ['a data leak that is reported and not classified yet', { state: 'RECEIVED', axes: { ...FAULT, risk: 'DATA_LEAK' } }, ['RISK_FLAGGED P1']],
  ['a risk nobody has said anything about', { axes: { type: 'FAULT', urgency: 'NORMAL', tier: 'ORDINARY' } }, []],
  ['a risk on a closed ticket', { state: 'CLOSED', axes: { ...FAULT, risk: 'SECURITY' } }, []],
  ['an SLA breach', { clocks: [lateClock()] }, ['SLA_BREACH P3']],
  ['a breach of an agreement, which counts as SLA', { clocks: [lateClock({ class: 'AGREEMENT' })] }, ['SLA_BREACH P3']],
  ['an SLA breach of an urgent request', { axes: { ...FAULT, urgency: 'URGENT' }, clocks: [lateClock()] }, ['SLA_BREACH P2']],
  ['an SLA breach of a VIP', { axes: { ...FAULT, tier: 'VIP' }, clocks: [lateClock()] }, ['SLA_BREACH P2']],
  ['an SLA breach of a complaint', { axes: { ...FAULT, type: 'COMPLAINT' }, clocks: [lateClock()] }, ['SLA_BREACH P2']],
  ['an SLA breach of a clock that does not govern', { clocks: [lateClock({ governing: false })] }, []],
  ['an SLA breach of a clock that was stopped', { clocks: [lateClock({ run: 'STOPPED' })] }, []],
  ['two breaches of one ticket', { clocks: [lateClock(), lateClock({ targetId: 'T11' })] }, ['SLA_BREACH P3', 'SLA_BREACH P3']],
  ['a late SHOULD limit, even of a VIP', { axes: { ...FAULT, tier: 'VIP' }, clocks: [lateClock({ bind: 'SHOULD' })] }, []],
  ['a late assessment limit', { clocks: [lateClock({ class: 'ASSESSMENT' })] }, []],
  ['the last warning while nobody has accepted the ticket', { ...UNOWNED, clocks: [nearClock()] }, ['NEAR_DUE_UNOWNED P3']],
  ['the last warning of a ticket that somebody accepted', { clocks: [nearClock()] }, []],
  ['a warning that is not the last', { ...UNOWNED, clocks: [nearClock({ lastWarningReached: false })] }, []],
  ['the last warning of a SHOULD limit', { ...UNOWNED, clocks: [nearClock({ bind: 'SHOULD' })] }, []],
  ['the last warning of a clock that does not govern', { ...UNOWNED, clocks: [nearClock({ governing: false })] }, []],
  ['the last warning of a paused clock', { ...UNOWNED, clocks: [nearClock({ run: 'PAUSED' })] }, []],
  ['a breach of a ticket that nobody accepted: the breach alone', { ...UNOWNED, clocks: [lateClock()] }, ['SLA_BREACH P3']],
  ['everything at once in imported history', { ...UNOWNED, isHistory: true, axes: { ...FAULT, risk: 'SECURITY' }, clocks: [lateClock(), nearClock()] }, []],
  ['a breach that only the change of the version brought', { clocks: [lateClock({ breachMigrated: true })] }, []],
  ['an imported breach of a ticket that lives on', { clocks: [lateClock({ breachImported: true })] }, []],
  ['an imported risk flag of a ticket that lives on', { axes: { ...FAULT, risk: 'SECURITY' }, riskImported: true }, []],
];

describe('what alarms', () => {
  it.each(ALARMS)('%s', (_situation, ticket, alarms) => {
    expect(alarmConditions(watched(ticket)).map(({ kind, priority }) => `${kind} ${priority}`)).toEqual(alarms);
  });

  it('cites the clause of the limit, and of the rule where the alarm is about the whole ticket', () => {
    const conditions = alarmConditions(watched({ axes: { ...FAULT, risk: 'SECURITY' }, clocks: [lateClock()] }));
    expect(conditions.map(({ clauseNo, targetId }) => [clauseNo, targetId])).toEqual([['3.2', null], ['5.1', 'T09']]);
  });

  it('tells a breach that is found again at another instant from the one before', () => {
    const keys = [lateClock(), lateClock({ breachedAt: lateClock().breachedAt! + 1 })].map((clock) => alarmConditions(watched({ clocks: [clock] }))[0]!.causeKey);
    expect(new Set(keys).size).toBe(2);
  });

  it('has for every rule what happens, what is expected of whom, and how soon', () => {
    for (const { consequence, response, respondWithinMs, owner } of ALARM_RULES) {
      for (const text of [consequence.zh, consequence.en, response.zh, response.en, owner]) expect(text).not.toBe('');
      expect(respondWithinMs).toBeGreaterThan(0);
    }
  });
});
