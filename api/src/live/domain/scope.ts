import type { Alarm } from '../../alarms/domain/alarm.ts';
import { isActive, isUnacknowledged } from '../../alarms/domain/alarm.ts';
import type { Instant } from '../../foundation/instant.ts';
import { BucketCounts, SERIES, type Series } from './buckets.ts';
import { COUNTERS, type Contribution, type Counter } from './contribution.ts';
import type { LiveTicket } from './live-ticket.ts';
import { SortedList } from './sorted-list.ts';
import { ROW_CLASSES, type RowStanding } from './standing.ts';

/** A ticket's place in the list of breaches and risks. */
export interface RowPlace {
  readonly ticket: LiveTicket;
  readonly standing: RowStanding;
}

/** An instant of a ticket, to be the earliest or the latest of its kind. */
export interface TicketInstant {
  readonly at: Instant;
  readonly ticket: LiveTicket;
}

/** Sums over the tickets of a scope. */
export class Tally {
  readonly counts: Record<Counter, number> = Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Record<Counter, number>;
  readonly series: Readonly<Record<Series, BucketCounts>> = Object.fromEntries(SERIES.map((series) => [series, new BucketCounts()])) as Record<Series, BucketCounts>;
  /** Open tickets, the one received first in front. */
  readonly open = new SortedList(byInstant);

  apply(ticket: LiveTicket, { counts, points, openSince }: Contribution, sign: 1 | -1): void {
    for (const counter of COUNTERS) this.counts[counter] += sign * counts[counter];
    for (const { series, bucket } of points) this.series[series].add(bucket, sign);
    change(this.open, openSince, ticket, sign);
  }
}

/** How many alarms of a scope are active, by priority, and how many nobody has seen. */
export interface AlarmTally {
  P1: number;
  P2: number;
  P3: number;
  unacknowledged: number;
}

/** Everything of one unit and what is below it: what its wall shows is read off here. */
export class Scope {
  readonly total = new Tally();
  readonly queues = new Map<string, Tally>();
  readonly alarms: AlarmTally = { P1: 0, P2: 0, P3: 0, unacknowledged: 0 };
  readonly rows = new SortedList(byPlace);
  readonly statutoryDue = new SortedList(byInstant);
  readonly slaDue = new SortedList(byInstant);
  /** Tickets with an open breach of any class, the latest at the end. */
  readonly breached = new SortedList(byInstant);
  readonly restored = new SortedList(byInstant);
  readonly troubleEnded = new SortedList(byInstant);

  /** Adds what a ticket contributes (1), or takes it out again (-1). */
  apply(ticket: LiveTicket, contribution: Contribution, sign: 1 | -1): void {
    const { queueId } = ticket;
    const queue = this.queues.get(queueId) ?? new Tally();
    this.queues.set(queueId, queue);
    queue.apply(ticket, contribution, sign);
    this.total.apply(ticket, contribution, sign);
    if (contribution.row !== null) changeItem(this.rows, { ticket, standing: contribution.row }, sign);
    change(this.statutoryDue, contribution.statutoryDueAt, ticket, sign);
    change(this.slaDue, contribution.slaDueAt, ticket, sign);
    change(this.breached, contribution.breachedAt, ticket, sign);
    change(this.restored, contribution.restoredAt, ticket, sign);
    change(this.troubleEnded, contribution.troubleEndedAt, ticket, sign);
  }

  applyAlarm(alarm: Alarm, sign: 1 | -1): void {
    if (isActive(alarm)) this.alarms[alarm.priority] += sign;
    if (isUnacknowledged(alarm)) this.alarms.unacknowledged += sign;
  }
}

function change(list: SortedList<TicketInstant>, at: Instant | null, ticket: LiveTicket, sign: 1 | -1): void {
  if (at !== null) changeItem(list, { at, ticket }, sign);
}

function changeItem<Item>(list: SortedList<Item>, item: Item, sign: 1 | -1): void {
  if (sign === 1) list.add(item);
  else list.remove(item);
}

function byInstant(a: TicketInstant, b: TicketInstant): number {
  return a.at - b.at || compareText(a.ticket.id, b.ticket.id);
}

function byPlace(a: RowPlace, b: RowPlace): number {
  return (
    ROW_CLASSES.indexOf(a.standing.rowClass) - ROW_CLASSES.indexOf(b.standing.rowClass) ||
    a.standing.clock.dueAt - b.standing.clock.dueAt ||
    compareText(a.ticket.id, b.ticket.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
