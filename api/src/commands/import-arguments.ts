import { basename, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Instant } from '../foundation/instant.ts';
import { SOURCE_NAMES, type SourceName } from '../integrations/domain/sources.ts';
import { wallInstant } from '../integrations/domain/wall-time.ts';
import { timeZone } from '../platform/env-values.ts';
import { Fault } from '../platform/fault.ts';

export const IMPORT_USAGE = `npm start -- import [${SOURCE_NAMES.join('|')}] FILE [--until T] [--zone TZ] [--rejects FILE]

  FILE            a CSV file in UTF-8; without a format its header tells which it is
  --until T       leave out what happened later, e.g. 2016-03-24T18:00 (in the file's zone) or 2016-03-24T18:00Z
  --zone TZ       the zone of the file's dates, e.g. Asia/Shanghai; UTC if not given
  --rejects FILE  where the rejected rows go; FILE.rejects.csv in the working directory if not given

It can be repeated and continued: every row has its effect once.`;

export interface ImportArguments {
  readonly format: SourceName | null;
  readonly file: string;
  readonly until: Instant | null;
  readonly zone: string;
  readonly rejects: string;
}

/**
 * Reads the command line of `import`.
 * @returns null when help is asked for
 * @throws Fault naming what is wrong
 */
export function importArguments(args: readonly string[]): ImportArguments | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const [first = '', second] = positionals;
  const format = SOURCE_NAMES.find((name) => name === first) ?? null;
  const file = format === null ? first : second;
  const extra = positionals.length - (format === null ? 1 : 2);
  if (file === undefined || file === '' || extra > 0) {
    throw new Fault('import takes one file, after the name of its format if that is given', `write "${IMPORT_USAGE.split('\n')[0]}"`);
  }
  const zone = zoneOf(values.zone);
  return {
    format, zone, file: resolve(file), until: values.until === undefined ? null : instantOf('--until', values.until, zone),
    rejects: resolve(values.rejects ?? `${basename(file, extname(file))}.rejects.csv`),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args], allowPositionals: true,
      options: { until: { type: 'string' }, zone: { type: 'string' }, rejects: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Fault(`import does not understand its arguments (${(error as Error).message.split('.')[0]})`, '"npm start -- import --help" lists them');
  }
}

/** @throws Fault when it is no IANA name */
export function zoneOf(text = 'UTC'): string {
  const reading = timeZone(text);
  if ('value' in reading) return reading.value;
  throw new Fault(`--zone ${reading.fault}`, 'give an IANA name such as Asia/Shanghai');
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads an instant as people write it: a day, or a day and a time, in `zone` unless the text names its own.
 * @throws Fault when it is none
 */
export function instantOf(option: string, text: string, zone: string): Instant {
  const match = MOMENT.exec(text);
  const [year, month, day, hour, minute, second] = (match?.slice(1, 7) ?? []).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  const instant = match === null ? null : match[7] === undefined ? wallInstant({ year, month, day, hour, minute, second }, zone) : Date.parse(text);
  if (instant !== null && !Number.isNaN(instant)) return instant;
  throw new Fault(`${option} "${text}" is no point in time`, 'write it like 2016-03-24T18:00');
}
