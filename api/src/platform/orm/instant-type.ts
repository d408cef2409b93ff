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

/** Reads a timestamp as PostgreSQL prints it (`2026-11-24 06:19:52.123+00`). */
export function parseInstant(text: string | Date): Instant {
  return text instanceof Date ? text.getTime() : Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}
