import type { Caller } from '../../access/domain/caller.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { isOpenOrder } from '../../tickets/domain/work-order.ts';
import { performStep, type StepStores } from '../../tickets/use-cases/perform-step.ts';

/** An agent leaves: what they had accepted of a locked ticket's work orders waits for its team again, and they are no collaborator any more. */
export async function releaseWork(stores: StepStores, caller: Caller, { id: ticketId, unitId, workOrders, collaborators }: Ticket, agentId: string, reason: string): Promise<Outcome<null>> {
  const within = { ...caller, unitId };
  for (const { id: orderId } of workOrders.filter((order) => order.handlerId === agentId && isOpenOrder(order))) {
    const released = await performStep(stores, within, { ticketId, reason, command: { name: 'releaseWorkOrder', orderId, agentId } });
    if (!released.ok) return released;
  }
  if (!collaborators.includes(agentId)) return accepted(null);
  const removed = await performStep(stores, within, { ticketId, reason, command: { name: 'removeCollaborator', agentId } });
  return removed.ok ? accepted(null) : removed;
}
