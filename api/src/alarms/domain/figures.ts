import { percentile } from '../../foundation/percentile.ts';
import type { Instant } from '../../foundation/instant.ts';
import { isFlood } from './grouping.ts';
import { ALARM_SETTINGS } from './settings.ts';
import { ALARM_PRIORITIES, type AlarmKind, type AlarmPriority } from './words.ts';

/** A call: an alarm was raised, or called anew, and was not silent. */
export interface Call {
  readonly at: Instant;
  readonly kind: AlarmKind;
  readonly priority: AlarmPriority;
  readonly queueId: string | null;
  readonly targetId: string | null;
}

/** What stands at the moment. */
export interface Standing {
  /** Active for longer than a day. */
  readonly stale: number;
  readonly shelved: number;
  readonly suppressed: number;
  readonly outOfService: number;
}

/** What calls most. */
export interface BadActor {
  readonly kind: AlarmKind;
  readonly queueId: string | null;
  readonly targetId: string | null;
  readonly count: number;
  /** Of all calls of the time, in percent. */
  readonly percent: number;
}

/** How the alarm system itself does over a time (EEMUA 191 and ISA-18.2 count so; their limits are not law). */
export interface AlarmFigures extends Standing {
  /** Calls in each ten minutes of the time, oldest first. */
  readonly perWindow: readonly { readonly from: Instant; readonly count: number }[];
  readonly total: number;
  readonly byPriority: Readonly<Record<AlarmPriority, number>>;
  readonly meanPerWindow: number;
  readonly mostInWindow: number;
  /** Share of the ten-minute windows with a flood, in percent. */
  readonly floodPercent: number;
  readonly badActors: readonly BadActor[];
  /** From the call to the acknowledgement, in ms; null when nobody acknowledged anything. */
  readonly acknowledgeP50Ms: number | null;
  readonly acknowledgeP90Ms: number | null;
  readonly acknowledged: number;
}

const MOST_BAD_ACTORS = 10;

/**
 * The figures of a time. Pure.
 * @param latencies from call to acknowledgement of what was acknowledged in the time, in ms, in no order
 */
export function alarmFigures(calls: readonly Call[], latencies: readonly number[], standing: Standing, from: Instant, to: Instant): AlarmFigures {
  const { floodWindowMs } = ALARM_SETTINGS;
  const counts = Array.from({ length: Math.max(1, Math.ceil((to - from) / floodWindowMs)) }, () => 0);
  for (const { at } of calls) {
    const index = Math.floor((at - from) / floodWindowMs);
    if (index >= 0 && index < counts.length) counts[index] = (counts[index] ?? 0) + 1;
  }
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    ...standing,
    perWindow: counts.map((count, index) => ({ from: from + index * floodWindowMs, count })),
    total: calls.length,
    byPriority: Object.fromEntries(ALARM_PRIORITIES.map((each) => [each, calls.filter(({ priority }) => priority === each).length])) as Record<AlarmPriority, number>,
    meanPerWindow: calls.length / counts.length,
    mostInWindow: Math.max(...counts),
    floodPercent: (100 * counts.filter(isFlood).length) / counts.length,
    badActors: badActors(calls),
    acknowledgeP50Ms: percentile(sorted, 0.5),
    acknowledgeP90Ms: percentile(sorted, 0.9),
    acknowledged: latencies.length,
  };
}

function badActors(calls: readonly Call[]): readonly BadActor[] {
  const actors = Map.groupBy(calls, ({ kind, queueId, targetId }) => [kind, queueId ?? '', targetId ?? ''].join('/'));
  return [...actors]
    .map(([key, members]) => ({ key, members }))
    .sort((a, b) => b.members.length - a.members.length || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_BAD_ACTORS)
    .map(({ members }) => {
      const { kind, queueId, targetId } = members[0]!;
      return { kind, queueId, targetId, count: members.length, percent: (100 * members.length) / calls.length };
    });
}
