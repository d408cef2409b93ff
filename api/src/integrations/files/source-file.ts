import type { Instant } from '../../foundation/instant.ts';
import { Fault } from '../../platform/fault.ts';
import type { Reject } from '../domain/report.ts';
import type { Source } from '../domain/sources.ts';
import type { RawRecord, SourceRow } from '../domain/source-row.ts';
import { eachRecord } from './csv.ts';

/** What a file holds, up to an instant. */
export interface SourceFile<Row extends SourceRow> {
  /** In the order in which they happened; rows of one instant as they stand in the file. */
  readonly rows: readonly Row[];
  readonly rejects: readonly Reject[];
  /** The last instant that the file knows, or the one up to which it was read. */
  readonly horizon: Instant;
}

/** The columns of a CSV text, from its first record. */
export function headerOf(text: string, file: string): readonly string[] {
  const end = text.indexOf('\n');
  let header: readonly string[] = [];
  eachRecord(end === -1 ? text : text.slice(0, end), file, (fields) => { header = fields; });
  return header;
}

/**
 * Reads the rows of a source.
 * @param until later rows are left out as if they were not there; null: none are
 * @param timeZone the zone of the file's dates
 * @throws Fault when the file is not CSV, lacks a column, or has no usable row
 */
export function readSource<Row extends SourceRow, Column extends string>(
  source: Source<Row, Column>, text: string, file: string, timeZone: string, until: Instant | null,
): SourceFile<Row> {
  const rows: Row[] = [];
  const rejects: Reject[] = [];
  let width = 0;
  let places: readonly number[] = [];
  eachRecord(text, file, (fields, rowNo) => {
    if (rowNo === 1) {
      width = fields.length;
      places = placesOf(source.columns, fields, source.name, file);
      return;
    }
    if (fields.length !== width) {
      rejects.push({ rowNo, reason: `it has ${fields.length} fields and the header ${width}` });
      return;
    }
    const record = Object.fromEntries(source.columns.map((column, index) => [column, fields[places[index]!]!])) as RawRecord<Column>;
    const reading = source.read(record, rowNo, timeZone);
    const at = 'row' in reading ? reading.row.at : reading.at;
    if (until !== null && at !== null && at > until) return;
    if ('row' in reading) rows.push(reading.row);
    else rejects.push({ rowNo, reason: reading.fault });
  });
  rows.sort((a, b) => a.at - b.at);
  const last = rows.at(-1);
  if (last === undefined) throw new Fault(`${file} has no usable row${until === null ? '' : ' up to that instant'}`, 'check the file and the options');
  return { rows, rejects, horizon: until ?? last.at };
}

/** Where each wanted column stands in the file. */
function placesOf(wanted: readonly string[], header: readonly string[], format: string, file: string): readonly number[] {
  const missing = wanted.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new Fault(`${file} is no ${format} file: it lacks ${missing.join(', ')}`, 'check its header, or name the other format');
  return wanted.map((column) => header.indexOf(column));
}
