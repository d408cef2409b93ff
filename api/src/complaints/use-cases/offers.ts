import type { Caller } from '../../access/domain/caller.ts';
import { textFault } from '../../foundation/text-fault.ts';
import { MAX_CONTACT_TEXT } from '../../tickets/use-cases/contact-customer.ts';
import type { Channel } from '../../communications/domain/words.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { ComplaintStores } from './ports.ts';
import { again, contextOf, instantOf, openTrack, recordContact, takeStep, type TrackRequest } from './track-step.ts';

export interface DraftRequest extends TrackRequest {
  readonly text: string;
  /** 0: nothing is paid. */
  readonly compensationFen: number;
  /** Tells the customer at once, where the offer is within the caller's own authority. */
  readonly channel?: Channel | null | undefined;
}

export interface OfferRequest extends TrackRequest {
  readonly offerId: string;
}

/** Begins the investigation of a graded complaint (§7.1). */
export async function startInvestigation(stores: ComplaintStores, caller: Caller, request: TrackRequest): Promise<Outcome<Ticket>> {
  const opened = await openTrack(stores, caller, request);
  return opened.ok ? takeStep(stores, caller, request, { name: 'startInvestigation' }) : opened;
}

/** Drafts an offer (§6.3). Above the caller's authority it waits for another person's approval; within it, it can be told to the customer at once. */
export async function draftOffer(stores: ComplaintStores, caller: Caller, request: DraftRequest): Promise<Outcome<Ticket>> {
  const fault = textFault(request.text, MAX_CONTACT_TEXT, ['text']);
  if (fault !== null) return refused(fault);
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { ticket } = opened.value;
  const { text, compensationFen, channel } = request;
  const offerId = await stores.complaints.keepText({ ticketId: ticket.id, customerId: ticket.customerId, kind: 'OFFER', text, at: await instantOf(stores, request) });
  const drafted = await takeStep(stores, caller, request, { name: 'draftOffer', offerId, text, compensationFen });
  if (!drafted.ok || channel == null || compensationFen > contextOf(caller, request).authorityFen) return drafted;
  return presentOffer(stores, caller, { ...again(request), offerId, channel, delivered: true });
}

/** Approves an offer above the authority of who drafted it: another person, whose own reaches it. */
export async function approveOffer(stores: ComplaintStores, caller: Caller, request: OfferRequest): Promise<Outcome<Ticket>> {
  const opened = await openTrack(stores, caller, request, 'TICKET_APPROVE');
  return opened.ok ? takeStep(stores, caller, request, { name: 'approveOffer', offerId: request.offerId }) : opened;
}

/** Refuses to approve an offer, with the reason. */
export async function withholdOffer(stores: ComplaintStores, caller: Caller, request: OfferRequest): Promise<Outcome<Ticket>> {
  const opened = await openTrack(stores, caller, request, 'TICKET_APPROVE');
  return opened.ok ? takeStep(stores, caller, request, { name: 'withholdOffer', offerId: request.offerId }) : opened;
}

/** Tells the customer of an offer: an answer in substance (§7.1), and from then on the offer is on the table. */
export async function presentOffer(stores: ComplaintStores, caller: Caller, request: OfferRequest & { readonly channel: Channel; readonly delivered: boolean }): Promise<Outcome<Ticket>> {
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { ticket } = opened.value;
  const { offerId, channel, delivered } = request;
  const text = (await stores.complaints.text(offerId, ticket.customerId)) ?? '';
  const interactionId = await recordContact(stores, caller, ticket, request, { direction: 'OUT', channel, kind: 'HUMAN_RESPONSE', text, delivered });
  const presented = await takeStep(stores, caller, request, { name: 'presentOffer', offerId, interactionId, delivered });
  if (!presented.ok) return presented;
  return performStep(stores, caller, {
    ...again(request),
    command: { name: 'respond', interactionId, channel, delivered, byPerson: true, kind: 'HUMAN_RESPONSE', givesPreliminaryReply: true, substantive: true },
  });
}
