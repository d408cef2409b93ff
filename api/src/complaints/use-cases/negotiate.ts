import type { Caller } from '../../access/domain/caller.ts';
import { textFault } from '../../foundation/text-fault.ts';
import { MAX_CONTACT_TEXT } from '../../tickets/use-cases/contact-customer.ts';
import type { Channel } from '../../communications/domain/words.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { CustomerAnswer } from '../domain/words.ts';
import type { ComplaintStores } from './ports.ts';
import { again, openTrack, recordContact, takeStep, type TrackRequest } from './track-step.ts';

export interface NegotiationRequest extends TrackRequest {
  readonly answer: CustomerAnswer;
  readonly channel: Channel;
  /** What the customer said. */
  readonly text: string;
}

/** Records a round of negotiation (§6.3): what the customer says to the offer on the table. */
export async function recordNegotiation(stores: ComplaintStores, caller: Caller, request: NegotiationRequest): Promise<Outcome<Ticket>> {
  const fault = textFault(request.text, MAX_CONTACT_TEXT, ['text']);
  if (fault !== null) return refused(fault);
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { answer, channel, text } = request;
  const interactionId = await recordContact(stores, caller, opened.value.ticket, request, { direction: 'IN', channel, kind: 'CUSTOMER_CONTACT', text, delivered: true });
  const negotiated = await takeStep(stores, caller, request, { name: 'negotiate', answer, interactionId });
  if (!negotiated.ok) return negotiated;
  return performStep(stores, caller, { ...again(request), command: { name: 'recordInbound', interactionId, channel } });
}
