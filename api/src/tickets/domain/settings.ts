import { HOUR_MS } from '../../foundation/instant.ts';
import type { TicketSettings } from './commands.ts';

/** The operator's own values where the standard names none (ticket life, transitions 9, 13 and 14). */
export const DEFAULT_TICKET_SETTINGS: TicketSettings = {
  maxSuspensionMs: 72 * HOUR_MS,
  confirmWindowMs: 48 * HOUR_MS,
  autoCloseAttempts: 3,
  autoCloseSpanMs: 24 * HOUR_MS,
};
