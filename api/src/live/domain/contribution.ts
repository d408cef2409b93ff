import { HOUR_MS, MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import type { ClockWord } from '../../sla/domain/clock.ts';
import { OPEN_STATES, UNRESOLVED_STATES } from '../../tickets/domain/words.ts';
import { bucketOf, point, type Point } from './buckets.ts';
import type { LiveClock, LiveTicket } from './live-ticket.ts';
import { DUE_SOON_MS, nextChange } from './next-change.ts';
import type { RowPlace, TicketInstant } from './places.ts';
import { governingClocks, ROW_CLASSES, rowStanding, slaBreaches, statutoryBreaches, type Governing, type RowStanding } from './standing.ts';

/** What is counted as it stands now. Late and due are counts of clocks, the rest of tickets. */
export const COUNTERS = [
  'statutoryLate', 'slaLate', 'dueWithin60', 'dueWithin60Unowned', 'unclassifiedOver10',
  'open', 'suspended', 'waiting', 'inProgress', 'unowned', 'atRisk', 'breached', 'listed', 'troubled',
] as const;
export type Counter = (typeof COUNTERS)[number];

/**
 * The orders in which a unit's tickets stand by an instant: when their oldest open breach of the law or of an SLA was due, when
 * their latest open breach of any class was, when service was restored, when the last of their broken limits was met after all.
 */
export const ORDERS = ['statutoryDue', 'slaDue', 'breached', 'restored', 'troubleEnded'] as const;
export type Order = (typeof ORDERS)[number];

/** What one ticket adds to the picture, until `nextChangeAt`: all of it integers or places in an order, so that it can be taken out again. */
export interface Contribution {
  /** Each counter as often as it counts the ticket. */
  readonly counted: readonly Counter[];
  readonly points: readonly Point[];
  /** Its place in the list of breaches and risks; null: it is not in it. */
  readonly rowPlace: RowPlace | null;
  readonly places: Readonly<Record<Order, TicketInstant | null>>;
  /** Its place among the open tickets of its queue, by when they were received; null: it is not open. */
  readonly openPlace: TicketInstant | null;
  /** The instant from which it adds something else although nothing happens to it; null when there is none. */
  readonly nextChangeAt: Instant | null;
}

const SPARK_MS = HOUR_MS + 5 * MINUTE_MS;

const WAITING_STATES: readonly string[] = ['RECEIVED', 'CLASSIFIED', 'DISPATCHED'];
const WORKING_STATES: readonly string[] = ['ACCEPTED', 'IN_PROGRESS'];

/** What a ticket adds to the picture at an instant; null when it is over and nothing of it is of interest any more. Pure. */
export function contributionOf(ticket: LiveTicket, now: Instant, keepMs: number): Contribution | null {
  const open = OPEN_STATES.includes(ticket.state);
  if (!open && interestEndsAt(ticket, keepMs) <= now) return null;
  const governing = governingClocks(ticket, now);
  const statutory = statutoryBreaches(ticket, now);
  const sla = slaBreaches(governing);
  const row = rowStanding(ticket, now, governing);
  const place = (at: Instant | null): TicketInstant | null => (at === null ? null : { at, ticketId: ticket.id });
  return {
    counted: counted(ticket, open, governing, statutory.length, sla.length, row, now),
    points: flow(ticket, now).concat(governing.flatMap((each) => forecast(ticket, each)), ticket.record.points),
    rowPlace: row === null ? null : { rank: ROW_CLASSES.indexOf(row.rowClass), at: row.clock.dueAt, ticketId: ticket.id },
    places: {
      statutoryDue: place(earliestDue(statutory)),
      slaDue: place(earliestDue(sla)),
      breached: place(latestBreach(ticket)),
      restored: place(ticket.restoredAt),
      troubleEnded: place(ticket.record.troubleEndedAt),
    },
    openPlace: place(open ? ticket.receivedAt : null),
    nextChangeAt: nextChange(ticket, now) ?? (open ? null : interestEndsAt(ticket, keepMs)),
  };
}

function counted(
  ticket: LiveTicket, open: boolean, governing: readonly Governing[], statutoryLate: number, slaLate: number, row: RowStanding | null, now: Instant,
): readonly Counter[] {
  const unowned = isUnowned(ticket);
  const dueWithin60 = governing.filter((each) => isDueSoon(each, now)).length;
  const breached = statutoryLate + slaLate > 0;
  const times: Readonly<Record<Counter, number | boolean>> = {
    statutoryLate, slaLate, dueWithin60,
    dueWithin60Unowned: unowned ? dueWithin60 : 0,
    unclassifiedOver10: ticket.state === 'RECEIVED' && governing.some(({ clock, word }) => clock.limit.milestone === 'CLASSIFY' && hasWarned(word)),
    open,
    suspended: ticket.state === 'SUSPENDED',
    waiting: WAITING_STATES.includes(ticket.state),
    inProgress: WORKING_STATES.includes(ticket.state),
    unowned,
    breached,
    atRisk: !breached && governing.some(({ word }) => word === 'AT_RISK'),
    listed: row !== null,
    troubled: row !== null && row.rowClass !== 'PAUSED',
  };
  const counters: Counter[] = [];
  for (const counter of COUNTERS) for (let left = Number(times[counter]); left > 0; left -= 1) counters.push(counter);
  return counters;
}

/** Nobody accepted it, and it still needs somebody. */
function isUnowned(ticket: LiveTicket): boolean {
  return !ticket.accepted && UNRESOLVED_STATES.includes(ticket.state);
}

function isDueSoon({ clock, word }: Governing, now: Instant): boolean {
  return clock.run === 'RUNNING' && word !== 'LATE' && clock.dueAt - now <= DUE_SOON_MS;
}

/** §3.1 warns once, ten minutes after receipt; from then on until the classification the ticket counts. */
function hasWarned(word: ClockWord): boolean {
  return word === 'AT_RISK' || word === 'LATE';
}

/** Coming and going, as far as the last hour shows it. */
function flow({ receivedAt, endedAt }: LiveTicket, now: Instant): readonly Point[] {
  return [
    ...(now - receivedAt <= SPARK_MS ? [point('received', bucketOf(receivedAt))] : []),
    ...(endedAt !== null && now - endedAt <= SPARK_MS ? [point('ended', bucketOf(endedAt))] : []),
  ];
}

/**
 * What is due when. A paused clock has no due instant but one that moves with the present: it is counted by the time it
 * has left, and so is due that long after now if work is resumed now.
 */
function forecast(ticket: LiveTicket, { clock, word }: Governing): readonly Point[] {
  if (word === 'LATE') return [];
  if (clock.run === 'PAUSED') return clock.pausedSince === null ? [] : [point('duePausedAfter', bucketOf(clock.dueAt - clock.pausedSince))];
  return [point(isUnowned(ticket) ? 'dueUnowned' : 'dueAccepted', bucketOf(clock.dueAt))];
}

function earliestDue(clocks: readonly LiveClock[]): Instant | null {
  return clocks.length === 0 ? null : Math.min(...clocks.map(({ dueAt }) => dueAt));
}

function latestBreach({ clocks }: LiveTicket): Instant | null {
  const breaches = clocks.flatMap(({ breachedAt }) => (breachedAt === null ? [] : [breachedAt]));
  return breaches.length === 0 ? null : Math.max(...breaches);
}

/** When a ticket that is over has nothing more to add: no day or window that is shown can hold its last due instant. */
function interestEndsAt({ endedAt, receivedAt, record }: LiveTicket, keepMs: number): Instant {
  return Math.max(endedAt ?? receivedAt, record.lastDueAt ?? receivedAt) + keepMs;
}
