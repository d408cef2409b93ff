export interface RankedQueue {
  readonly queueId: string;
  readonly breached: number;
  readonly atRisk: number;
  readonly open: number;
}

export interface QueueOrder {
  readonly ids: readonly string[];
  /** When the order was last worked out, in ms of any steady clock. */
  readonly sortedAtMs: number;
}

const RESORT_EVERY_MS = 10_000;

function byRisk(a: RankedQueue, b: RankedQueue): number {
  return b.breached - a.breached || b.atRisk - a.atRisk || b.open - a.open || (a.queueId < b.queueId ? -1 : 1);
}

/**
 * The order of the queue tiles: worst first, worked out again at most every 10 s, and then only when some queue is more
 * than one rank from its place, so that two near-equal queues do not change places for ever. Queues that come or go
 * are taken at once.
 */
export function nextQueueOrder(previous: QueueOrder | null, queues: readonly RankedQueue[], nowMs: number): QueueOrder {
  const ideal = queues.toSorted(byRisk).map((queue) => queue.queueId);
  if (previous === null || !sameMembers(previous.ids, ideal)) return { ids: ideal, sortedAtMs: nowMs };
  if (nowMs - previous.sortedAtMs < RESORT_EVERY_MS) return previous;
  const moved = previous.ids.some((id, rank) => Math.abs(ideal.indexOf(id) - rank) > 1);
  return { ids: moved ? ideal : previous.ids, sortedAtMs: nowMs };
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && b.every((id) => a.includes(id));
}
