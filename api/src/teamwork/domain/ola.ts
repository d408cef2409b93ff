import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';

/** How long a team may take over a work order, and what it does not answer for (OLA, §4.3): a setting, not from the standard. */
export interface OlaSetting {
  readonly limitMinutes: number;
  /** The id of a calendar of the documents in force; null: every hour counts. */
  readonly calendarId: string | null;
  readonly pausesOn: readonly SuspendReason[];
}

/** What is promised inside the house where neither the team nor a unit above it says otherwise; not from the standard. */
export const HOUSE_OLA: OlaSetting = { limitMinutes: 240, calendarId: null, pausesOn: ['AWAIT_CUSTOMER', 'APPOINTMENT', 'AWAIT_THIRD_PARTY', 'AWAIT_PARTS', 'FORCE_MAJEURE'] };

const LEAST_MINUTES = 5;
const MOST_MINUTES = 30 * 24 * 60;

/** Shares of the limit after which the team is warned; not from the standard. */
export const OLA_WARN_AT: readonly number[] = [0.75, 0.9];

/** Checks what somebody sets, against the calendars that are in force. */
export function decideOla(written: OlaSetting, calendarIds: ReadonlySet<string>): Outcome<OlaSetting> {
  const faults: Refusal[] = [];
  const { limitMinutes, calendarId, pausesOn } = written;
  if (!Number.isSafeInteger(limitMinutes) || limitMinutes < LEAST_MINUTES || limitMinutes > MOST_MINUTES) {
    faults.push({ code: 'OUT_OF_RANGE', path: ['limitMinutes'], message: `Set between ${LEAST_MINUTES} minutes and ${MOST_MINUTES / 1440} days.` });
  }
  if (calendarId !== null && !calendarIds.has(calendarId)) {
    faults.push({ code: 'NO_SUCH_CALENDAR', path: ['calendarId'], message: `No document in force has the calendar "${calendarId}": choose ${[...calendarIds].join(', ') || 'natural hours'}.` });
  }
  const [first, ...rest] = faults;
  return first === undefined ? accepted({ limitMinutes, calendarId, pausesOn: [...new Set(pausesOn)] }) : refused(first, ...rest);
}
