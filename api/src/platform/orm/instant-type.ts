import { Type } from '@mikro-orm/core';
import type { Instant } from '../../foundation/instant.ts';

/** Maps a `timestamptz(3)` column to an instant in epoch milliseconds. */
export class InstantType extends Type<Instant, string> {
  override convertToDatabaseValue(value: Instant): string {
    return value == null ? value : new Date(value).toISOString();
  }

  override convertToJSValue(value: string): Instant {
    return value == null ? (value as unknown as Instant) : parseInstant(value);
  }

  override getColumnType(): string {
    return 'timestamptz(3)';
  }

  override compareAsType(): string {
    return 'number';
  }
}

/** As PostgreSQL prints a timestamp in UTC. */
const IN_UTC = '+00';
/** Years that `Date.UTC` takes for what they are. */
const FIRST_WHOLE_YEAR = 100;

/**
 * Reads a timestamp as PostgreSQL prints it (`2026-11-24 06:19:52.123+00`). A list has thousands of them: digit by digit it
 * takes an eighth of the time of `Date.parse`, which reads what this does not know.
 */
export function parseInstant(text: string | Date): Instant {
  if (text instanceof Date) return text.getTime();
  const end = text.length - IN_UTC.length;
  const year = pair(text, 0) * 100 + pair(text, 2);
  if (!text.endsWith(IN_UTC) || text[4] !== '-' || text[10] !== ' ' || end < 19 || year < FIRST_WHOLE_YEAR) {
    return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  }
  let ms = 0;
  for (let at = 20, worth = 100; at < end && worth >= 1; at += 1, worth /= 10) ms += digit(text, at) * worth;
  return Date.UTC(year, pair(text, 5) - 1, pair(text, 8), pair(text, 11), pair(text, 14), pair(text, 17), ms);
}

/** As {@link parseInstant}; an empty column stays null. */
export function parseInstantOrNull(text: string | null): Instant | null {
  return text === null ? null : parseInstant(text);
}

function digit(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

function pair(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}
