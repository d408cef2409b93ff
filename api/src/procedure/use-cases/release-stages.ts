import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { ticketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { originOf } from '../../tickets/use-cases/perform-step.ts';
import type { TicketStore, TicketStories } from '../../tickets/use-cases/ports.ts';
import { stagesOf } from '../domain/stages.ts';

/** An agent leaves: the stages ahead of a locked ticket that they were named for fall to its owner, under the same plan (§5.2). */
export async function releaseStages(
  tickets: Pick<TicketStore, 'add'> & TicketStories, ticket: Ticket, agentId: string, stamp: { readonly actor: Actor; readonly reason: string; readonly at: Instant },
): Promise<void> {
  const story = (await tickets.of([ticket.id])).get(ticket.id) ?? [];
  const named = stagesOf(story).filter(({ ownerId, passedAt, droppedAt }) => ownerId === agentId && passedAt === null && droppedAt === null);
  const events = named.flatMap(({ stage, plannedAt }) => (plannedAt === null ? [] : [ticketEvent('STAGE_PLANNED', stamp.at, { stage, ownerId: ticket.ownerId, dueAt: plannedAt })]));
  if (events.length > 0) tickets.add(ticket.id, events, { actor: stamp.actor, reason: stamp.reason, origin: originOf(ticket) });
}
