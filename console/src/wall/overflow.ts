import type { LocalText } from '../words/localText.ts';

export interface QueueCount {
  readonly queueId: string;
  readonly queueName: LocalText;
  readonly count: number;
}

export interface Overflow {
  readonly total: number;
  /** The fullest queues, most first. */
  readonly named: readonly QueueCount[];
  /** What the other queues hold together. */
  readonly rest: number;
}

/**
 * What the list does not show, by queue: the rows the server left out and those this profile has no room for.
 * At most `most` queues are named.
 */
export function overflowOf(
  hiddenRows: readonly Omit<QueueCount, 'count'>[],
  leftOut: readonly QueueCount[],
  leftOutTotal: number,
  most: number,
): Overflow {
  const counts = new Map(leftOut.map((entry) => [entry.queueId, entry]));
  for (const { queueId, queueName } of hiddenRows) {
    counts.set(queueId, { queueId, queueName, count: (counts.get(queueId)?.count ?? 0) + 1 });
  }
  const total = leftOutTotal + hiddenRows.length;
  const named = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, most);
  return { total, named, rest: total - named.reduce((sum, entry) => sum + entry.count, 0) };
}
