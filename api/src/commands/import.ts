import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fromIso, type Instant } from '../foundation/instant.ts';
import { openHouse } from '../house.ts';
import { importHistory } from '../import-history.ts';
import type { ImportReport } from '../integrations/domain/report.ts';
import { COMPLAINTS, INCIDENT_LOG, SOURCE_NAMES, type Source } from '../integrations/domain/sources.ts';
import type { SourceRow } from '../integrations/domain/source-row.ts';
import { readText } from '../integrations/files/csv.ts';
import { writeRejects } from '../integrations/files/rejects-file.ts';
import { readSource } from '../integrations/files/source-file.ts';
import { Fault } from '../platform/fault.ts';
import { progressBar } from '../platform/progress-bar.ts';
import type { Command, CommandContext } from './command.ts';

const USAGE = 'npm start -- import FORMAT FILE [--until 2016-03-24T18:00] [--zone UTC] [--rejects FILE]';

const HELP = `${USAGE}

Imports a log of tickets as history, with its own instants. Repeating it changes nothing; an interrupted import goes on.

  FORMAT      ${SOURCE_NAMES.join(' or ')}
  --until     leave out what happened later; in the zone of the file unless it has an offset
  --zone      IANA name of the zone of the file's dates (default UTC)
  --rejects   where rejected rows go, with the reason of each (default: <file>.rejects.csv in the working directory)`;

/** `import FORMAT FILE`: brings in a log of tickets through the same use-cases as a person's work. */
export const importCommand: Command = async (args, context) => {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    context.print(HELP);
    return 0;
  }
  const [format, file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new Fault('import takes a format and a file', `write "${USAGE}", the format being ${SOURCE_NAMES.join(' or ')}`);
  const until = values.until === undefined ? null : instant(values.until);
  const order = { file: resolve(file), timeZone: zone(values.zone), until, rejects: resolve(values.rejects ?? `${basename(file, extname(file))}.rejects.csv`) };
  if (format === INCIDENT_LOG.name) await run(INCIDENT_LOG, order, context);
  else if (format === COMPLAINTS.name) await run(COMPLAINTS, order, context);
  else throw new Fault(`import knows no format "${format}"`, `give one of ${SOURCE_NAMES.join(' and ')}`);
  return 0;
};

interface Order {
  readonly file: string;
  readonly timeZone: string;
  readonly until: Instant | null;
  readonly rejects: string;
}

async function run<Row extends SourceRow, Column extends string>(source: Source<Row, Column>, order: Order, context: CommandContext): Promise<void> {
  const text = await readText(order.file);
  const file = readSource(source, text, order.file, order.timeZone, order.until);
  const { env, databaseUrl } = await context.open();
  const house = await openHouse({ env, databaseUrl, log: context.log, progress: context.terminal.progress });
  try {
    const bar = progressBar(context.terminal, 'Importing', file.rows.length, 'rows');
    const report = await importHistory(house, source as Source<Row>, file, { advance: bar.advance });
    bar.finish();
    await writeRejects(order.rejects, text, order.file, report.rejects);
    for (const line of told(report, order.rejects)) context.print(line);
  } finally {
    await house.close();
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args], allowPositionals: true,
      options: { until: { type: 'string' }, zone: { type: 'string', default: 'UTC' }, rejects: { type: 'string' }, help: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new Fault(`import does not understand its arguments (${(error as Error).message})`, `write "${USAGE}"`);
  }
}

function zone(name: string): string {
  if (name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)) return name;
  throw new Fault(`${name} is no time zone`, 'give an IANA name such as Asia/Shanghai');
}

/** An instant without an offset is in UTC, as the files' dates are by default. */
function instant(text: string): Instant {
  try {
    return fromIso(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
  } catch {
    throw new Fault(`--until ${text} is no instant`, 'write it as 2016-03-24T18:00');
  }
}

function told(report: ImportReport, rejects: string): readonly string[] {
  const count = (value: number): string => value.toLocaleString('en');
  return [
    `${count(report.read)} rows of ${count(report.subjects)} subjects read: ${count(report.applied)} applied, ${count(report.withoutEffect)} without effect, ${count(report.doneBefore)} done before, ${count(report.rejects.length)} rejected`,
    ...[...report.idle].map(([reason, rows]) => `  without effect: ${count(rows)} rows, ${reason}`),
    report.rejects.length === 0 ? '  nothing was rejected' : `  rejected rows with their reasons: ${rejects}`,
  ];
}
