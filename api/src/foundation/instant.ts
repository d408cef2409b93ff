/** A moment, as milliseconds since 1970-01-01T00:00:00Z. Domain code never reads the machine's clock: `now` is always handed in. */
export type Instant = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const pair = (value: number): string => String(value).padStart(2, '0');
/** An answer has thousands of instants, and each piece that is put together takes memory: so they are few. */
const MINUTES: readonly string[] = Array.from({ length: 24 * 60 }, (_, minute) => `${pair(Math.floor(minute / 60))}:${pair(minute % 60)}:`);
const SECONDS: readonly string[] = Array.from({ length: 60 }, (_, second) => `${pair(second)}.`);
const MILLISECONDS: readonly string[] = Array.from({ length: 1_000 }, (_, ms) => `${String(ms).padStart(3, '0')}Z`);
/** The last day that was written: most instants of an answer are of the same one, and the calendar is what takes time. */
let lastDay = { number: Number.NaN, text: '' };

/** ISO 8601 in UTC with milliseconds, as every interface of the product writes an instant. */
export function toIso(instant: Instant): string {
  const number = Math.floor(instant / DAY_MS);
  if (number !== lastDay.number) lastDay = { number, text: new Date(number * DAY_MS).toISOString().slice(0, -'00:00:00.000Z'.length) };
  const inDay = Math.trunc(instant - number * DAY_MS);
  return lastDay.text + MINUTES[Math.floor(inDay / MINUTE_MS)] + (SECONDS[Math.floor(inDay / SECOND_MS) % 60]! + MILLISECONDS[inDay % SECOND_MS]);
}

/** As {@link toIso}; what has not happened stays null. */
export function toIsoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : toIso(instant);
}

/**
 * Reads an ISO 8601 instant.
 * @throws RangeError when the text is no instant.
 */
export function fromIso(text: string): Instant {
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new RangeError(`"${text}" is not an ISO 8601 instant`);
  return instant;
}

const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z');
const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** Whether a value is an instant that everybody can write down, in whole milliseconds: ISO 8601 and the database give a year four digits. */
export function isInstant(value: unknown): value is Instant {
  return Number.isInteger(value) && (value as number) >= EARLIEST && (value as number) <= LATEST;
}
