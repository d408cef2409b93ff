import type { Instant } from '../../foundation/instant.ts';
import type { BreachCause } from '../../tickets/domain/words.ts';
import type { WorkingTime } from '../../standard/domain/working-time.ts';
import type { Bind, MilestoneFamily, PolicyPin, TargetClass } from '../../standard/domain/policy.ts';

export const CLOCK_RUNS = ['RUNNING', 'PAUSED', 'STOPPED', 'CANCELLED'] as const;
export type ClockRun = (typeof CLOCK_RUNS)[number];

/** Why a clock was cancelled; each reason is counted apart and none enters a rate. */
export const CANCEL_REASONS = ['RECLASSIFIED', 'FIRST_CONTACT', 'NOT_OBSERVED', 'CLOSED', 'WITHDRAWN', 'MERGED', 'INVALID', 'MIGRATED'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** The clock of one target on one ticket: there is one for the whole life of the ticket. All instants in ms, all spans in ms. */
export interface SlaClock {
  readonly targetId: string;
  readonly pin: PolicyPin;
  readonly clauseNo: string;
  readonly class: TargetClass;
  readonly bind: Bind;
  readonly family: MilestoneFamily;
  readonly milestone: string;
  readonly budgetMs: number;
  readonly run: ClockRun;
  readonly startedAt: Instant;
  /** start + budget + pauses + excluded waits; while paused, what it would be if work resumed at `pausedSince`. */
  readonly dueAt: Instant;
  readonly warnsAt: readonly Instant[];
  readonly pausedSince: Instant | null;
  readonly pausedTotalMs: number;
  readonly excludedTotalMs: number;
  readonly stoppedAt: Instant | null;
  readonly cancelReason: CancelReason | null;
  /** The due instant that passed while the clock ran; null = not breached. */
  readonly breachedAt: Instant | null;
  /** Why the due time had passed already when the clock came to run towards it; null when it simply ran out, or is not breached. */
  readonly breachCause: BreachCause | null;
}

/** What the fold found about the timekeeper's marks, beside the clock itself. */
export interface FoldedClock extends SlaClock {
  /** The warnings reached by now, as indexes into `warnsAt`. */
  readonly warningsReached: number;
}

/** A clock as it is kept, with what it is to its family. */
export interface StoredClock extends FoldedClock {
  readonly governing: boolean;
  readonly assessmentGoverning: boolean;
}

export const CLOCK_WORDS = ['ON_TIME', 'AT_RISK', 'LATE', 'PAUSED', 'MET', 'MISSED', 'CANCELLED'] as const;
/** The word that a screen shows for a clock (ticket life, section 2.1). */
export type ClockWord = (typeof CLOCK_WORDS)[number];

/** The word for a clock at an instant. */
export function clockWord(clock: Pick<SlaClock, 'run' | 'breachedAt' | 'warnsAt' | 'dueAt'>, now: Instant): ClockWord {
  if (clock.run === 'CANCELLED') return 'CANCELLED';
  const breached = clock.breachedAt !== null;
  if (clock.run === 'STOPPED') return breached ? 'MISSED' : 'MET';
  if (breached || (clock.run === 'RUNNING' && clock.dueAt < now)) return 'LATE';
  if (clock.run === 'PAUSED') return 'PAUSED';
  const firstWarning = clock.warnsAt[0];
  return firstWarning !== undefined && firstWarning < now ? 'AT_RISK' : 'ON_TIME';
}

/** When a clock that is paused would be due if work went on at `now` with the time that was left; null for one that is not paused, or late already. */
export function dueIfResumed(clock: Pick<SlaClock, 'run' | 'pausedSince' | 'breachedAt' | 'dueAt'>, workingTime: WorkingTime, now: Instant): Instant | null {
  if (clock.run !== 'PAUSED' || clock.pausedSince === null || clock.breachedAt !== null) return null;
  return workingTime.add(now, workingTime.between(clock.pausedSince, clock.dueAt));
}

/** Neither stopped nor cancelled: the clock can still hold a governing pointer. */
export function isUnmet(clock: Pick<SlaClock, 'run'>): boolean {
  return clock.run === 'RUNNING' || clock.run === 'PAUSED';
}
