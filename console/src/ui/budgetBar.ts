/** The facts of a clock that its bar shows. All instants in epoch ms, all spans in ms. */
export interface BarClock {
  readonly startedAt: number;
  readonly dueAt: number;
  readonly warnsAt: readonly number[];
  readonly assessmentDueAt: number | null;
  readonly pausedSince: number | null;
  /** Finished pauses and excluded waits: time that passed without using the budget. */
  readonly pausedTotalMs: number;
  readonly stoppedAt: number | null;
}

/** Places along the bar, as shares of its length from 0 to 1. */
export interface BarGeometry {
  /** The share that passed while the clock stood still; it is drawn first, hatched. */
  readonly paused: number;
  /** Where the elapsed part ends, the paused share included. */
  readonly elapsed: number;
  /** Where the due instant lies: 1 until it has passed, less afterwards, because the bar then ends now. */
  readonly due: number;
  readonly warnings: readonly number[];
  /** The assessment limit, null when there is none or it lies outside the bar. */
  readonly assessment: number | null;
}

/** The due mark of an overdue clock never comes nearer to the start than this: the bar stays readable when very late. */
const LEAST_DUE_SHARE = 0.5;

/**
 * The budget bar at `now`: from the start to the due instant, or to now once that has passed. Time that stood still is
 * part of the axis, as it is part of the due time, so every mark stands at its own instant.
 */
export function barGeometry(clock: BarClock, now: number): BarGeometry {
  const head = clock.stoppedAt ?? clock.pausedSince ?? now;
  const allowedMs = Math.max(1, clock.dueAt - clock.startedAt);
  const axisMs = Math.min(Math.max(allowedMs, head - clock.startedAt), allowedMs / LEAST_DUE_SHARE);
  const at = (instant: number): number => clamp((instant - clock.startedAt) / axisMs);
  const elapsed = at(head);
  const inside = (instant: number): boolean => instant > clock.startedAt && instant - clock.startedAt < axisMs;
  return {
    paused: Math.min(elapsed, clamp(clock.pausedTotalMs / axisMs)),
    elapsed,
    due: at(clock.dueAt),
    warnings: clock.warnsAt.filter(inside).map(at),
    assessment: clock.assessmentDueAt !== null && inside(clock.assessmentDueAt) ? at(clock.assessmentDueAt) : null,
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
