import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../foundation/instant.ts';
import type { TicketSettings } from './commands.ts';

/** The operator's own values where the standard names none (ticket life, transitions 4, 5, 9, 13, 14, 16, 17 and 19). */
export const DEFAULT_TICKET_SETTINGS: TicketSettings = {
  appealOuterLimitMs: 30 * DAY_MS,
  appealWarnAt: [0.75, 0.9],
  progressNoticeEveryMs: 24 * HOUR_MS,
  progressNoticeWarnAt: 0.75,
  maxSuspensionMs: 72 * HOUR_MS,
  confirmWindowMs: 48 * HOUR_MS,
  autoCloseAttempts: 3,
  autoCloseSpanMs: 24 * HOUR_MS,
  returnsBeforeSupervisor: 2,
  offerRemindAfterMs: 20 * MINUTE_MS,
  offerLapseAfterMs: 30 * MINUTE_MS,
  repeatWithinMs: 30 * DAY_MS,
  archiveAfterMs: 30 * DAY_MS,
  chaseThrottleMs: 10 * MINUTE_MS,
  chasesBeforeSupervisor: 3,
};
