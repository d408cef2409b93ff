import { ticketEvent, type TicketEvent } from '../../tickets/domain/events.ts';
import type { EscalationLevel } from '../../tickets/domain/words.ts';
import type { FoldedClock } from './clock.ts';

/**
 * What a ticket's marks call for (transition 20): the last warning of a governing SHALL clock calls the team lead, its
 * breach the duty manager. A level that is reached already is not called again, and a clock that came late into being by a change of version calls nobody.
 *
 * @param governing ids of the targets that govern their family
 * @param level the level that the ticket has reached
 */
export function escalations(marks: readonly TicketEvent[], clocks: readonly FoldedClock[], governing: ReadonlySet<string>, level: number): readonly TicketEvent[] {
  const highest = marks.map((mark) => called(mark, clocks, governing)).reduce<Call | null>((best, call) => (call !== null && call.level > (best?.level ?? level) ? call : best), null);
  return highest === null ? [] : [ticketEvent('ESCALATED', highest.at, { level: highest.level, cause: highest.level === 1 ? 'LIMIT_NEAR' : 'LIMIT_PASSED', targetId: highest.targetId })];
}

interface Call {
  readonly level: EscalationLevel;
  readonly targetId: string;
  readonly at: number;
}

function called(mark: TicketEvent, clocks: readonly FoldedClock[], governing: ReadonlySet<string>): Call | null {
  if (mark.type !== 'WARNED' && mark.type !== 'BREACHED') return null;
  const { targetId } = mark.payload;
  const clock = clocks.find((each) => each.targetId === targetId);
  if (clock === undefined || clock.bind !== 'SHALL' || !governing.has(targetId)) return null;
  if (mark.type === 'BREACHED') return mark.payload.cause === 'MIGRATION' ? null : { level: 2, targetId, at: mark.occurredAt };
  return mark.payload.warnIndex === clock.warnsAt.length - 1 ? { level: 1, targetId, at: mark.occurredAt } : null;
}
