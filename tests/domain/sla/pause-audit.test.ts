import { describe, expect, it } from 'vitest';
import { auditPauses, byActor } from '../../../api/src/sla/domain/pause-audit.ts';
import { ticketEvent, type RecordedTicketEvent, type TicketEvent } from '../../../api/src/tickets/domain/events.ts';
import { say } from '../tickets/commands.ts';
import { at, type Life } from '../tickets/life.ts';
import { clockOf } from './clocks.ts';
import { lifeOf } from './ledger-life.ts';

/** A story as the log would hold it, every event by the same person. */
function recorded(events: readonly TicketEvent[], actorId = 'agent'): readonly RecordedTicketEvent[] {
  return events.map((event, index) => ({
    ...event, id: String(index), ticketId: 'ticket', place: index + 1, recordedAt: event.occurredAt, actor: { kind: 'USER', id: actorId }, reason: null, origin: 'LIVE',
  }) as RecordedTicketEvent);
}

const suspended = (time: string, reason: 'AWAIT_CUSTOMER' | 'AWAIT_PARTS' = 'AWAIT_CUSTOMER'): TicketEvent =>
  ticketEvent('SUSPENDED', at(time), { reason, evidence: 'It was said.', expectedResumeAt: at('23:00') });
const resumed = (time: string): TicketEvent => ticketEvent('RESUMED', at(time), { cause: 'MANUAL' });
const word = (time: string, direction: 'IN' | 'OUT'): TicketEvent =>
  ticketEvent('INTERACTION_RECORDED', at(time), { interactionId: time, direction, kind: 'CUSTOMER_CONTACT', channel: 'PHONE', delivered: true });

describe('the audit of a ticket\'s pauses', () => {
  it('doubts a wait for a customer who had the last word', () => {
    const story = recorded([word('10:00', 'OUT'), suspended('10:05'), resumed('10:20'), word('10:30', 'IN'), suspended('10:40'), resumed('11:00')]);
    expect(auditPauses(story, () => null).map(({ doubts }) => doubts)).toEqual([[], ['CUSTOMER_HAD_REPLIED']]);
  });

  it('does not doubt a wait for somebody else because the customer spoke', () => {
    expect(auditPauses(recorded([word('10:30', 'IN'), suspended('10:40', 'AWAIT_PARTS')]), () => null)[0]?.doubts).toEqual([]);
  });

  it('doubts a pause with hardly any time left, and not one after the time was over', () => {
    const audit = (dueAt: number): readonly string[] => auditPauses(recorded([suspended('10:40')]), () => dueAt)[0]?.doubts ?? [];
    expect([audit(at('10:54')), audit(at('10:55')), audit(at('10:39'))]).toEqual([['JUST_BEFORE_DUE'], [], []]);
  });

  it('ends a pause with the ticket, and lets one that goes on stay open', () => {
    const closed = ticketEvent('WITHDRAWN', at('11:00'), { byCustomer: true });
    expect(auditPauses(recorded([suspended('10:00'), closed]), () => null)[0]?.to).toBe(at('11:00'));
    expect(auditPauses(recorded([suspended('10:00')]), () => null)[0]?.to).toBeNull();
  });

  it('sums by person, the most doubtful first, an open pause up to now', () => {
    const pauses = [
      ...auditPauses(recorded([suspended('10:00'), resumed('11:00')], 'calm'), () => null),
      ...auditPauses(recorded([word('09:00', 'IN'), suspended('10:00')], 'clever'), () => null),
    ];
    expect(byActor(pauses, at('10:30'))).toEqual([
      { actorId: 'clever', pauses: 1, doubtfulPauses: 1, pausedMs: 1_800_000, doubtfulMs: 1_800_000 },
      { actorId: 'calm', pauses: 1, doubtfulPauses: 0, pausedMs: 3_600_000, doubtfulMs: 0 },
    ]);
  });
});

describe('a customer who is waited for', () => {
  it('[ask 12] is heard through whatever channel: the clocks run again at once', () => {
    const life: Life = lifeOf();
    life.step(say('suspend', { expectedResumeAt: at('20:00') }), at('10:30'));
    life.step(say('recordInbound', { channel: 'ONLINE' }), at('11:00'));
    expect(life.ticket).toMatchObject({ state: 'IN_PROGRESS', suspension: null });
    expect(clockOf(life, 'T12', at('11:30'))).toMatchObject({ run: 'RUNNING', pausedTotalMs: 1_800_000 });
  });

  it('does not end a wait for parts by writing', () => {
    const life = lifeOf();
    life.step(say('suspend', { reason: 'AWAIT_PARTS', expectedResumeAt: at('20:00') }), at('10:30'));
    life.step(say('recordInbound'), at('11:00'));
    expect(life.ticket.state).toBe('SUSPENDED');
  });
});
