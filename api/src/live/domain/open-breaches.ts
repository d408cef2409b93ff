import { isUnmet } from '../../sla/domain/clock.ts';
import type { LiveClock, LiveTicket } from './live-ticket.ts';
import type { Scope } from './scope.ts';

/** A clock that is late, of any class, with its ticket. */
export interface OpenBreach {
  readonly ticket: LiveTicket;
  readonly clock: LiveClock;
}

/** The breaches of a scope that are open now and wanted, those of the latest tickets in front, at most so many. */
export function openBreaches(scope: Scope, isWanted: (breach: OpenBreach) => boolean, limit: number): readonly OpenBreach[] {
  const found: OpenBreach[] = [];
  for (const { ticket } of scope.breached.backwards()) {
    for (const clock of ticket.clocks) {
      if (found.length === limit) return found;
      if (clock.breachedAt !== null && isUnmet(clock) && isWanted({ ticket, clock })) found.push({ ticket, clock });
    }
  }
  return found;
}
