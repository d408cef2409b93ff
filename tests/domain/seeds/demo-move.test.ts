import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../api/src/foundation/instant.ts';
import { nextMove, type DemoMoveName } from '../../../api/src/seeds/demo-move.ts';
import { demoPlan, type DemoPlan } from '../../../api/src/seeds/demo-plan.ts';
import type { ReportedAxes } from '../../../api/src/standard/domain/axes.ts';
import { begin } from '../../../api/src/tickets/domain/evolve.ts';
import { ticketEvent } from '../../../api/src/tickets/domain/events.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';

const FAULT: ReportedAxes = {
  type: 'FAULT', urgency: 'NORMAL', tier: 'ORDINARY', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE',
};
const plain: DemoPlan = { ...demoPlan('test', { ticketNo: '1', receivedAt: 0, reported: FAULT }), firstContactAt: null, pause: null, reopening: null };

function ticket(facts: Partial<Ticket>): Ticket {
  const received = begin('id', 'DEMO', ticketEvent('RECEIVED', 0, {
    ticketNo: '1', unitId: 'u', queueId: 'q', customerId: 'c', channel: 'PHONE', reported: FAULT, ownerId: 'a', policyPins: [], serviceStartDeemedAt: 7_200_000, unobserved: [],
  }));
  return { ...received, confirmed: { ...FAULT } as Ticket['confirmed'], firstResponseAt: 1, preliminaryReplyAt: 1, ...facts };
}

const next = (facts: Partial<Ticket>, plan: Partial<DemoPlan> = {}): { name: DemoMoveName; at: Instant } | null => nextMove(ticket(facts), { ...plain, ...plan });

describe('the next move of the demo', () => {
  it.each([
    { facts: { state: 'RECEIVED' }, plan: {}, name: 'classify', at: plain.classifyAt },
    { facts: { state: 'RECEIVED' }, plan: { firstContactAt: 5 }, name: 'resolveAtFirstContact', at: 5 },
    { facts: { state: 'CLASSIFIED' }, plan: {}, name: 'dispatch', at: plain.dispatchAt },
    { facts: { state: 'DISPATCHED' }, plan: {}, name: 'accept', at: plain.acceptAt },
    { facts: { state: 'ACCEPTED' }, plan: {}, name: 'start', at: plain.startAt },
    { facts: { state: 'IN_PROGRESS' }, plan: {}, name: 'restore', at: plain.restoreAt },
    { facts: { state: 'IN_PROGRESS', restoredAt: 1 }, plan: {}, name: 'resolve', at: plain.resolveAt },
    { facts: { state: 'IN_PROGRESS', restoredAt: 1 }, plan: { pause: { reason: 'APPOINTMENT', from: 7, to: 9 } }, name: 'suspend', at: 7 },
    { facts: { state: 'SUSPENDED' }, plan: { pause: { reason: 'APPOINTMENT', from: 7, to: 9 } }, name: 'resume', at: 9 },
    { facts: { state: 'RESOLVED', resolvedAt: 100 }, plan: { confirmAfterMs: 5 }, name: 'confirm', at: 105 },
    { facts: { state: 'RESOLVED', resolvedAt: 100 }, plan: { reopening: { afterMs: 3, workMs: 50 } }, name: 'reopen', at: 103 },
    { facts: { state: 'CONFIRMED', confirmedAt: 200 }, plan: { closeAfterMs: 4 }, name: 'close', at: 204 },
  ] as const)('of a ticket that is $facts.state is to $name', ({ facts, plan, name, at }) => {
    expect(next(facts, plan)).toEqual({ name, at });
  });

  it('answers the customer as soon as that comes first', () => {
    expect(next({ state: 'RECEIVED', firstResponseAt: null }, { respondAt: 1 })).toEqual({ name: 'respond', at: 1 });
    expect(next({ state: 'IN_PROGRESS', preliminaryReplyAt: null, restoredAt: 1 }, { preliminaryReplyAt: 2 })).toEqual({ name: 'replyPreliminarily', at: 2 });
  });

  it('works a reopened ticket a second time, and reopens it no more', () => {
    const plan = { reopening: { afterMs: 3, workMs: 50 } };
    expect(next({ state: 'IN_PROGRESS', reopenCount: 1, restoredAt: 1 }, plan)).toEqual({ name: 'resolve', at: plain.resolveAt + 53 });
    expect(next({ state: 'RESOLVED', reopenCount: 1, resolvedAt: 100 }, plan)).toMatchObject({ name: 'confirm' });
  });

  it('leaves a ticket alone that has ended, and a wait that a person began', () => {
    expect(next({ state: 'CLOSED', closedAt: 1 })).toBeNull();
    expect(next({ state: 'SUSPENDED' })).toBeNull();
  });
});
