import { describe, expect, it } from 'vitest';
import { withChanges } from '../../../console/src/alarms/alarmMap.ts';
import type { AlarmPartsFragment, ClockPartsFragment } from '../../../console/src/generated/graphql.ts';
import { chaptersOf } from '../../../console/src/standard/policyPage.ts';
import { governingClock, groupClocks } from '../../../console/src/tickets/clockOrder.ts';
import { formFaults } from '../../../console/src/tickets/formFields.ts';
import type { FormField } from '../../../console/src/tickets/formFields.ts';
import { EVERYTHING_OPEN, isPhoneLike, readTicketQuery, ticketFilterOf, writeTicketQuery } from '../../../console/src/tickets/ticketQuery.ts';
import { clockLook } from '../../../console/src/ui/clockLook.ts';

describe('the ticket list in the address', () => {
  it('comes back as it was written', () => {
    const list = { ...EVERYTHING_OPEN, scope: 'all', states: ['RECEIVED', 'SUSPENDED'], queues: ['q1'], words: ['LATE'], search: '260417', sort: 'RECEIVED_AT_DESC' } as const;
    expect(readTicketQuery(writeTicketQuery(list))).toEqual(list);
  });

  it('is empty for the usual list', () => {
    expect(writeTicketQuery(EVERYTHING_OPEN)).toEqual({});
    expect(readTicketQuery({})).toEqual(EVERYTHING_OPEN);
  });

  it('leaves out values that nobody knows', () => {
    expect(readTicketQuery({ state: 'RECEIVED,DROP TABLE', sort: 'x', tier: ['VIP'] })).toEqual({ ...EVERYTHING_OPEN, states: ['RECEIVED'] });
  });

  it.each(['13812345678', '+86 138-1234-5678', '0574 8765 4321'])('never carries the telephone number %s', (phone) => {
    expect(isPhoneLike(phone)).toBe(true);
    expect(writeTicketQuery({ ...EVERYTHING_OPEN, search: phone })).toEqual({});
    expect(readTicketQuery({ q: phone }).search).toBe('');
  });

  it.each(['260417-0032', 'INC0000045', 'C202610023'])('carries the number %s', (number) => {
    expect(isPhoneLike(number)).toBe(false);
  });

  it('asks for open tickets unless states are named', () => {
    expect(ticketFilterOf(EVERYTHING_OPEN)).toMatchObject({ open: true, states: null, search: null });
    expect(ticketFilterOf({ ...EVERYTHING_OPEN, states: ['CLOSED'] })).toMatchObject({ open: null, states: ['CLOSED'] });
  });
});

const clock = (over: Partial<ClockPartsFragment>): ClockPartsFragment =>
  ({
    id: 'c', class: 'SLA', bind: 'SHALL', run: 'RUNNING', word: 'ON_TIME', breachedAt: null, stoppedAt: null, governing: true,
    warnsAt: ['2026-04-17T05:30:00.000Z'], dueAt: '2026-04-17T06:00:00.000Z', ...over,
  }) as ClockPartsFragment;
const due = Date.parse('2026-04-17T06:00:00.000Z');

describe('the look of a clock on the desk', () => {
  it('turns at the instants that the server sent', () => {
    expect(clockLook(clock({}), due - 1_800_001).word).toBe('ON_TIME');
    expect(clockLook(clock({}), due - 1_800_000)).toMatchObject({ word: 'AT_RISK', shape: 'warn', counting: 'left' });
    expect(clockLook(clock({}), due + 1)).toMatchObject({ word: 'LATE', shape: 'breach', counting: 'over' });
  });

  it('shows a counted miss in amber and a statutory one with the mark of the law', () => {
    expect(clockLook(clock({ class: 'ASSESSMENT' }), due + 1).tone).toBe('warn');
    expect(clockLook(clock({ bind: 'SHOULD' }), due + 1).tone).toBe('warn');
    expect(clockLook(clock({ class: 'STATUTORY' }), due + 1).shape).toBe('statutory');
  });

  it('keeps the server’s word once the clock does not run', () => {
    expect(clockLook(clock({ run: 'STOPPED', word: 'MET' }), due + 1)).toMatchObject({ word: 'MET', counting: 'none' });
    expect(clockLook(clock({ run: 'PAUSED', word: 'PAUSED' }), due + 1)).toMatchObject({ word: 'PAUSED', counting: 'none' });
  });
});

describe('the clocks of a ticket', () => {
  const late = clock({ id: 'late', dueAt: '2026-04-17T09:00:00.000Z' });
  const early = clock({ id: 'early', dueAt: '2026-04-17T07:00:00.000Z' });
  const beside = clock({ id: 'beside', governing: false, dueAt: '2026-04-17T06:20:00.000Z' });
  const met = clock({ id: 'met', run: 'STOPPED', stoppedAt: '2026-04-17T05:00:00.000Z' });

  it('the earliest governing one that is still to be met gives the due time', () => {
    expect(governingClock([late, beside, early, met])?.id).toBe('early');
    expect(governingClock([met])).toBeNull();
  });

  it('stand by due time, those that have ended apart', () => {
    const groups = groupClocks([late, met, beside, early]);
    expect(groups.unmet.map(({ id }) => id)).toEqual(['beside', 'early', 'late']);
    expect(groups.ended.map(({ id }) => id)).toEqual(['met']);
  });
});

describe('the form of an action', () => {
  const fields: readonly FormField[] = [
    { name: 'evidence', kind: 'text', isRequired: true, maxLength: 5 },
    { name: 'reason', kind: 'line', isRequired: false, maxLength: 5 },
    { name: 'expectedResumeAt', kind: 'moment', isRequired: true },
  ];
  const now = Date.parse('2026-04-17T06:00:00.000Z');

  it('names every field that is missing', () => {
    expect(formFaults(fields, { evidence: ' ', expectedResumeAt: '' }, now)).toEqual({ evidence: { kind: 'required' }, expectedResumeAt: { kind: 'required' } });
  });

  it('refuses a text that is too long and a moment that has passed, in site time', () => {
    expect(formFaults(fields, { evidence: 'abcdef', expectedResumeAt: '2026-04-17T14:00' }, now)).toEqual({
      evidence: { kind: 'tooLong', most: 5 },
      expectedResumeAt: { kind: 'past' },
    });
  });

  it('lets a complete form go', () => {
    expect(formFaults(fields, { evidence: 'abc', reason: '', expectedResumeAt: '2026-04-17T14:01' }, now)).toEqual({});
  });
});

describe('the alarms a page knows', () => {
  const alarm = (version: number, state: AlarmPartsFragment['state']) => ({ id: 'a', version, state }) as AlarmPartsFragment;

  it('keep the higher version, whichever comes first', () => {
    const acknowledged = withChanges(new Map(), [alarm(2, 'ACTIVE_ACKED')]);
    expect(withChanges(acknowledged, [alarm(1, 'ACTIVE_UNACKED')]).get('a')?.state).toBe('ACTIVE_ACKED');
  });

  it('leave when they are back to normal', () => {
    expect(withChanges(new Map([['a', alarm(1, 'ACTIVE_ACKED')]]), [alarm(2, 'NORMAL')]).size).toBe(0);
  });
});

describe('the clauses of a document', () => {
  const text = (zh: string, en: string) => ({ zh, en });
  const clauseOf = (no: string, zh: string, en: string) =>
    ({ id: no, docId: 'd', docVersion: '1', no, title: text(zh, en), text: text('', ''), kind: 'NORMATIVE', truncated: false, note: null }) as const;
  const document = {
    chapters: [{ no: '3', title: text('受理', 'Intake') }, { no: '5', title: text('交付', 'Delivery') }],
    clauses: [clauseOf('3.1', '受理流程', 'Intake process'), clauseOf('5.1', '交付标准', 'Delivery standard'), clauseOf('32', '故障修复', 'Fault repair')],
  };

  it('stand under their chapters, and those of no chapter last', () => {
    expect(chaptersOf(document, '').map(({ no, clauses }) => [no, clauses.map((clause) => clause.no)])).toEqual([
      ['3', ['3.1']],
      ['5', ['5.1']],
      ['', ['32']],
    ]);
  });

  it('are found by words of either language', () => {
    expect(chaptersOf(document, 'delivery').flatMap(({ clauses }) => clauses.map(({ no }) => no))).toEqual(['5.1']);
    expect(chaptersOf(document, '故障').flatMap(({ clauses }) => clauses.map(({ no }) => no))).toEqual(['32']);
  });
});
