import type { Instant } from '../../foundation/instant.ts';
import { ticketEvent, type TicketEvent, type TicketEventOf } from '../../tickets/domain/events.ts';
import { isUnmet, type FoldedClock } from './clock.ts';

/**
 * The marks that the log still lacks: warnings reached, promises broken, and breaches that something back-dated has
 * proved wrong. Each carries the instant that was due, not the instant at which somebody noticed; recording them twice is
 * impossible because what is recorded already is left out.
 *
 * @param recorded the ticket's events in the order of the log
 */
export function missingMarks(clocks: readonly FoldedClock[], recorded: readonly TicketEvent[]): readonly TicketEvent[] {
  const warned = new Set<string>();
  const breachedDue = new Map<string, Instant>();
  for (const event of recorded) {
    if (event.type === 'WARNED') warned.add(`${event.payload.targetId}/${event.payload.warnIndex}`);
    if (event.type === 'BREACHED') breachedDue.set(event.payload.targetId, event.payload.dueAt);
    if (event.type === 'BREACH_RETRACTED') breachedDue.delete(event.payload.targetId);
  }
  return clocks.flatMap((clock) => [
    ...breachMarks(clock, breachedDue.get(clock.targetId) ?? null),
    ...warnings(clock).filter(({ payload }) => !warned.has(`${payload.targetId}/${payload.warnIndex}`)),
  ]);
}

/** What makes the log agree with the clock: the breach it records is retracted when the clock knows none, or one at another instant. */
function breachMarks({ targetId, breachedAt, breachCause }: FoldedClock, recordedDue: Instant | null): readonly TicketEvent[] {
  if (recordedDue === breachedAt) return [];
  return [
    ...(recordedDue === null ? [] : [ticketEvent('BREACH_RETRACTED', recordedDue, { targetId, dueAt: recordedDue })]),
    ...(breachedAt === null ? [] : [ticketEvent('BREACHED', breachedAt, { targetId, dueAt: breachedAt, ...(breachCause === null ? {} : { cause: breachCause }) })]),
  ];
}

/** The warnings that still mean something: of a clock that waits to be met and is not late. One reached just before a pause counts too, for the pause moves its instant. */
function warnings(clock: FoldedClock): readonly TicketEventOf<'WARNED'>[] {
  if (!isUnmet(clock) || clock.breachedAt !== null) return [];
  const { targetId, dueAt } = clock;
  return clock.warnsAt.slice(0, clock.warningsReached).map((warnAt, warnIndex) => ticketEvent('WARNED', warnAt, { targetId, warnIndex, dueAt }));
}

/** The next instant at which a running clock reaches a mark; null when none is left. The timekeeper sleeps until the earliest of all. */
export function nextMark(clocks: readonly FoldedClock[]): Instant | null {
  const instants = clocks.flatMap((clock) => {
    if (clock.run !== 'RUNNING' || clock.breachedAt !== null) return [];
    return [...clock.warnsAt.slice(clock.warningsReached), clock.dueAt];
  });
  return instants.length === 0 ? null : Math.min(...instants);
}
