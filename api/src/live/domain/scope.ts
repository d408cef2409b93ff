import { isActive, isUnacknowledged, silenceOf, type Alarm } from '../../alarms/domain/alarm.ts';
import { BucketCounts } from './buckets.ts';
import { COUNTERS, ORDERS, type Contribution, type Counter, type Order } from './contribution.ts';
import { byInstant, byRow, type TicketInstant } from './places.ts';
import { SortedList } from './sorted-list.ts';

/** Sums over the tickets of a scope. */
export class Tally {
  readonly counts: Record<Counter, number> = Object.fromEntries(COUNTERS.map((counter) => [counter, 0])) as Record<Counter, number>;
  readonly buckets = new BucketCounts();

  replace(before: Contribution | null, after: Contribution | null): void {
    if (before !== null) {
      for (const counter of before.counted) this.counts[counter] -= 1;
      for (const point of before.points) this.buckets.add(point, -1);
    }
    if (after !== null) {
      for (const counter of after.counted) this.counts[counter] += 1;
      for (const point of after.points) this.buckets.add(point, 1);
    }
  }

  /** Adds what others have counted. */
  addAll({ counts, buckets }: Tally): void {
    for (const counter of COUNTERS) this.counts[counter] += counts[counter];
    this.buckets.addAll(buckets);
  }
}

/** How many alarms of a scope call, by priority, how many nobody has seen, and how many call nobody because they are put aside or an incident calls for them. */
export interface AlarmTally {
  P1: number;
  P2: number;
  P3: number;
  unacknowledged: number;
  shelved: number;
  suppressed: number;
}

/** A queue within a scope. */
export class QueueScope {
  readonly tally = new Tally();
  /** Open tickets, the one received first in front. */
  readonly open = new SortedList(byInstant);
}

/** Everything of one unit and what is below it: what its wall shows is read off here. */
export class Scope {
  readonly total = new Tally();
  readonly queues = new Map<string, QueueScope>();
  readonly alarms: AlarmTally = { P1: 0, P2: 0, P3: 0, unacknowledged: 0, shelved: 0, suppressed: 0 };
  readonly rows = new SortedList(byRow);
  readonly orders = Object.fromEntries(ORDERS.map((order) => [order, new SortedList(byInstant)])) as Readonly<Record<Order, SortedList<TicketInstant>>>;

  /** Takes out what a ticket of a queue added before, and puts in what it adds now; null: nothing. */
  replace(queueId: string, before: Contribution | null, after: Contribution | null): void {
    const queue = this.#queue(queueId);
    queue.tally.replace(before, after);
    queue.open.replace(before?.openPlace ?? null, after?.openPlace ?? null);
    this.total.replace(before, after);
    this.rows.replace(before?.rowPlace ?? null, after?.rowPlace ?? null);
    for (const order of ORDERS) this.orders[order].replace(before?.places[order] ?? null, after?.places[order] ?? null);
  }

  /** Adds what the tickets of other scopes add there, alarms left out. */
  addTicketsOf(others: readonly Scope[]): void {
    for (const other of others) this.total.addAll(other.total);
    const queues = Map.groupBy(others.flatMap((other) => [...other.queues]), ([queueId]) => queueId);
    for (const [queueId, scopes] of queues) {
      const queue = this.#queue(queueId);
      for (const [, { tally }] of scopes) queue.tally.addAll(tally);
      queue.open.addAll(scopes.map(([, { open }]) => open));
    }
    this.rows.addAll(others.map(({ rows }) => rows));
    for (const order of ORDERS) this.orders[order].addAll(others.map(({ orders }) => orders[order]));
  }

  countAlarm(alarm: Alarm, sign: 1 | -1): void {
    if (alarm.state === 'NORMAL') return;
    const silence = silenceOf(alarm);
    if (silence === 'SHELVED') this.alarms.shelved += sign;
    if (silence === 'SUPPRESSED') this.alarms.suppressed += sign;
    if (silence !== null) return;
    if (isActive(alarm)) this.alarms[alarm.priority] += sign;
    if (isUnacknowledged(alarm)) this.alarms.unacknowledged += sign;
  }

  #queue(queueId: string): QueueScope {
    const queue = this.queues.get(queueId) ?? new QueueScope();
    this.queues.set(queueId, queue);
    return queue;
  }
}
