import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLSafeInt } from 'graphql-scalars';
import { isInstant, toIso, type Instant } from '../../foundation/instant.ts';

/** RFC 3339: a date, a time and an offset from UTC; seconds and their fraction may be left out. */
const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** An instant: ISO 8601 in UTC with milliseconds outside, epoch milliseconds inside. A resolver may give a number or a Date. */
export const DateTimeScalar = new GraphQLScalarType<Instant, string>({
  name: 'DateTime',
  description: 'An instant as ISO 8601. Answers are in UTC with milliseconds, e.g. `2026-03-01T08:00:00.000Z`; an input may have any offset from UTC.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize(value) {
    const instant = value instanceof Date ? value.getTime() : value;
    if (typeof instant !== 'number' || Math.abs(instant) > 8.64e15 || Number.isNaN(instant)) {
      throw new TypeError('DateTime needs epoch milliseconds or a Date');
    }
    return toIso(instant);
  },
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(node.kind === Kind.STRING ? node.value : null),
});

function readInstant(value: unknown): Instant {
  const parts = typeof value === 'string' ? RFC_3339.exec(value) : null;
  if (parts === null || !isDayOfMonth(Number(parts[1]), Number(parts[2]), Number(parts[3]))) {
    throw new GraphQLError('DateTime must be an ISO 8601 instant with its offset from UTC, e.g. "2026-03-01T16:00:00.000+08:00".');
  }
  const instant = Date.parse(parts[0].toUpperCase());
  if (!isInstant(instant)) throw new GraphQLError('DateTime must lie in the years 1 to 9999 of UTC.');
  return instant;
}

/** `Date.parse` alone takes 30 February for 2 March. */
function isDayOfMonth(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A whole number up to 2^53: sequence numbers and durations in milliseconds, for which `Int` is too small. */
export const SafeIntScalar = GraphQLSafeInt;
