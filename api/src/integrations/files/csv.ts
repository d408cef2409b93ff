import { readFile } from 'node:fs/promises';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { errorCode, Fault } from '../../platform/fault.ts';

/**
 * Reads a text file.
 * @throws Fault when there is none, or when it is not UTF-8
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') throw new Fault(`there is no file ${file}`, 'check its name; it is looked for from the working directory');
    if (errorCode(error) === 'EISDIR') throw new Fault(`${file} is a folder`, 'name the file in it');
    if (errorCode(error) === 'EACCES') throw new Fault(`${file} may not be read`, 'give this user the right to read it');
    throw error;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault(`${file} is not UTF-8`, 'save it as CSV in UTF-8 and try again');
  }
}

/**
 * Hands over each record of a CSV text, the header first.
 * @param each is told the fields and the record's number as a spreadsheet shows it: the header is row 1
 * @throws Fault when the text is not CSV
 */
export function eachRecord(text: string, file: string, each: (fields: readonly string[], rowNo: number) => void): void {
  let rowNo = 0;
  try {
    parse(text, {
      relax_column_count: true,
      // A quotation mark in the middle of a field that is not quoted is part of the text.
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (fields: readonly string[]) => {
        rowNo += 1;
        each(fields, rowNo);
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) throw new Fault(`${file} is not CSV after row ${rowNo} (${error.message})`, 'mend it there');
    throw error;
  }
}

/** Writes one record, quoting what needs it. */
export function toCsvLine(fields: readonly string[]): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
