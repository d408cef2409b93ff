import { describe, expect, it } from 'vitest';
import { escalations } from '../../../api/src/sla/domain/escalation.ts';
import { missingMarks } from '../../../api/src/sla/domain/marks.ts';
import { summarise } from '../../../api/src/sla/domain/ticket-clocks.ts';
import { ticketEvent, type TicketEvent } from '../../../api/src/tickets/domain/events.ts';
import { at, Life } from '../tickets/life.ts';
import { clocksOf } from './clocks.ts';

/** What the marks up to an instant call for, on a ticket that has reached a level. */
function callsAt(life: Life, now: number, level: number): readonly TicketEvent[] {
  const clocks = clocksOf(life, now);
  return escalations(missingMarks(clocks, life.events), clocks, summarise(clocks).governing, level);
}

describe('a governing limit that binds', () => {
  it('calls the team lead with its last warning', () => {
    expect(callsAt(new Life(), at('10:11'), 0)).toEqual([ticketEvent('ESCALATED', at('10:10'), { level: 1, cause: 'LIMIT_NEAR', targetId: 'T01' })]);
  });

  it('calls the duty manager when it is broken', () => {
    expect(callsAt(new Life(), at('10:16'), 1)).toEqual([ticketEvent('ESCALATED', at('10:15'), { level: 2, cause: 'LIMIT_PASSED', targetId: 'T01' })]);
  });

  it('calls nobody twice', () => {
    expect(callsAt(new Life(), at('10:11'), 1)).toEqual([]);
    expect(callsAt(new Life(), at('10:16'), 2)).toEqual([]);
  });
});

describe('a limit that only recommends, or only assesses', () => {
  it('calls nobody: the dispatch limit of two hours is a SHOULD, the twenty minutes are an assessment', () => {
    const life = new Life();
    life.happens(ticketEvent('CLASSIFIED', at('10:01'), { axes: { type: 'SERVICE_APPLICATION', urgency: 'NORMAL', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'DATA', domain: 'OTHER', area: 'URBAN', tier: 'ORDINARY', risk: 'NONE' }, priority: 4, priorityReasons: [] }));
    expect(callsAt(life, at('12:30'), 0)).toEqual([]);
  });
});
