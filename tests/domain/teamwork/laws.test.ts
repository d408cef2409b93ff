import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import { ledgerOf } from '../../../api/src/sla/domain/ledger.ts';
import { NATURAL_TIME } from '../../../api/src/standard/domain/working-time.ts';
import { traceOla } from '../../../api/src/teamwork/domain/ola-clock.ts';
import type { TicketEventOf } from '../../../api/src/tickets/domain/events.ts';
import { begin, evolve } from '../../../api/src/tickets/domain/evolve.ts';
import { OPEN_STATES } from '../../../api/src/tickets/domain/words.ts';
import { isOpenOrder, type WorkOrder } from '../../../api/src/tickets/domain/work-order.ts';
import { TARGETS } from '../sla/policy.ts';
import type { Life, PlacedTicketEvent } from '../tickets/life.ts';
import { keepTime, playTogether, wishes } from './shared-life.ts';

const MINUTE_MS = 60_000;
const RUNS = { numRuns: 400 };
const TOGETHER = /^(COLLABORATOR_|WORK_ORDER_|WORK_NOTE_|ADDRESS_)/;

/** The minutes that a work order's clock ran, counted one by one: the instants are all whole minutes. */
function minutesRun(order: WorkOrder, events: readonly PlacedTicketEvent[], now: number): { readonly ran: number; readonly lateAt: number | null } {
  const { pausesOn, limitMinutes } = order.ola;
  let ran = 0;
  let lateAt: number | null = null;
  for (let minute = order.issuedAt; minute < Math.min(order.overAt ?? now, now); minute += MINUTE_MS) {
    const last = events.findLast(({ type, occurredAt }) => (type === 'SUSPENDED' || type === 'RESUMED') && occurredAt <= minute);
    if (last?.type === 'SUSPENDED' && pausesOn.includes(last.payload.reason)) continue;
    ran += 1;
    if (ran === limitMinutes + 1) lateAt = minute;
  }
  return { ran, lateAt };
}

const playedTo = (now: number, life: Life): readonly PlacedTicketEvent[] => life.events.filter(({ occurredAt }) => occurredAt <= now);

describe('whatever people do together on a ticket', { timeout: 120_000 }, () => {
  it('[R063] [R009] leaves it one named owner, and the log says all there is', () => {
    fc.assert(fc.property(wishes, (plot) => {
      const { life } = playTogether(plot);
      let ticket = begin('ticket', 'LIVE', life.events[0] as TicketEventOf<'RECEIVED'>);
      for (const event of life.events.slice(1)) {
        const next = evolve(ticket, event);
        expect(next.ownerId).not.toBe('');
        if (TOGETHER.test(event.type)) expect([next.ownerId, next.state]).toEqual([ticket.ownerId, ticket.state]);
        ticket = next;
      }
      expect(ticket).toEqual(life.ticket);
    }), RUNS);
  });

  it('[R063] moves none of the customer\'s clocks', () => {
    fc.assert(fc.property(wishes, (plot) => {
      const { life, end } = playTogether(plot);
      const without = life.events.filter(({ type }) => !TOGETHER.test(type));
      expect(foldClocks(TARGETS, life.events, end)).toEqual(foldClocks(TARGETS, without, end));
    }), RUNS);
  });

  it('[R063] lets a work order live from its issue to one end, and none outlive its ticket', () => {
    fc.assert(fc.property(wishes, (plot) => {
      const { life } = playTogether(plot);
      for (const order of life.ticket.workOrders) {
        expect(order.overAt === null).toBe(isOpenOrder(order));
        if (order.state === 'ACCEPTED' || order.state === 'DONE') expect(order.handlerId).toBe('fitter');
        const ends = life.events.filter((event) => ['WORK_ORDER_DONE', 'WORK_ORDER_DECLINED', 'WORK_ORDER_WITHDRAWN'].includes(event.type) && 'orderId' in event.payload && event.payload.orderId === order.id);
        expect(ends).toHaveLength(isOpenOrder(order) ? 0 : 1);
      }
      if (!OPEN_STATES.includes(life.ticket.state)) expect(life.ticket.workOrders.filter(isOpenOrder)).toEqual([]);
      for (const event of life.events) {
        if (event.type !== 'RESOLVED') continue;
        const open = life.events.filter(({ place }) => place <= event.place).reduce((count, { type }) => count + (type === 'WORK_ORDER_ISSUED' ? 1 : 0) - (['WORK_ORDER_DONE', 'WORK_ORDER_DECLINED', 'WORK_ORDER_WITHDRAWN'].includes(type) ? 1 : 0), 0);
        if (open > 0) expect(event.payload.workOrdersWaived).toBe('The customer is served already.');
      }
    }), RUNS);
  });

  it('[R063] runs the clock of a work order as minutes are counted by hand, with a ledger that adds up to its due time', () => {
    fc.assert(fc.property(wishes, fc.integer({ min: 1, max: 900 }), (plot, later) => {
      const { life, end } = playTogether(plot);
      const now = end + later * MINUTE_MS;
      for (const order of life.ticket.workOrders) {
        const traced = traceOla(order, life.events, NATURAL_TIME, now);
        const { clock } = traced;
        const { lateAt } = minutesRun(order, playedTo(now, life), now);
        expect(clock.breachedAt, JSON.stringify(order)).toBe(lateAt);
        const ledger = ledgerOf(traced);
        expect(ledger.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(clock.dueAt - clock.startedAt);
        expect(ledger.filter(({ kind }) => kind === 'RUNNING' || kind === 'LEFT').reduce((sum, { from, to }) => sum + to - from, 0)).toBe(order.ola.limitMinutes * MINUTE_MS);
      }
    }), { numRuns: 150 });
  });

  it('[R063] records a warning and the lateness of a work order once, however often the timekeeper looks', () => {
    fc.assert(fc.property(wishes, fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 6 }), (plot, looks) => {
      const { life, end } = playTogether(plot);
      let now = end;
      for (const minutes of looks) {
        now += minutes * MINUTE_MS;
        keepTime(life, now);
        keepTime(life, now);
      }
      keepTime(life, now);
      for (const order of life.ticket.workOrders) {
        const marks = life.events.filter((event) => (event.type === 'WORK_ORDER_LATE' || event.type === 'WORK_ORDER_WARNED') && event.payload.orderId === order.id);
        const keys = marks.map((event) => (event.type === 'WORK_ORDER_WARNED' ? `warned ${event.payload.warnIndex}` : event.type));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.includes('WORK_ORDER_LATE')).toBe(traceOla(order, life.events, NATURAL_TIME, now).clock.breachedAt !== null);
      }
    }), RUNS);
  });
});
