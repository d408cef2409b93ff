import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { TicketStore } from '../../tickets/use-cases/ports.ts';
import type { OrderStore } from './ports.ts';

/**
 * Lets the time that has passed be recorded on the clocks of work orders, as `record-due-marks` does on those of tickets: of any number of
 * servers one claims the ticket, and the fold appends the mark in this same transaction.
 * @returns how many tickets were claimed
 */
export async function recordDueOrders(stores: { readonly tickets: Pick<TicketStore, 'lockAll' | 'touch'>; readonly workOrders: Pick<OrderStore, 'claimDue'> }, limit: number): Promise<Outcome<number>> {
  const ids = await stores.workOrders.claimDue(limit);
  await stores.tickets.lockAll(ids);
  for (const id of ids) stores.tickets.touch(id);
  return accepted(ids.length);
}
