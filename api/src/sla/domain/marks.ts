import type { Instant } from '../../foundation/instant.ts';
import { ticketEvent, type TicketEvent } from '../../tickets/domain/events.ts';
import type { FoldedClock } from './clock.ts';

/**
 * The marks that the log still lacks: warnings reached, promises broken, and breaches that a back-dated stop has proved
 * wrong. Each carries the instant that was due, not the instant at which somebody noticed; recording them twice is
 * impossible because what is recorded already is left out.
 */
export function missingMarks(clocks: readonly FoldedClock[], recorded: readonly TicketEvent[]): readonly TicketEvent[] {
  const warned = new Set<string>();
  const breachedDue = new Map<string, Instant>();
  for (const event of recorded) {
    if (event.type === 'WARNED') warned.add(`${event.payload.targetId}/${event.payload.warnIndex}`);
    if (event.type === 'BREACHED') breachedDue.set(event.payload.targetId, event.payload.dueAt);
    if (event.type === 'BREACH_RETRACTED') breachedDue.delete(event.payload.targetId);
  }
  return clocks.flatMap((clock): readonly TicketEvent[] => {
    const { targetId } = clock;
    const recordedDue = breachedDue.get(targetId);
    if (clock.breachedAt !== null) {
      return recordedDue === undefined ? [ticketEvent('BREACHED', clock.breachedAt, { targetId, dueAt: clock.breachedAt })] : [];
    }
    if (recordedDue !== undefined) return [ticketEvent('BREACH_RETRACTED', recordedDue, { targetId, dueAt: recordedDue })];
    if (clock.run !== 'RUNNING') return [];
    return clock.warnsAt.slice(0, clock.warningsReached).flatMap((warnAt, warnIndex) =>
      warned.has(`${targetId}/${warnIndex}`) ? [] : [ticketEvent('WARNED', warnAt, { targetId, warnIndex, dueAt: clock.dueAt })]);
  });
}

/** The next instant at which a running clock reaches a mark; null when none is left. The timekeeper sleeps until the earliest of all. */
export function nextMark(clocks: readonly FoldedClock[]): Instant | null {
  const instants = clocks.flatMap((clock) => {
    if (clock.run !== 'RUNNING' || clock.breachedAt !== null) return [];
    return [...clock.warnsAt.slice(clock.warningsReached), clock.dueAt];
  });
  return instants.length === 0 ? null : Math.min(...instants);
}
