import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { WorkingTime } from '../../standard/domain/working-time.ts';
import type { RecordedTicketEvent, TicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { OlaTerms, WorkOrder } from '../../tickets/domain/work-order.ts';
import { originOf } from '../../tickets/use-cases/perform-step.ts';
import type { EventStamp, TicketStories } from '../../tickets/use-cases/ports.ts';
import { missingOlaMarks, nextOlaMark, traceOla } from '../domain/ola-clock.ts';
import type { WorkOrderRecord } from '../use-cases/ports.ts';

/** The tickets that a transaction changed, when it is about to be written. */
export interface ChangedTickets {
  readonly tickets: readonly { readonly ticket: Ticket }[];
  readonly stories: TicketStories;
  add(ticketId: string, events: readonly TicketEvent[], stamp: EventStamp): void;
}

/**
 * Folds the clocks of the work orders of every changed ticket in the transaction that changed it, so that a report can never be
 * overtaken by the timekeeper, and appends the marks that the log still lacks. Of other tickets it reads nothing.
 * @param timeOf how the calendar of a promise counts
 */
export async function projectOrders(changed: ChangedTickets, timeOf: (ola: OlaTerms) => WorkingTime, now: Instant): Promise<readonly WorkOrderRecord[]> {
  const withOrders = changed.tickets.map(({ ticket }) => ticket).filter(({ workOrders }) => workOrders.length > 0);
  if (withOrders.length === 0) return [];
  const stories = await changed.stories.of(withOrders.map(({ id }) => id));
  return withOrders.flatMap((ticket) => {
    const story = stories.get(ticket.id) ?? [];
    const traced = ticket.workOrders.map((order) => ({ order, trace: traceOla(order, story, timeOf(order.ola), now) }));
    const marks = traced.flatMap(({ order, trace }) => missingOlaMarks(order, trace));
    if (marks.length > 0) changed.add(ticket.id, marks, { actor: systemActor('timekeeper'), reason: null, origin: originOf(ticket) });
    return traced.map(({ order, trace }) => recordOf(ticket.id, order, trace, story));
  });
}

/** A work order as it is kept: with what its clock has come to, who issued it and why it ended. */
export function recordOf(ticketId: string, order: WorkOrder, trace: ReturnType<typeof traceOla>, story: readonly RecordedTicketEvent[]): WorkOrderRecord {
  const issue = story.find((event) => event.type === 'WORK_ORDER_ISSUED' && event.payload.orderId === order.id)!;
  const end = story.find((event) => (event.type === 'WORK_ORDER_DECLINED' || event.type === 'WORK_ORDER_WITHDRAWN') && event.payload.orderId === order.id);
  const { run, dueAt, warnsAt, pausedSince, pausedTotalMs, stoppedAt, cancelReason, breachedAt } = trace.clock;
  return {
    ticketId, order, issuedBy: issue.actor, issueReason: issue.reason, overReason: end?.reason ?? null,
    clock: { run, dueAt, warnsAt, pausedSince, pausedTotalMs, stoppedAt, cancelReason, breachedAt }, nextMarkAt: nextOlaMark(trace),
  };
}
