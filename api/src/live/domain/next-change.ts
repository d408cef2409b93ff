import { HOUR_MS, type Instant } from '../../foundation/instant.ts';
import type { LiveTicket } from './live-ticket.ts';

/** Due soon: what the third number of the wall counts. */
export const DUE_SOON_MS = HOUR_MS;

/**
 * The next instant after `now` at which a ticket stands otherwise than before although nothing happens to it: a
 * running clock comes within the hour, warns, or passes its due time. Null when there is none.
 */
export function nextChange(ticket: LiveTicket, now: Instant): Instant | null {
  let next: Instant | null = null;
  for (const clock of ticket.clocks) {
    if (clock.run !== 'RUNNING' || clock.breachedAt !== null) continue;
    const warning = clock.warnsAt[0];
    // A mark is passed when it lies strictly in the past, so the change is one millisecond later.
    for (const instant of [clock.dueAt - DUE_SOON_MS, clock.dueAt + 1, ...(warning === undefined ? [] : [warning + 1])]) {
      if (instant > now && (next === null || instant < next)) next = instant;
    }
  }
  return next;
}
