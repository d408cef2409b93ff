import type { Caller } from '../../access/domain/caller.ts';
import { textFault } from '../../foundation/text-fault.ts';
import { MAX_CONTACT_TEXT } from '../../tickets/use-cases/contact-customer.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { RootCause } from '../domain/root-causes.ts';
import type { ComplaintStores } from './ports.ts';
import { instantOf, openTrack, takeStep, type TrackRequest } from './track-step.ts';

/** States the root cause that the investigation found (§7.3); a complaint is not resolved without one. */
export async function stateRootCause(stores: ComplaintStores, caller: Caller, request: TrackRequest & { readonly rootCause: RootCause; readonly finding: string }): Promise<Outcome<Ticket>> {
  const fault = textFault(request.finding, MAX_CONTACT_TEXT, ['finding']);
  if (fault !== null) return refused(fault);
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { ticket } = opened.value;
  const { rootCause, finding } = request;
  const findingId = await stores.complaints.keepText({ ticketId: ticket.id, customerId: ticket.customerId, kind: 'FINDING', text: finding, at: await instantOf(stores, request) });
  return takeStep(stores, caller, request, { name: 'stateRootCause', rootCause, finding, findingId });
}
