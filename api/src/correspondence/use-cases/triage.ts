import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { FeedbackKind } from '../../communications/domain/words.ts';
import type { InboundContent, InboundMessage } from '../../communications/use-cases/message-ports.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { TicketType, Urgency } from '../../standard/domain/axes.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { receiveRequest, type IntakeStores } from '../../tickets/use-cases/receive-request.ts';
import type { CorrespondenceStores } from './ports.ts';
import { attachReply } from './take-inbound.ts';

type Waiting = InboundMessage & { readonly content: InboundContent };

const MAX_REASON = 500;

/** Says to which ticket a message that waited belongs: it counts there as the customer's reply. */
export async function attachMessage(stores: CorrespondenceStores, caller: Caller, { messageId, ticketId }: { readonly messageId: string; readonly ticketId: string }): Promise<Outcome<Ticket>> {
  const opened = await openWaiting(stores, caller, messageId);
  if (!opened.ok) return opened;
  const ticket = await stores.tickets.lock(ticketId);
  if (ticket === null || !stores.units.isWithin(ticket.unitId, caller.unitId)) return notFound('ticket', ['ticketId']);
  if (!OPEN_STATES.includes(ticket.state)) return refused({ code: 'NOT_ALLOWED_IN_STATE', message: 'The ticket has ended: open a new one for what the customer writes.', path: ['ticketId'], clause: '3.1' });
  const now = await stores.now();
  const attached = await attachReply(stores, caller, ticket, opened.value.channel, opened.value.content, now);
  if (!attached.ok) return attached;
  await stores.inbound.decide(messageId, { state: 'ATTACHED', ticketId, customerId: ticket.customerId, interactionId: attached.value, handledBy: caller.actor.id }, now);
  return accepted(ticket);
}

export interface RequestFromMessage {
  readonly messageId: string;
  readonly ticketNo: string;
  readonly customerId: string;
  readonly queueId: string;
  readonly title: string;
  readonly type: TicketType;
  readonly urgency: Urgency;
}

/** Takes a message that waited as a request (§3.1): a ticket with its clocks, from now on. */
export async function openTicketFromMessage(stores: CorrespondenceStores & IntakeStores, caller: Caller, request: RequestFromMessage): Promise<Outcome<Ticket>> {
  const opened = await openWaiting(stores, caller, request.messageId);
  if (!opened.ok) return opened;
  const { channel, content } = opened.value;
  const { ticketNo, customerId, queueId, title, type, urgency } = request;
  if (!(await stores.keeps(customerId))) return notFound('customer', ['customerId']);
  const received = await receiveRequest(stores, caller, {
    ticketNo, customerId, queueId, channel, title, reported: { type, urgency }, description: content.text.trim() === '' ? (content.subject ?? '—') : content.text,
  });
  if (!received.ok) return received;
  await stores.inbound.decide(request.messageId, { state: 'TICKET_OPENED', ticketId: received.value.id, customerId, handledBy: caller.actor.id }, await stores.now());
  return received;
}

/** Passes a suggestion or praise on to the unit that it is about (§5.3). A complaint has limits of its own, and becomes a ticket. */
export async function routeFeedback(
  stores: CorrespondenceStores, caller: Caller, { messageId, feedback, unitId }: { readonly messageId: string; readonly feedback: FeedbackKind; readonly unitId: string },
): Promise<Outcome<null>> {
  const opened = await openWaiting(stores, caller, messageId);
  if (!opened.ok) return opened;
  if (feedback === 'COMPLAINT') return refused({ code: 'COMPLAINT_NEEDS_TICKET', message: 'A complaint has limits: open a ticket from the message.', path: ['feedback'], clause: '5.3' });
  if (stores.units.get(unitId) === undefined) return notFound('unit', ['unitId']);
  await stores.inbound.decide(messageId, { state: 'FEEDBACK_ROUTED', unitId, feedback, handledBy: caller.actor.id }, await stores.now());
  return accepted(null);
}

/** Puts aside what concerns nobody here, with the reason. */
export async function dismissMessage(stores: CorrespondenceStores, caller: Caller, { messageId, reason }: { readonly messageId: string; readonly reason: string }): Promise<Outcome<null>> {
  const opened = await openWaiting(stores, caller, messageId);
  if (!opened.ok) return opened;
  if (reason.trim() === '' || reason.length > MAX_REASON) return refused({ code: 'TEXT_LENGTH', message: `Give the reason in 1 to ${MAX_REASON} characters.`, path: ['reason'] });
  await stores.inbound.decide(messageId, { state: 'DISMISSED', reason: reason.trim(), handledBy: caller.actor.id }, await stores.now());
  return accepted(null);
}

/** Locks a message that waits in the caller's unit. */
async function openWaiting(stores: CorrespondenceStores, caller: Caller, messageId: string): Promise<Outcome<Waiting>> {
  const forbidden = missingPermission(caller, 'TICKET_INTAKE');
  if (forbidden !== null) return forbidden;
  const message = await stores.inbound.lock(messageId);
  if (message === null || message.content === null || !stores.units.isWithin(message.unitId, caller.unitId)) return notFound('message', ['messageId']);
  if (message.state !== 'WAITING') return refused({ code: 'ALREADY_HANDLED', message: 'Somebody has dealt with the message already.', path: ['messageId'] });
  return accepted({ ...message, content: message.content });
}
