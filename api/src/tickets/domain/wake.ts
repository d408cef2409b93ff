import type { Instant } from '../../foundation/instant.ts';
import type { TicketSettings } from './commands.ts';
import { ticketEvent, type TicketEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { progressWakings } from './progress-notice.ts';
import type { Ticket } from './ticket.ts';
import { UNRESOLVED_STATES } from './words.ts';

/** Something that a ticket does by itself once an instant has passed. */
interface Waking {
  readonly at: Instant;
  readonly events: readonly TicketEvent[];
}

/** The next instant at which the ticket does something by itself; null when there is none, or when it is history that nobody lives on. */
export function nextWake(ticket: Ticket, settings: TicketSettings): Instant | null {
  if (ticket.observedUntil !== null) return null;
  const instants = wakings(ticket, settings).map(({ at }) => at);
  return instants.length === 0 ? null : Math.min(...instants);
}

/**
 * What the ticket does by itself up to `now`, in the order of time: service deemed started (K6), the automatic resume (transition 10), holds
 * that lapse, a progress notice that is due, the reminders of a regulator's case, the automatic close (14), the archive (17). History resumes when its source says so, and keeps its holds until somebody lives on with it.
 */
export function wakeEvents(ticket: Ticket, now: Instant, settings: TicketSettings): readonly TicketEvent[] {
  const events: TicketEvent[] = [];
  let current = ticket;
  for (let next = firstDue(current, now, settings); next !== null; next = firstDue(current, now, settings)) {
    events.push(...next.events);
    current = next.events.reduce(evolve, current);
  }
  return events;
}

function firstDue(ticket: Ticket, now: Instant, settings: TicketSettings): Waking | null {
  const due = (ticket.observedUntil === null ? wakings(ticket, settings) : deemedServiceStart(ticket)).filter(({ at }) => at < now);
  return due.reduce<Waking | null>((first, each) => (first === null || each.at < first.at ? each : first), null);
}

function wakings(ticket: Ticket, settings: TicketSettings): readonly Waking[] {
  const resumeAt = ticket.suspension?.expectedResumeAt ?? null;
  return [
    ...deemedServiceStart(ticket),
    ...(resumeAt === null ? [] : [{ at: resumeAt, events: [ticketEvent('RESUMED', resumeAt, { cause: 'TIME_REACHED' })] }]),
    ...ticket.holds.flatMap(({ kind, until }) => (until === null ? [] : [{ at: until, events: [ticketEvent('HOLD_LIFTED', until, { kind })] }])),
    ...progressWakings(ticket, settings),
    ...appealDue(ticket, settings),
    ...automaticClose(ticket, settings),
    ...archive(ticket, settings),
  ];
}

/** K6: service counts as started at the DISPATCH due time when nobody has accepted by then. */
function deemedServiceStart(ticket: Ticket): readonly Waking[] {
  const { serviceStartedAt, serviceStartDeemedAt: at, state } = ticket;
  return serviceStartedAt === null && UNRESOLVED_STATES.includes(state) ? [{ at, events: [ticketEvent('SERVICE_STARTED', at, { deemed: true })] }] : [];
}

/** A regulator's case is called to mind before its due time, and once more when that passes without an answer: then to the department head. */
function appealDue({ appeal, receivedAt, escalationLevel }: Ticket, { appealWarnAt }: TicketSettings): readonly Waking[] {
  if (appeal === null || appeal.answeredAt !== null || appeal.reminders > appealWarnAt.length) return [];
  const share = appealWarnAt[appeal.reminders];
  const { dueAt } = appeal;
  if (share !== undefined) {
    const at = receivedAt + Math.round((dueAt - receivedAt) * share);
    return [{ at, events: [ticketEvent('APPEAL_DUE', at, { dueAt, passed: false })] }];
  }
  const called = escalationLevel < 3 ? [ticketEvent('ESCALATED', dueAt, { level: 3, cause: 'REGULATOR_CASE' })] : [];
  return [{ at: dueAt, events: [ticketEvent('APPEAL_DUE', dueAt, { dueAt, passed: true }), ...called] }];
}

/** Transition 14: the customer was tried for often and long enough and the time to confirm is over; never counted as confirmed. */
function automaticClose({ state, resolvedAt, confirmationAttempts, holds }: Ticket, settings: TicketSettings): readonly Waking[] {
  const [first, last] = [confirmationAttempts[0], confirmationAttempts.at(-1)];
  if (state !== 'RESOLVED' || resolvedAt === null || holds.length > 0 || first === undefined || last === undefined) return [];
  if (confirmationAttempts.length < settings.autoCloseAttempts || last - first < settings.autoCloseSpanMs) return [];
  const at = Math.max(last, resolvedAt + settings.confirmWindowMs);
  return [{ at, events: [ticketEvent('AUTO_CLOSED', at, { attempts: confirmationAttempts.length }), ticketEvent('CLOSED', at, { closure: 'UNREACHABLE' })] }];
}

/** Transition 17: a closed ticket becomes read-only, unless something holds it. */
function archive({ state, closedAt, holds }: Ticket, settings: TicketSettings): readonly Waking[] {
  if (state !== 'CLOSED' || closedAt === null || holds.length > 0) return [];
  const at = closedAt + settings.archiveAfterMs;
  return [{ at, events: [ticketEvent('ARCHIVED', at, {})] }];
}
