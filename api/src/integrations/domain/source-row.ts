import type { Instant } from '../../foundation/instant.ts';

/** What every row of a source file has, whatever its format. */
export interface SourceRow {
  /** Its number in the file as a spreadsheet shows it: the header is row 1. */
  readonly rowNo: number;
  /** The subject that the row is about, by the source's own name: one ticket a subject. */
  readonly subject: string;
  /** When what the row says happened. */
  readonly at: Instant;
}

/** A row read, or why it cannot be used, with its instant where that can be read. */
export type RowReading<Row extends SourceRow> = { readonly row: Row } | { readonly fault: string; readonly at: Instant | null };

/** A record of the file as texts, by column name. */
export type RawRecord<Column extends string> = Readonly<Record<Column, string>>;
