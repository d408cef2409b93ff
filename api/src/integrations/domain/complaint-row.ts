import type { Instant } from '../../foundation/instant.ts';
import type { RawRecord, RowReading, SourceRow } from './source-row.ts';
import { wallInstant } from './wall-time.ts';

export const COMPLAINT_STATUSES = ['Open', 'Pending', 'Solved', 'Closed'] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

/** The columns that are read. `Date_month_year` repeats `Date`, with day and month swapped in a quarter of the rows: it is not trusted. */
export const COMPLAINT_COLUMNS = [
  'Ticket #', 'Customer Complaint', 'Date', 'Time', 'Received Via', 'City', 'State', 'Zip code', 'Status', 'Filing on Behalf of Someone',
] as const;
export type ComplaintColumn = (typeof COMPLAINT_COLUMNS)[number];

/** One complaint; `at` is its receipt. The file says neither who complained nor when it was closed. */
export interface ComplaintRow extends SourceRow {
  readonly text: string;
  readonly receivedVia: string;
  readonly place: string;
  readonly onBehalf: boolean;
  readonly status: ComplaintStatus;
}

/**
 * Reads one record of the complaints file. Pure.
 * @param timeZone the zone of the file's dates, which name none
 */
export function readComplaint(record: RawRecord<ComplaintColumn>, rowNo: number, timeZone: string): RowReading<ComplaintRow> {
  const at = readReceipt(record.Date.trim(), record.Time.trim(), timeZone);
  if (at === null) return { at, fault: `"${record.Date} ${record.Time}" is no date of the form dd-mm-yy or yyyy-mm-dd with a time h:mm:ss AM` };
  const subject = record['Ticket #'].trim();
  if (!/^\d+$/.test(subject)) return { at, fault: `the ticket number "${subject}" is no number, so the row cannot be told from others` };
  const status = COMPLAINT_STATUSES.find((name) => name === record.Status.trim());
  if (status === undefined) return { at, fault: `the status "${record.Status}" is none of ${COMPLAINT_STATUSES.join(', ')}` };
  const text = record['Customer Complaint'].trim();
  if (text === '') return { at, fault: 'the complaint has no text' };
  return {
    row: {
      rowNo, subject, at, text, status,
      receivedVia: record['Received Via'].trim(),
      place: `${record.City.trim()}, ${record.State.trim()} ${zipCode(record['Zip code'])}`,
      onBehalf: record['Filing on Behalf of Someone'].trim() === 'Yes',
    },
  };
}

/** Zip codes have five digits; a spreadsheet took the leading zeros of some. */
function zipCode(text: string): string {
  return text.trim().padStart(5, '0');
}

const DAY_FIRST = /^(?<day>\d{2})-(?<month>\d{2})-(?<year>\d{2})$/;
const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
const TIME = /^(?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2}) (?<half>AM|PM)$/;

function readReceipt(date: string, time: string, timeZone: string): Instant | null {
  const day = (DAY_FIRST.exec(date) ?? ISO.exec(date))?.groups;
  const clock = TIME.exec(time)?.groups;
  if (day === undefined || clock === undefined || Number(clock['hour']) > 12) return null;
  const year = Number(day['year']);
  return wallInstant({
    year: year < 100 ? 2_000 + year : year, month: Number(day['month']), day: Number(day['day']),
    // 12 AM is midnight, 12 PM is noon.
    hour: (Number(clock['hour']) % 12) + (clock['half'] === 'PM' ? 12 : 0),
    minute: Number(clock['minute']), second: Number(clock['second']),
  }, timeZone);
}
