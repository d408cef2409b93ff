import { endReason, modesOf, type Mode } from './modes.ts';
import type { Story } from './story.ts';
import { budgetOf, warningOffsets, type OracleTarget } from './target.ts';

/** What the oracle says about one clock. All instants and spans in ms. */
export interface OracleClock {
  readonly targetId: string;
  readonly run: 'RUNNING' | 'PAUSED' | 'STOPPED' | 'CANCELLED';
  readonly startedAt: number;
  readonly dueAt: number;
  readonly warnsAt: readonly number[];
  readonly warningsReached: number;
  readonly pausedSince: number | null;
  readonly pausedTotalMs: number;
  readonly excludedTotalMs: number;
  readonly stoppedAt: number | null;
  readonly cancelReason: string | null;
  readonly breachedAt: number | null;
}

const MINUTE_MS = 60_000;

/**
 * Counts one clock's budget down, minute by minute, from its start to `now`; null when it has not started. A minute that
 * an event or `now` cuts short is counted as far as it goes, so the result is exact to the millisecond.
 */
export function countDown(target: OracleTarget, story: Story, now: number): OracleClock | null {
  const start = story.findIndex(({ type }) => type === target.startEvent);
  const startEvent = story[start];
  if (startEvent === undefined) return null;
  const modes = modesOf(target, story, start);
  const budgetMs = budgetOf(target);
  const spent: Record<Mode, number> = { RUNNING: 0, PAUSED: 0, WAITING: 0, EXCLUDED: 0, STOPPED: 0, ENDED: 0 };
  let breachedAt: number | null = null;

  // The stretch in which the clock is now, where it does not run: nothing of it counts yet.
  const mode = modes.at(-1) ?? 'RUNNING';
  const standsFrom = mode === 'RUNNING' ? modes.length : modes.findLastIndex((other) => other !== mode) + 1;
  for (const [gap, passed] of modes.slice(0, standsFrom).entries()) {
    const until = story[start + gap + 1]?.occurredAt ?? now;
    for (let minute = story[start + gap]?.occurredAt ?? now; minute < until; minute += MINUTE_MS) {
      spent[passed] += Math.min(MINUTE_MS, until - minute);
      if (spent.RUNNING > budgetMs) breachedAt ??= Math.min(minute + MINUTE_MS, until) - (spent.RUNNING - budgetMs);
    }
  }

  const standsSince = story[start + standsFrom]?.occurredAt ?? now;
  const dueAt = breachedAt ?? standsSince + budgetMs - spent.RUNNING;
  const offsets = warningOffsets(target);
  const ended = mode === 'ENDED' && breachedAt === null;
  return {
    targetId: target.id,
    run: ended ? 'CANCELLED' : mode === 'RUNNING' ? 'RUNNING' : mode === 'STOPPED' || mode === 'ENDED' ? 'STOPPED' : 'PAUSED',
    startedAt: startEvent.occurredAt,
    dueAt,
    warnsAt: offsets.map((offsetMs) => dueAt - (budgetMs - offsetMs)),
    warningsReached: offsets.filter((offsetMs) => spent.RUNNING > offsetMs).length,
    pausedSince: mode === 'PAUSED' || mode === 'WAITING' ? standsSince : null,
    pausedTotalMs: spent.PAUSED,
    excludedTotalMs: spent.EXCLUDED,
    stoppedAt: mode === 'STOPPED' || (mode === 'ENDED' && !ended) ? standsSince : null,
    cancelReason: ended ? endReason(target, story, start) : null,
    breachedAt,
  };
}
