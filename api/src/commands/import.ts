import { relative } from 'node:path';
import { openHouse } from '../house.ts';
import { importHistory } from '../import-history.ts';
import type { ImportReport } from '../integrations/domain/report.ts';
import { COMPLAINTS, INCIDENT_LOG, type Source, type SourceName } from '../integrations/domain/sources.ts';
import type { SourceRow } from '../integrations/domain/source-row.ts';
import { readText } from '../integrations/files/csv.ts';
import { writeRejects } from '../integrations/files/rejects-file.ts';
import { headerOf, readSource } from '../integrations/files/source-file.ts';
import { Fault } from '../platform/fault.ts';
import { progressBar } from '../platform/progress-bar.ts';
import type { Command, CommandContext } from './command.ts';
import { IMPORT_USAGE, importArguments, type ImportArguments } from './import-arguments.ts';

/** `import [FORMAT] FILE`: brings in a log of tickets through the same use-cases as a person's work, once, however often it is run. */
export const importCommand: Command = async (args, context) => {
  const order = importArguments(args);
  if (order === null) {
    context.print(IMPORT_USAGE);
    return 0;
  }
  const text = await readText(order.file);
  const format = order.format ?? formatOf(text, order.file);
  const report = format === 'incident-log' ? await run(INCIDENT_LOG, order, text, context) : await run(COMPLAINTS, order, text, context);
  if (report.rejects.length > 0) await writeRejects(order.rejects, text, order.file, report.rejects);
  for (const line of told(report, order)) context.print(line);
  return 0;
};

/** The format whose columns the header has. */
function formatOf(text: string, file: string): SourceName {
  const header = headerOf(text, file);
  const source = [INCIDENT_LOG, COMPLAINTS].find(({ columns }) => columns.every((column) => header.includes(column)));
  if (source !== undefined) return source.name;
  throw new Fault(`the header of ${file} is that of no known format`, 'name the format, and the columns that are missing will be listed');
}

async function run<Row extends SourceRow, Column extends string>(
  source: Source<Row, Column>, { file, zone, until }: ImportArguments, text: string, context: CommandContext,
): Promise<ImportReport> {
  const rows = readSource(source, text, file, zone, until);
  const { env, databaseUrl } = await context.open();
  const house = await openHouse({ env, databaseUrl, log: context.log, progress: context.terminal.progress });
  try {
    const bar = progressBar(context.terminal, 'Importing', rows.rows.length, 'rows');
    const report = await importHistory(house, source as Source<Row>, rows, { advance: bar.advance });
    bar.finish();
    return report;
  } finally {
    await house.close();
  }
}

function told(report: ImportReport, { rejects }: ImportArguments): readonly string[] {
  const line = (rows: number, what: string): string => `${rows.toLocaleString('en').padStart(9)}  ${what}`;
  return [
    line(report.read, `rows of ${report.subjects.toLocaleString('en')} subjects read`),
    line(report.applied, 'applied'),
    line(report.withoutEffect, 'without effect'),
    ...[...report.idle].map(([reason, rows]) => line(rows, `  ${reason}`)),
    line(report.doneBefore, 'done by an earlier run'),
    line(report.rejects.length, report.rejects.length === 0 ? 'rejected' : `rejected, with the reason for each in ${relative('', rejects)}`),
  ];
}
