import { DEFAULT_SERVICE_LEVEL_TARGET_PERCENT } from '../../dispatch/domain/queue.ts';
import { HOUR_MS, MINUTE_MS } from '../../foundation/instant.ts';

/** The operator's own values where the standard names none; shown as such ("not from the standard"). */
export interface LiveSettings {
  /** The share of limits kept that the operator aims at for the day. */
  readonly complianceTargetPercent: number;
  /** What a queue aims at that has no target of its own. */
  readonly serviceLevelTargetPercent: number;
  /** How far back the response rate, the resolution rate and a queue's service level look. */
  readonly rateWindowHours: number;
  /** How many rows of the breach and at-risk list are sent. */
  readonly maxRows: number;
  /** How long what happened is kept for viewers who come back, and how much of it at most (in events of the log). */
  readonly replayMs: number;
  readonly replayEvents: number;
  /** Events are gathered at most this long before they are handed out together. */
  readonly batchMs: number;
  /** A state is sent at most this often; the picture looks at the clock as often. */
  readonly stateIntervalMs: number;
  /** How long a viewer who has seen more than this server waits for it to catch up. */
  readonly catchUpWaitMs: number;
}

export const DEFAULT_LIVE_SETTINGS: LiveSettings = {
  complianceTargetPercent: 95,
  serviceLevelTargetPercent: DEFAULT_SERVICE_LEVEL_TARGET_PERCENT,
  rateWindowHours: 24,
  maxRows: 60,
  replayMs: 5 * MINUTE_MS,
  replayEvents: 10_000,
  batchMs: 50,
  stateIntervalMs: 250,
  catchUpWaitMs: 2_000,
};

/** A day that changes the offset can have 25 hours; what counted today must be there until it ends. */
const LONGEST_DAY_MS = 25 * HOUR_MS;

/** How long after its last instant of interest a ticket that is over stays in the picture. */
export function keepMs({ rateWindowHours }: Pick<LiveSettings, 'rateWindowHours'>): number {
  return Math.max(LONGEST_DAY_MS, rateWindowHours * HOUR_MS + 15 * MINUTE_MS);
}
