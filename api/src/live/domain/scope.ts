import { isActive, isUnacknowledged, type Alarm } from '../../alarms/domain/alarm.ts';
import type { Instant } from '../../foundation/instant.ts';
import { BucketCounts } from './buckets.ts';
import { COUNTERS, type Contribution, type Counter } from './contribution.ts';
import { SortedList } from './sorted-list.ts';
import { ROW_CLASSES, type RowStanding } from './standing.ts';

/** A ticket's place in an order of instants. */
export interface TicketInstant {
  readonly at: Instant;
  readonly ticketId: string;
}

/** A ticket's place in the list of breaches and risks: by class, then by due time. */
export interface RowPlace extends TicketInstant {
  readonly rank: number;
}

/** Tickets in the order of one instant of each; tickets without it are not in it. */
export class Instants extends SortedList<TicketInstant> {
  constructor() {
    super(byInstant);
  }

  replace(ticketId: string, before: Instant | null | undefined, after: Instant | null | undefined): void {
    if (before === after) return;
    if (before != null) this.remove({ at: before, ticketId });
    if (after != null) this.add({ at: after, ticketId });
  }
}

/** Sums over the tickets of a scope. */
export class Tally {
  readonly counts: Record<Counter, number> = Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Record<Counter, number>;
  readonly buckets = new BucketCounts();

  replace(before: Contribution | null, after: Contribution | null): void {
    for (const counter of COUNTERS) this.counts[counter] += (after?.counts[counter] ?? 0) - (before?.counts[counter] ?? 0);
    for (const point of before?.points ?? []) this.buckets.add(point, -1);
    for (const point of after?.points ?? []) this.buckets.add(point, 1);
  }
}

/** How many alarms of a scope are active, by priority, and how many nobody has seen. */
export interface AlarmTally {
  P1: number;
  P2: number;
  P3: number;
  unacknowledged: number;
}

/** A queue within a scope. */
export class QueueScope {
  readonly tally = new Tally();
  /** Open tickets, the one received first in front. */
  readonly open = new Instants();
}

/** Everything of one unit and what is below it: what its wall shows is read off here. */
export class Scope {
  readonly total = new Tally();
  readonly queues = new Map<string, QueueScope>();
  readonly alarms: AlarmTally = { P1: 0, P2: 0, P3: 0, unacknowledged: 0 };
  readonly rows = new SortedList(byPlace);
  readonly statutoryDue = new Instants();
  readonly slaDue = new Instants();
  /** Tickets with an open breach of any class, the latest at the end. */
  readonly breached = new Instants();
  readonly restored = new Instants();
  readonly troubleEnded = new Instants();

  /** Takes out what a ticket added before, and puts in what it adds now; null: nothing. */
  replace(ticketId: string, queueId: string, before: Contribution | null, after: Contribution | null): void {
    const queue = this.queues.get(queueId) ?? new QueueScope();
    this.queues.set(queueId, queue);
    queue.tally.replace(before, after);
    queue.open.replace(ticketId, before?.openSince, after?.openSince);
    this.total.replace(before, after);
    this.#replaceRow(ticketId, before?.row ?? null, after?.row ?? null);
    this.statutoryDue.replace(ticketId, before?.statutoryDueAt, after?.statutoryDueAt);
    this.slaDue.replace(ticketId, before?.slaDueAt, after?.slaDueAt);
    this.breached.replace(ticketId, before?.breachedAt, after?.breachedAt);
    this.restored.replace(ticketId, before?.restoredAt, after?.restoredAt);
    this.troubleEnded.replace(ticketId, before?.troubleEndedAt, after?.troubleEndedAt);
  }

  countAlarm(alarm: Alarm, sign: 1 | -1): void {
    if (isActive(alarm)) this.alarms[alarm.priority] += sign;
    if (isUnacknowledged(alarm)) this.alarms.unacknowledged += sign;
  }

  #replaceRow(ticketId: string, before: RowStanding | null, after: RowStanding | null): void {
    if (before?.rowClass === after?.rowClass && before?.clock.dueAt === after?.clock.dueAt) return;
    if (before !== null) this.rows.remove(placeOf(ticketId, before));
    if (after !== null) this.rows.add(placeOf(ticketId, after));
  }
}

function placeOf(ticketId: string, { rowClass, clock }: RowStanding): RowPlace {
  return { rank: ROW_CLASSES.indexOf(rowClass), at: clock.dueAt, ticketId };
}

function byPlace(a: RowPlace, b: RowPlace): number {
  return a.rank - b.rank || byInstant(a, b);
}

function byInstant(a: TicketInstant, b: TicketInstant): number {
  return a.at - b.at || (a.ticketId < b.ticketId ? -1 : a.ticketId > b.ticketId ? 1 : 0);
}
