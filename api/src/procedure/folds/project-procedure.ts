import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { needsApprovedSuspension } from '../../tickets/domain/guards.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { TicketStories } from '../../tickets/use-cases/ports.ts';
import { deviationsOf } from '../domain/deviations.ts';
import { stagesOf } from '../domain/stages.ts';
import type { ProcedureRows } from '../use-cases/ports.ts';

/** Events that can move a stage or tell a deviation, whatever they carry. A stage may be planned before work has begun: it follows its ticket from then on. */
const CONCERNED: ReadonlySet<string> = new Set([
  'WORK_STARTED', 'REOPENED', 'STAGE_PLANNED', 'STAGE_PASSED', 'STAGE_FAILED', 'ITEM_SKIPPED', 'DEVIATION_RECORDED', 'DEVIATION_DECIDED', 'RECLASSIFIED', 'DISPATCHED', 'RETURNED',
  'TRANSFERRED', 'REDISPATCHED', 'OWNER_REPLACED', 'WITHDRAWN', 'MERGED', 'INVALIDATED', 'CLOSED',
]);

/**
 * How the stages and deviations of changed tickets stand, folded from their stories in the transaction that changed them. A step
 * that touches neither, as intake and classification are, costs nothing.
 */
export async function projectProcedure(changed: {
  readonly tickets: readonly { readonly ticket: Ticket; readonly added: readonly RecordedTicketEvent[] }[]; readonly stories: TicketStories;
}): Promise<readonly ProcedureRows[]> {
  const concerned = changed.tickets.filter(({ ticket, added }) => added.some((event) => concerns(ticket, event))).map(({ ticket }) => ticket);
  if (concerned.length === 0) return [];
  const stories = await changed.stories.of(concerned.map(({ id }) => id));
  return concerned.map(({ id, unitId }) => {
    const story = stories.get(id) ?? [];
    return { ticketId: id, unitId, stages: stagesOf(story), deviations: deviationsOf(story) };
  });
}

function concerns(ticket: Ticket, event: RecordedTicketEvent): boolean {
  if (event.origin === 'IMPORT') return false;
  switch (event.type) {
    case 'SUSPENDED':
      // The ticket stands as it is after the suspension; the rule asks how it stood before.
      return needsApprovedSuspension({ ...ticket, suspendCount: ticket.suspendCount - 1 });
    case 'RESOLVED':
      // A stage may have been planned in a dispatch that came back: what is solved at first contact then drops it.
      return event.payload.workOrdersWaived !== undefined || ticket.dispatcherId !== null;
    default:
      return CONCERNED.has(event.type);
  }
}
