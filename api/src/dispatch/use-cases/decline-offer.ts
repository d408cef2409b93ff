import type { Caller } from '../../access/domain/caller.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { DrainStores } from './drain-queue.ts';
import { moveOn } from './move-on.ts';

/**
 * The agent to whom a ticket was dispatched does not take it, and says why. A queue that dispatches by itself gives it to the
 * next best; any other gives it back to the dispatcher (退单, transition 4). It is not offered to the same agent again.
 */
export async function declineOffer(
  stores: DrainStores, caller: Caller,
  { ticketId, reason, expectedVersion }: { readonly ticketId: string; readonly reason?: string | null | undefined; readonly expectedVersion?: number | null | undefined },
): Promise<Outcome<Ticket>> {
  await stores.pool.takeTurn();
  const declined = await performStep(stores, caller, { ticketId, reason, expectedVersion, command: { name: 'declineOffer', agentId: caller.agentId ?? '' } });
  if (!declined.ok) return declined;
  const ticket = declined.value;
  if ((await stores.queueStore.read(ticket.queueId))?.automaticDispatch === true) return accepted(await moveOn(stores, ticket, reason ?? ''));
  return performStep(stores, caller, { ticketId, reason, command: { name: 'returnTicket' } });
}
