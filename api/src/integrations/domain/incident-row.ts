import type { Instant } from '../../foundation/instant.ts';
import type { RawRecord, RowReading, SourceRow } from './source-row.ts';
import { wallInstant } from './wall-time.ts';

/** The states of the incident log that say something about the incident. */
export const INCIDENT_STATES = [
  'New', 'Active', 'Awaiting User Info', 'Awaiting Vendor', 'Awaiting Problem', 'Awaiting Evidence', 'Resolved', 'Closed',
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/**
 * The columns that are read. The log has more: `resolved_at`, `closed_at`, `resolved_by` and `made_sla` hold what became
 * of the incident on every row of it, and nothing here ever sees them.
 */
export const INCIDENT_COLUMNS = [
  'number', 'incident_state', 'caller_id', 'opened_at', 'sys_updated_at', 'contact_type', 'category', 'impact', 'urgency', 'priority',
  'assignment_group', 'assigned_to', 'closed_code',
] as const;
export type IncidentColumn = (typeof INCIDENT_COLUMNS)[number];

/** One update of an incident; null is what the log calls `?`. */
export interface IncidentRow extends SourceRow {
  readonly state: IncidentState;
  readonly openedAt: Instant | null;
  readonly caller: string | null;
  readonly contactType: string | null;
  readonly category: string | null;
  readonly impact: string | null;
  readonly urgency: string | null;
  readonly priority: string | null;
  readonly group: string | null;
  readonly resolver: string | null;
  /** Known from the row that resolves the incident on; the log gives it away on every row, so it is left out before. */
  readonly closedCode: string | null;
}

/**
 * Reads one record of the incident log. Pure.
 * @param timeZone the zone of the log's dates, which name none
 */
export function readIncident(record: RawRecord<IncidentColumn>, rowNo: number, timeZone: string): RowReading<IncidentRow> {
  const at = readDate(record.sys_updated_at, timeZone);
  if (at === null) return { at, fault: `sys_updated_at "${record.sys_updated_at}" is no date of the form d/m/yyyy HH:MM` };
  const subject = known(record.number);
  if (subject === null) return { at, fault: 'the incident has no number' };
  const state = INCIDENT_STATES.find((name) => name === record.incident_state);
  if (state === undefined) return { at, fault: `the state "${record.incident_state}" says nothing about the incident` };
  return {
    row: {
      rowNo, subject, at, state,
      openedAt: readDate(record.opened_at, timeZone),
      caller: known(record.caller_id), contactType: known(record.contact_type), category: known(record.category),
      impact: known(record.impact), urgency: known(record.urgency), priority: known(record.priority),
      group: known(record.assignment_group), resolver: known(record.assigned_to),
      closedCode: state === 'Resolved' || state === 'Closed' ? known(record.closed_code) : null,
    },
  };
}

function known(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' || trimmed === '?' ? null : trimmed;
}

const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2})$/;

function readDate(text: string, timeZone: string): Instant | null {
  const match = DATE.exec(text.trim());
  if (match === null) return null;
  const [day, month, year, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  return wallInstant({ year, month, day, hour, minute, second: 0 }, timeZone);
}
