import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { ClockProjection } from '../../sla/folds/project-clocks.ts';
import type { PinnedTarget } from '../../standard/domain/catalogue.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { breachCauseKey, dutiesOnBreach } from '../domain/duty.ts';
import type { DutyStore } from '../use-cases/ports.ts';

/**
 * What the law attaches to a breach is due in the transaction that records the breach, and is lifted in the one that records that
 * the breach was none: so no duty can be forgotten between the two. History that nobody lives on brings none.
 */
export async function projectDuties(
  tickets: readonly Ticket[], { breaches, retracted }: Pick<ClockProjection, 'breaches' | 'retracted'>, targetsOf: (pins: readonly PolicyPin[]) => readonly PinnedTarget[],
  duties: Pick<DutyStore, 'open' | 'lift'>, now: Instant,
): Promise<void> {
  const living = new Map(tickets.filter(({ observedUntil }) => observedUntil === null).map((ticket) => [ticket.id, ticket]));
  const withDuties = (ticketId: string, targetId: string): PinnedTarget | undefined => {
    const ticket = living.get(ticketId);
    return ticket === undefined ? undefined : targetsOf([...ticket.policyPins, ...ticket.formerPins]).find(({ target }) => target.id === targetId && target.duties.length > 0);
  };
  const lifted = retracted.flatMap(({ ticketId, targetId }) => withDuties(ticketId, targetId)?.target.duties.map(({ code }) => breachCauseKey(ticketId, targetId, code)) ?? []);
  if (lifted.length > 0) await duties.lift(lifted, systemActor('duties'), now);
  const due = breaches.flatMap(({ ticketId, targetId, dueAt }) => {
    const pinned = withDuties(ticketId, targetId);
    return pinned === undefined ? [] : dutiesOnBreach(living.get(ticketId)!, pinned, dueAt);
  });
  if (due.length > 0) await duties.open(due, systemActor('duties'), now);
}
