import type { LiveClock, LiveTicket } from './live-ticket.ts';
import type { WallState } from './wall-state.ts';

/** A clock that is late, of any class, with its ticket. */
export interface OpenBreach {
  readonly ticket: LiveTicket;
  readonly clock: LiveClock;
}

/** The breaches of a unit and below that are open now and wanted, those of the latest tickets in front, at most so many. */
export function openBreaches(state: WallState, unitId: string, isWanted: (breach: OpenBreach) => boolean, limit: number): readonly OpenBreach[] {
  const found: OpenBreach[] = [];
  for (const { ticketId } of state.scope(unitId).orders.breached.backwards()) {
    const { ticket } = state.get(ticketId)!;
    for (const clock of ticket.clocks) {
      if (found.length === limit) return found;
      if (clock.breachedAt !== null && isWanted({ ticket, clock })) found.push({ ticket, clock });
    }
  }
  return found;
}
