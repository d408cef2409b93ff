import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { pino, type Logger } from 'pino';
import type { LogLevel } from './env-values.ts';
import { sqlState } from './sql-state.ts';

export type { Logger } from 'pino';

/**
 * Names of fields that never reach the log, wherever in the first levels of a record they stand. It is the second net:
 * whoever writes to the log writes ids, words and numbers. The first line would let others in, the rest tells who somebody is.
 */
const HIDDEN_FIELDS = [
  'password', 'secret', 'token', 'apiKey', 'authorization', 'Authorization', 'cookie', 'set-cookie', 'databaseUrl', 'sessionSecret', 'fieldKeys',
  'name', 'displayName', 'login', 'phone', 'email', 'address', 'title', 'description', 'text', 'note', 'variables', 'input', 'headers', 'body', 'parameters',
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
      serializers: { err: describeError },
      // A copy: pino writes the record's own fields into it.
      mixin: () => ({ ...underWay.getStore() }),
      redact: {
        paths: HIDDEN_FIELDS.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]),
        censor: CENSOR,
      },
      hooks: { streamWrite: hidePasswordsInUrls },
    },
    { write: options.production ? write : (line) => write(forPerson(line)) },
  );
}

const underWay = new AsyncLocalStorage<object>();

/**
 * Does some work, all log lines of which name what they belong to, however deep they are written.
 * @param facts ids, words and numbers; added to those of the work around it
 */
export function underLog<T>(facts: object, work: () => T): T {
  return underWay.run({ ...underWay.getStore(), ...facts }, work);
}

/** A name for what one client asks once, by which its lines in the log are found. */
export function newRequestId(): string {
  return randomBytes(8).toString('hex');
}

/** SQLSTATE classes of connections, logins, resources and interventions: what the database says of those is about itself. */
const ABOUT_ITSELF = /^(08|28|3D|53|55|57|58)/;

/** An error as the log may know it: no property but these, and of a database error that may repeat values of rows not even the message. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const state = sqlState(error);
  if (state === undefined) return { type: error.name, message: error.message, stack: error.stack };
  const { constraint, table } = error as { readonly constraint?: unknown; readonly table?: unknown };
  const message = error.name === 'error' && ABOUT_ITSELF.test(state) ? error.message : undefined;
  return { type: error.name, sqlState: state, message, constraint, table, stack: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n') };
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
