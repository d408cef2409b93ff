import { systemCaller, type Caller } from '../../access/domain/caller.ts';
import type { Channel, InboundKind } from '../../communications/domain/words.ts';
import type { InboundContent } from '../../communications/use-cases/message-ports.ts';
import { normalisePhone } from '../../customers/domain/phone.ts';
import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import { placeMessage, type Placing } from '../domain/placing.ts';
import type { CorrespondenceStores } from './ports.ts';
import { recordReport } from './record-delivery.ts';

/** A message as it was found in the mailbox or posted by a gateway. */
export interface Received {
  /** The same message found again has the same source. */
  readonly source: string;
  readonly channel: Channel;
  readonly kind: InboundKind;
  readonly content: InboundContent;
  /** Where marks of tickets may stand. */
  readonly marks: string;
  /** Our own messages that it answers or reports on. */
  readonly answers: readonly string[];
  readonly delivery: 'DELIVERED' | 'FAILED' | null;
}

const NO_WORDS = '（没有文字内容 No words）';

/**
 * Takes a message in, once: a person's words go to their ticket and count as the customer's reply, or wait for somebody to
 * place them; what a machine says is kept and counts for nothing; a delivery report goes to the message it is about.
 */
export async function takeInbound(stores: CorrespondenceStores, received: Received): Promise<Outcome<null>> {
  const now = await stores.now();
  const sent = await stores.outbox.known(received.answers);
  const placing = received.kind === 'LOOP' ? NOWHERE : await place(stores, received, sent[0]?.ticketId ?? null);
  const ticket = placing.ticketId === null ? null : await stores.tickets.lock(placing.ticketId);
  const customerId = ticket?.customerId ?? placing.customerId;
  const isReply = received.kind === 'PERSON' && ticket !== null && OPEN_STATES.includes(ticket.state) && (await stores.keeps(ticket.customerId));
  const state = isReply ? 'ATTACHED' : received.kind === 'PERSON' || received.kind === 'TOO_LARGE' ? 'WAITING' : 'NOTED';
  const isNew = await stores.inbound.keep({
    id: newId(), channel: received.channel, source: received.source, kind: received.kind, state, ticketId: ticket?.id ?? null, customerId, interactionId: null,
    unitId: ticket?.unitId ?? stores.contactUnitId(), receivedAt: now,
  }, received.content);
  if (!isNew) return accepted(null);
  if (received.kind === 'DELIVERY_REPORT' && received.delivery !== null) {
    for (const { id } of sent) await recordReport(stores, id, received.delivery === 'DELIVERED' ? { outcome: 'DELIVERED' } : { outcome: 'FAILED', reason: 'BOUNCED' });
  }
  if (isReply) await attachReply(stores, systemCaller('inbox', stores.rootUnitId()), ticket, received.channel, received.content, now);
  return accepted(null);
}

const NOWHERE: Placing = { ticketId: null, customerId: null };

/** Keeps what a customer wrote as a contact of the ticket; whoever waited for the customer has the answer (transition 10). Answers the contact's id. */
export async function attachReply(stores: CorrespondenceStores, caller: Caller, ticket: Ticket, channel: Channel, { subject, text, attachments }: InboundContent, at: Instant): Promise<Outcome<string>> {
  const words = [subject, text, ...attachments.map(({ name, bytes }) => `[${name} · ${Math.ceil(bytes / 1_024)} KiB]`)].filter((part) => part !== null && part !== '').join('\n');
  const interactionId = await stores.interactions.record({
    ticketId: ticket.id, customerId: ticket.customerId, direction: 'IN', channel, kind: 'CUSTOMER_CONTACT', agentId: null, delivered: true,
    text: words === '' ? NO_WORDS : words, occurredAt: at,
  });
  const step = await performStep(stores, caller, { ticketId: ticket.id, command: { name: 'recordInbound', interactionId, channel } });
  return step.ok ? accepted(interactionId) : step;
}

async function place(stores: CorrespondenceStores, { channel, content, marks }: Received, answered: string | null): Promise<Placing> {
  const [marked] = await stores.finder.byNumbers(stores.replyTokens.find(marks));
  const named = marked ?? answered;
  if (named !== null) return placeMessage({ named, customerIds: [], open: [], senderIsCertain: false });
  const address = channel === 'SMS' || channel === 'PHONE' ? normalisePhone(content.from) : content.from;
  const customerIds = address === null || address === '' ? [] : await stores.addresses.customersAt(channel, address);
  const open = customerIds.length === 1 ? await stores.finder.openOf(customerIds[0]!) : [];
  return placeMessage({ named: null, customerIds, open, senderIsCertain: channel !== 'EMAIL' });
}
