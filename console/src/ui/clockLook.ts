import type { ClockPartsFragment, ClockWord } from '../generated/graphql.ts';
import type { BarClock } from './budgetBar.ts';
import { lookOfClock } from './shapes.ts';
import type { Look } from './shapes.ts';

export interface ClockLook extends Look {
  readonly word: ClockWord;
  /** Whether the clock counts down, counts up, or does not move. */
  readonly counting: 'left' | 'over' | 'none';
  /** Due minus now in ms, negative when late. */
  readonly untilDueMs: number;
}

type LookedAt = Pick<ClockPartsFragment, 'run' | 'word' | 'breachedAt' | 'warnsAt' | 'dueAt' | 'class' | 'bind'>;

/**
 * The word and look of a clock at `now` (server time, epoch ms). The server's word holds until an instant that the server
 * sent has passed: then the client shows what that instant means, and computes no threshold of its own.
 */
export function clockLook(clock: LookedAt, now: number): ClockLook {
  const word = wordNow(clock, now);
  const untilDueMs = Date.parse(clock.dueAt) - now;
  const counting = word === 'LATE' ? 'over' : word === 'ON_TIME' || word === 'AT_RISK' ? 'left' : 'none';
  return { ...lookOfClock(word, clock), word, counting, untilDueMs };
}

function wordNow(clock: LookedAt, now: number): ClockWord {
  if (clock.run !== 'RUNNING' || clock.breachedAt !== null) return clock.word;
  if (Date.parse(clock.dueAt) < now) return 'LATE';
  return clock.warnsAt.some((at) => Date.parse(at) <= now) ? 'AT_RISK' : 'ON_TIME';
}

/** The facts of a clock that its budget bar draws; `assessmentDueAt` is the amber limit beside a governing one. */
export function barClockOf(clock: ClockPartsFragment, assessmentDueAt: string | null = null): BarClock {
  return {
    startedAt: Date.parse(clock.startedAt),
    dueAt: Date.parse(clock.dueAt),
    warnsAt: clock.warnsAt.map((at) => Date.parse(at)),
    assessmentDueAt: assessmentDueAt === null ? null : Date.parse(assessmentDueAt),
    pausedSince: clock.pausedSince === null ? null : Date.parse(clock.pausedSince),
    pausedTotalMs: clock.pausedTotalMs + clock.excludedTotalMs,
    stoppedAt: clock.stoppedAt === null ? null : Date.parse(clock.stoppedAt),
  };
}
