import { HOUR_MS, MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import type { ClockWord } from '../../sla/domain/clock.ts';
import { OPEN_STATES, UNRESOLVED_STATES } from '../../tickets/domain/words.ts';
import { bucketOf, point, type Point } from './buckets.ts';
import type { LiveClock, LiveTicket } from './live-ticket.ts';
import { DUE_SOON_MS, nextChange } from './next-change.ts';
import { governingClocks, rowStanding, slaBreaches, statutoryBreaches, type Governing, type RowStanding } from './standing.ts';

/** What is counted as it stands now. Late and due are counts of clocks, the rest of tickets. */
export const COUNTERS = [
  'statutoryLate', 'slaLate', 'dueWithin60', 'dueWithin60Unowned', 'unclassifiedOver10',
  'open', 'suspended', 'waiting', 'inProgress', 'unowned', 'atRisk', 'breached', 'listed', 'troubled',
] as const;
export type Counter = (typeof COUNTERS)[number];
export type Counts = Readonly<Record<Counter, number>>;

/** What one ticket adds to the picture, until `nextChangeAt`: all of it integers or places in an order, so that it can be taken out again. */
export interface Contribution {
  readonly counts: Counts;
  readonly points: readonly Point[];
  /** Its place in the list of breaches and risks. */
  readonly row: RowStanding | null;
  /** When the oldest of its open breaches was due. */
  readonly statutoryDueAt: Instant | null;
  readonly slaDueAt: Instant | null;
  /** When it was received, while it is open. */
  readonly openSince: Instant | null;
  readonly restoredAt: Instant | null;
  /** When the latest of its open breaches of any class was due. */
  readonly breachedAt: Instant | null;
  /** When the last of its broken limits was met after all. */
  readonly troubleEndedAt: Instant | null;
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
  const row = rowStanding(ticket, governing, now);
  return {
    counts: counts(ticket, open, governing, statutory.length, sla.length, row, now),
    points: [...flow(ticket, now), ...governing.flatMap((each) => forecast(ticket, each)), ...ticket.record.points],
    row,
    statutoryDueAt: earliestDue(statutory),
    slaDueAt: earliestDue(sla),
    openSince: open ? ticket.receivedAt : null,
    restoredAt: ticket.restoredAt,
    breachedAt: latestBreach(ticket),
    troubleEndedAt: ticket.record.troubleEndedAt,
    nextChangeAt: nextChange(ticket, now) ?? (open ? null : interestEndsAt(ticket, keepMs)),
  };
}

function counts(ticket: LiveTicket, open: boolean, governing: readonly Governing[], statutoryLate: number, slaLate: number, row: RowStanding | null, now: Instant): Counts {
  const unowned = isUnowned(ticket);
  const dueWithin60 = governing.filter((each) => isDueSoon(each, now)).length;
  const breached = statutoryLate + slaLate > 0;
  return {
    statutoryLate, slaLate, dueWithin60,
    dueWithin60Unowned: unowned ? dueWithin60 : 0,
    unclassifiedOver10: Number(ticket.state === 'RECEIVED' && governing.some(({ clock, word }) => clock.limit.milestone === 'CLASSIFY' && hasWarned(word))),
    open: Number(open),
    suspended: Number(ticket.state === 'SUSPENDED'),
    waiting: Number(WAITING_STATES.includes(ticket.state)),
    inProgress: Number(WORKING_STATES.includes(ticket.state)),
    unowned: Number(unowned),
    breached: Number(breached),
    atRisk: Number(!breached && governing.some(({ word }) => word === 'AT_RISK')),
    listed: Number(row !== null),
    troubled: Number(row !== null && row.rowClass !== 'PAUSED'),
  };
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
