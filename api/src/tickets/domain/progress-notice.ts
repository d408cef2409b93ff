import type { Instant } from '../../foundation/instant.ts';
import type { TicketSettings } from './commands.ts';
import { ticketEvent, type TicketEvent } from './events.ts';
import type { ProgressWatch, Ticket } from './ticket.ts';

/** When the next progress notice is due, and when it is called to mind before; null while the timer stands still. */
export interface ProgressDue {
  readonly warnAt: Instant;
  readonly dueAt: Instant;
}

/** The timer after one more event: it starts with the service, each notice starts it anew, a result or an end stops it. Pure. */
export function watchAfter(watch: ProgressWatch | null, event: TicketEvent): ProgressWatch | null {
  const at = event.occurredAt;
  switch (event.type) {
    case 'SERVICE_STARTED':
    case 'REOPENED':
      return begun(at, null);
    case 'PROGRESS_NOTICE':
      return watch === null ? null : begun(at, watch.pausedSince === null ? null : at);
    case 'SUSPENDED':
      return watch === null || event.payload.reason !== 'AWAIT_CUSTOMER' ? watch : { ...watch, pausedSince: at };
    case 'RESUMED':
      return watch?.pausedSince == null ? watch : { ...watch, pausedMs: watch.pausedMs + at - watch.pausedSince, pausedSince: null };
    case 'PROGRESS_NOTICE_DUE':
      return watch === null ? null : { ...watch, warned: true, lateSince: event.payload.passed ? event.payload.dueAt : null };
    case 'RESOLVED':
    case 'CLOSED':
    case 'WITHDRAWN':
    case 'MERGED':
    case 'INVALIDATED':
      return null;
    default:
      return watch;
  }
}

/** @returns null while it waits for the customer's answer */
export function progressDue({ since, pausedMs, pausedSince }: ProgressWatch, { progressNoticeEveryMs, progressNoticeWarnAt }: TicketSettings): ProgressDue | null {
  if (pausedSince !== null) return null;
  const from = since + pausedMs;
  return { warnAt: from + Math.round(progressNoticeEveryMs * progressNoticeWarnAt), dueAt: from + progressNoticeEveryMs };
}

/** What the timer does by itself next: the notice is called to mind once, and once more when it is late. Tickets that were imported have no timer. */
export function progressWakings({ progressWatch, origin }: Ticket, settings: TicketSettings): readonly { readonly at: Instant; readonly events: readonly TicketEvent[] }[] {
  if (progressWatch === null || progressWatch.lateSince !== null || origin === 'IMPORT') return [];
  const due = progressDue(progressWatch, settings);
  if (due === null) return [];
  const at = progressWatch.warned ? due.dueAt : due.warnAt;
  return [{ at, events: [ticketEvent('PROGRESS_NOTICE_DUE', at, { dueAt: due.dueAt, passed: progressWatch.warned })] }];
}

function begun(since: Instant, pausedSince: Instant | null): ProgressWatch {
  return { since, pausedMs: 0, pausedSince, warned: false, lateSince: null };
}
