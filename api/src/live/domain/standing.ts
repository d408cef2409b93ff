import type { Instant } from '../../foundation/instant.ts';
import { clockWord, isUnmet, type ClockWord } from '../../sla/domain/clock.ts';
import type { LiveClock, LiveTicket } from './live-ticket.ts';

/** The classes of rows in the breach and at-risk list, in the order in which they stand. */
export const ROW_CLASSES = ['STATUTORY', 'SLA', 'SHOULD', 'AT_RISK', 'PAUSED'] as const;
export type RowClass = (typeof ROW_CLASSES)[number];

/** A governing clock with the word for it. */
export interface Governing {
  readonly clock: LiveClock;
  readonly word: ClockWord;
}

/** How a ticket stands in the list: its class and the governing clock that the row shows and is sorted by. */
export interface RowStanding extends Governing {
  readonly rowClass: RowClass;
}

/** The clocks of a ticket that govern a milestone family, with their words. */
export function governingClocks(ticket: LiveTicket, now: Instant): readonly Governing[] {
  return ticket.clocks.filter(({ governing }) => governing).map((clock) => ({ clock, word: clockWord(clock, now) }));
}

/** The open breaches of the law, whether or not an earlier limit of their family governs. */
export function statutoryBreaches(ticket: LiveTicket, now: Instant): readonly LiveClock[] {
  return ticket.clocks.filter((clock) => clock.limit.class === 'STATUTORY' && clock.limit.bind === 'SHALL' && isUnmet(clock) && clockWord(clock, now) === 'LATE');
}

/** The open SHALL breaches of governing SLA or AGREEMENT clocks: a governing breach of the law is counted there, and only there. */
export function slaBreaches(governing: readonly Governing[]): readonly LiveClock[] {
  return governing.filter(({ clock, word }) => word === 'LATE' && clock.limit.bind === 'SHALL' && clock.limit.class !== 'STATUTORY').map(({ clock }) => clock);
}

/**
 * Where a ticket stands in the list of breaches and risks; null when it has no place there. Of its governing clocks the
 * worst off decides, and among equals the one due first. An open breach of the law gives the row its class also where an
 * earlier limit still governs the due time.
 */
export function rowStanding(ticket: LiveTicket, now: Instant, governing: readonly Governing[] = governingClocks(ticket, now)): RowStanding | null {
  const ranked = governing.flatMap((each) => {
    const rowClass = classOf(ticket, each);
    return rowClass === null ? [] : [{ ...each, rowClass }];
  });
  const worst = ranked.reduce<RowStanding | null>((best, each) => (best === null || before(each, best) < 0 ? each : best), null);
  if (worst === null || statutoryBreaches(ticket, now).length === 0) return worst;
  return { ...worst, rowClass: 'STATUTORY' };
}

function classOf(ticket: LiveTicket, { clock, word }: Governing): RowClass | null {
  switch (word) {
    case 'LATE':
      return clock.limit.bind === 'SHALL' ? 'SLA' : 'SHOULD';
    case 'AT_RISK':
      return 'AT_RISK';
    case 'PAUSED':
      // A clock that waits for a customer's word on a result is paused too, and nobody needs to do anything about it.
      return ticket.state === 'SUSPENDED' ? 'PAUSED' : null;
    default:
      return null;
  }
}

function before(a: RowStanding, b: RowStanding): number {
  return ROW_CLASSES.indexOf(a.rowClass) - ROW_CLASSES.indexOf(b.rowClass) || a.clock.dueAt - b.clock.dueAt || (a.clock.limit.targetId < b.clock.limit.targetId ? -1 : 1);
}
