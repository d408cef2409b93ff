import type { Instant } from '../../foundation/instant.ts';
import type { TracedClock } from '../../sla/domain/fold.ts';
import { RunningClock } from '../../sla/domain/run-clock.ts';
import type { ClockTarget } from '../../standard/domain/policy.ts';
import type { WorkingTime } from '../../standard/domain/working-time.ts';
import { ticketEvent, type TicketEvent } from '../../tickets/domain/events.ts';
import type { WorkOrder } from '../../tickets/domain/work-order.ts';
import { OLA_WARN_AT } from './ola.ts';

/** An event of a ticket with its place in its story. */
export type PlacedEvent = TicketEvent & { readonly place: number };

/**
 * The clock of a work order, from its ticket's events alone: it starts with the issue, stands still while the ticket is suspended for
 * something that the team does not answer for, and stops when the order is done or declined. An order that is withdrawn is no
 * promise any more: its clock ends with what it has come to. It moves no clock of the customer's, and none of those moves it.
 * @param now marks that lie before this instant are passed
 */
export function traceOla(order: Pick<WorkOrder, 'id' | 'ola'>, events: readonly PlacedEvent[], workingTime: WorkingTime, now: Instant): TracedClock {
  const target = olaTarget(order);
  const story = events.filter(({ occurredAt }) => occurredAt <= now).sort((a, b) => a.occurredAt - b.occurredAt || a.place - b.place);
  let clock: RunningClock | null = null;
  let suspension: string | null = null;
  for (const event of story) {
    if (event.type === 'SUSPENDED') suspension = event.payload.reason;
    if (event.type === 'RESUMED') suspension = null;
    if (event.type === 'WORK_ORDER_ISSUED' && event.payload.orderId === order.id) {
      clock = new RunningClock(target, workingTime, event.occurredAt, event.place);
      if (suspension !== null) clock.pause(suspension, undefined, event.occurredAt);
    } else if (clock !== null && concerns(event, order.id)) pass(clock, event);
  }
  if (clock === null) throw new Error(`the story of work order ${order.id} does not begin with its issue`);
  clock.settle(now);
  return { pinned: { pin: order.ola.calendar?.pin ?? NO_PIN, target, workingTime }, clock, breachCause: null };
}

/** The marks that the log still lacks; recording them twice is impossible because the order knows those that are on record. */
export function missingOlaMarks(order: WorkOrder, { clock }: TracedClock): readonly TicketEvent[] {
  const { id: orderId, no: orderNo } = order;
  const { dueAt, breachedAt } = clock;
  if (breachedAt !== null) return order.lateAt === null ? [ticketEvent('WORK_ORDER_LATE', breachedAt, { orderId, orderNo, dueAt: breachedAt })] : [];
  if (!clock.isUnmet) return [];
  return clock.warnsAt.slice(order.warnings, clock.warningsReached).map((warnAt, index) =>
    ticketEvent('WORK_ORDER_WARNED', warnAt, { orderId, orderNo, warnIndex: order.warnings + index, dueAt }));
}

/** The next instant at which the clock reaches a mark; null when none is left, or while it stands still. */
export function nextOlaMark({ clock }: TracedClock): Instant | null {
  if (clock.run !== 'RUNNING' || clock.breachedAt !== null) return null;
  return clock.warnsAt[clock.warningsReached] ?? clock.dueAt;
}

/** RunningClock knows pauses; the ends of a work order are its own. */
function pass(clock: RunningClock, event: PlacedEvent): void {
  clock.apply(event);
  if (event.type === 'WORK_ORDER_DONE' || event.type === 'WORK_ORDER_DECLINED') clock.stop(event.occurredAt);
  if (event.type === 'WORK_ORDER_WITHDRAWN') clock.end(event.occurredAt, 'WITHDRAWN');
}

/** What else happens to the ticket, its result and its reopening included, is no business of the order's. */
function concerns(event: TicketEvent, orderId: string): boolean {
  if (event.type === 'SUSPENDED' || event.type === 'RESUMED') return true;
  return (event.type === 'WORK_ORDER_DONE' || event.type === 'WORK_ORDER_DECLINED' || event.type === 'WORK_ORDER_WITHDRAWN') && event.payload.orderId === orderId;
}

const NO_PIN = { docId: 'ola', version: '0.0.0' };

/** The promise in the form in which clocks are counted; its start and stop are never looked for by these names. */
function olaTarget({ id, ola }: Pick<WorkOrder, 'id' | 'ola'>): ClockTarget {
  return {
    id, clauseNo: '4.3', bind: 'SHALL', op: '<=', value: ola.limitMinutes, unit: 'min', enabled: true, measure: 'CLOCK', class: 'ASSESSMENT', milestone: 'HANDLE', family: 'COMPLETE',
    startEvent: 'RECEIVED', stopEvent: 'RESULT_FED_BACK', pauseReasons: ola.pausesOn.map((reason) => ({ reason })), reopenWait: 'GROSS', calendar: ola.calendar?.calendarId ?? '24x7',
    scope: [], warnAt: OLA_WARN_AT, duties: [],
  };
}
