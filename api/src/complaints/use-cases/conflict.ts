import type { Caller } from '../../access/domain/caller.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep, type StepStores } from '../../tickets/use-cases/perform-step.ts';
import type { TrackRequest } from './track-step.ts';

/** Flags a conflict with the customer (§6.3), on any open ticket and at any time: 48 hours to settle it begin. A conclusion that was not fed back yet is open again. */
export async function openConflict(stores: StepStores, caller: Caller, request: TrackRequest): Promise<Outcome<Ticket>> {
  return performStep(stores, caller, { ...request, command: { name: 'openConflict' } });
}

/** Settles a conflict apart from a complaint's own conclusion, which settles its own. */
export async function settleConflict(stores: StepStores, caller: Caller, request: TrackRequest & { readonly agreed: boolean }): Promise<Outcome<Ticket>> {
  return performStep(stores, caller, { ...request, command: { name: 'settleConflict', agreed: request.agreed } });
}
