import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { TicketStore } from '../../tickets/use-cases/ports.ts';
import type { ClockStore } from './ports.ts';

/**
 * Lets the time that has passed be recorded: tickets with a warning or a due instant in the past are claimed, so that of
 * any number of servers one does it, and folded again, which appends the mark in this same transaction.
 * @returns how many tickets were claimed
 */
export async function recordDueMarks(stores: { readonly tickets: Pick<TicketStore, 'lockAll' | 'touch'>; readonly clocks: Pick<ClockStore, 'claimDue'> }, limit: number): Promise<Outcome<number>> {
  const ids = await stores.clocks.claimDue(limit);
  await stores.tickets.lockAll(ids);
  for (const id of ids) stores.tickets.touch(id);
  return accepted(ids.length);
}
