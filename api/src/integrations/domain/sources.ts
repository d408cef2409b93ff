import type { Instant } from '../../foundation/instant.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { COMPLAINT_WAIVED, complaintSteps } from './complaint-mapping.ts';
import { COMPLAINT_COLUMNS, readComplaint, type ComplaintColumn, type ComplaintRow } from './complaint-row.ts';
import type { HistoricPlaces, RowDecision, WaivedGuard } from './history.ts';
import { INCIDENT_WAIVED, incidentSteps } from './incident-mapping.ts';
import { INCIDENT_COLUMNS, readIncident, type IncidentColumn, type IncidentRow } from './incident-row.ts';
import type { RawRecord, RowReading, SourceRow } from './source-row.ts';

export const SOURCE_NAMES = ['incident-log', 'complaints'] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

/** A kind of file whose history can be imported: how its rows are read and what they do. */
export interface Source<Row extends SourceRow, Column extends string = string> {
  readonly name: SourceName;
  /** The columns that a file must have; it may have more. */
  readonly columns: readonly Column[];
  read(record: RawRecord<Column>, rowNo: number, timeZone: string): RowReading<Row>;
  decide(row: Row, before: Ticket | null, places: HistoricPlaces, horizon: Instant): RowDecision;
  readonly waived: readonly WaivedGuard[];
  readonly waivedGuards: ReadonlySet<string>;
  /** The number of a subject's ticket: the source's own, so that people find it again, marked as such. */
  ticketNo(subject: string): string;
  /** Who a row says has the subject. */
  holderOf(row: Row): Holder;
}

/** A group of the source and a person in it; null where it names none. */
export interface Holder {
  readonly group: string | null;
  readonly person: string | null;
}

export const INCIDENT_LOG: Source<IncidentRow, IncidentColumn> = {
  name: 'incident-log',
  columns: INCIDENT_COLUMNS,
  read: readIncident,
  decide: incidentSteps,
  waived: INCIDENT_WAIVED,
  waivedGuards: guardNames(INCIDENT_WAIVED),
  ticketNo: (subject) => `IL-${subject}`,
  holderOf: ({ group, resolver }) => ({ group, person: resolver }),
};

export const COMPLAINTS: Source<ComplaintRow, ComplaintColumn> = {
  name: 'complaints',
  columns: COMPLAINT_COLUMNS,
  read: readComplaint,
  decide: complaintSteps,
  waived: COMPLAINT_WAIVED,
  waivedGuards: guardNames(COMPLAINT_WAIVED),
  ticketNo: (subject) => `CP-${subject}`,
  holderOf: () => ({ group: null, person: null }),
};

function guardNames(waived: readonly WaivedGuard[]): ReadonlySet<string> {
  return new Set(waived.map(({ guard }) => guard));
}
