import { createHash } from 'node:crypto';
import { textFault } from '../../foundation/text-fault.ts';
import { MAX_CONTACT_TEXT } from '../../tickets/use-cases/contact-customer.ts';
import type { Caller } from '../../access/domain/caller.ts';
import type { Channel } from '../../communications/domain/words.ts';
import { newId } from '../../foundation/ids.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import { APPEAL_NOTICE } from '../domain/appeal-notice.ts';
import { SETTLEMENT_TEMPLATE, settlementText, type SettlementFacts } from '../domain/settlement.ts';
import { offerOnTable } from '../domain/track.ts';
import type { ComplaintStores } from './ports.ts';
import { again, instantOf, openTrack, recordContact, takeStep, type OpenedTrack, type TrackRequest } from './track-step.ts';

export interface AgreementRequest extends TrackRequest {
  readonly channel: Channel;
  /** How the customer agreed. */
  readonly text: string;
}

export interface DecisionRequest extends TrackRequest {
  /** In writing: they stand in the notice and in the document. */
  readonly reasons: string;
  readonly channel: Channel;
  /** Whether the notice has reached the customer; without it the decision does not stand. */
  readonly delivered: boolean;
}

/** The customer agrees to the offer on the table (§6.3): the settlement document is made, and a conflict is settled with it. */
export async function agreeComplaint(stores: ComplaintStores, caller: Caller, request: AgreementRequest): Promise<Outcome<Ticket>> {
  const fault = textFault(request.text, MAX_CONTACT_TEXT, ['text']);
  if (fault !== null) return refused(fault);
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { channel, text } = request;
  const interactionId = await recordContact(stores, caller, opened.value.ticket, request, { direction: 'IN', channel, kind: 'CUSTOMER_CONTACT', text, delivered: true });
  const document = await fileDocument(stores, opened.value, request, null);
  const agreed = await takeStep(stores, caller, request, { name: 'agree', ...document });
  if (!agreed.ok) return agreed;
  const heard = await performStep(stores, caller, { ...again(request), command: { name: 'recordInbound', interactionId, channel } });
  return heard.ok ? settle(stores, caller, request, heard.value, true) : heard;
}

/**
 * Decides a complaint without agreement (§6.3): after at least one round of negotiation, with written reasons, and with the
 * notice of the right to appeal delivered to the customer in the same contact.
 */
export async function decideComplaint(stores: ComplaintStores, caller: Caller, request: DecisionRequest): Promise<Outcome<Ticket>> {
  const fault = textFault(request.reasons, MAX_CONTACT_TEXT, ['reasons']);
  if (fault !== null) return refused(fault);
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { channel, reasons, delivered } = request;
  const noticeInteractionId = await recordContact(stores, caller, opened.value.ticket, request, {
    direction: 'OUT', channel, kind: 'APPEAL_NOTICE', text: `${reasons}\n\n${APPEAL_NOTICE.zh}\n${APPEAL_NOTICE.en}`, delivered,
  });
  const document = await fileDocument(stores, opened.value, request, reasons);
  const decided = await takeStep(stores, caller, request, { name: 'decide', reasons, noticeInteractionId, noticeDelivered: delivered, ...document });
  if (!decided.ok) return decided;
  const told = await performStep(stores, caller, {
    ...again(request),
    command: { name: 'respond', interactionId: noticeInteractionId, channel, delivered, byPerson: true, kind: 'APPEAL_NOTICE', givesPreliminaryReply: true, substantive: true },
  });
  return told.ok ? settle(stores, caller, request, told.value, false) : told;
}

async function settle(stores: ComplaintStores, caller: Caller, request: TrackRequest, ticket: Ticket, agreed: boolean): Promise<Outcome<Ticket>> {
  return ticket.conflict ? performStep(stores, caller, { ...again(request), command: { name: 'settleConflict', agreed } }) : { ok: true, value: ticket };
}

/** Makes the settlement document of both languages and keeps its facts under the customer's key, with the hash of the whole text. */
async function fileDocument(
  stores: ComplaintStores, { ticket, track }: OpenedTrack, request: TrackRequest, reasons: string | null,
): Promise<{ readonly documentId: string; readonly sha256: string }> {
  const at = await instantOf(stores, request);
  const offer = offerOnTable(track);
  const [customer, personal] = [await stores.customers.facts(ticket.customerId), await stores.customers.personal(ticket.customerId)];
  if (customer === null || personal === null) throw new Error(`customer ${ticket.customerId} has no key: nothing can be kept about somebody who was erased`);
  const facts: SettlementFacts = {
    outcome: reasons === null ? 'AGREED' : 'DECIDED', ticketNo: ticket.ticketNo, customerNo: customer.customerNo, name: personal.name, phone: personal.phone,
    receivedOn: stores.siteDay(ticket.receivedAt), concludedOn: stores.siteDay(at), grade: track.grade ?? 'G1',
    offer: offer === null ? '' : ((await stores.complaints.text(offer.id, ticket.customerId)) ?? ''), compensationFen: offer?.compensationFen ?? 0,
    rounds: track.rounds.length, reasons,
  };
  const { zh, en } = settlementText(SETTLEMENT_TEMPLATE, facts);
  const sha256 = createHash('sha256').update(`${zh}\n\n${en}`).digest('hex');
  const documentId = newId();
  await stores.complaints.keepDocument({ id: documentId, ticketId: ticket.id, customerId: ticket.customerId, template: SETTLEMENT_TEMPLATE, facts, sha256, at });
  return { documentId, sha256 };
}
