import { pino, type Logger } from 'pino';
import type { LogLevel } from './env-values.ts';

export type { Logger } from 'pino';

/** Names of fields that never reach the log, wherever in the first two levels of a record they stand. */
const SECRET_FIELDS = [
  'password',
  'secret',
  'token',
  'apiKey',
  'authorization',
  'cookie',
  'set-cookie',
  'databaseUrl',
  'sessionSecret',
  'fieldKeys',
];

const CENSOR = '[redacted]';

/**
 * The process's log: in production one JSON object a line, otherwise short lines for a person.
 * @param write takes each finished line, with its line feed
 */
export function createLog(
  options: { readonly level: LogLevel; readonly production: boolean },
  write: (line: string) => void,
): Logger {
  return pino(
    {
      level: options.level,
      base: options.production ? undefined : null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: SECRET_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]),
        censor: CENSOR,
      },
      hooks: { streamWrite: hidePasswordsInUrls },
    },
    { write: options.production ? write : (line) => write(forPerson(line)) },
  );
}

/** Messages of drivers repeat the address they failed on; the password in it is cut out of the finished line. */
function hidePasswordsInUrls(line: string): string {
  return line.replaceAll(/(\w+:\/\/[^:/?#\s"]+:)[^/\s"]+@/g, `$1${CENSOR}@`);
}

/** `14:02:11 warn  what happened  key=value`, in the machine's own time zone; an error's stack on lines of its own. */
function forPerson(line: string): string {
  const { time, level, msg, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
  const clock = new Date(String(time)).toTimeString().slice(0, 8);
  const facts = Object.entries(rest).map(([key, value]) => `  ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const stack = typeof err === 'object' && err !== null && 'stack' in err ? `\n${String(err.stack)}` : '';
  return `${clock} ${String(level).padEnd(5)} ${String(msg ?? '')}${facts.join('')}${stack}\n`;
}
