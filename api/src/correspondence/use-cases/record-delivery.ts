import { systemCaller, type Caller } from '../../access/domain/caller.ts';
import { afterAttempt, afterReport, isTold, type AttemptResult, type Delivery, type DeliveryReport } from '../../communications/domain/outbox.ts';
import type { DueMessage } from '../../communications/use-cases/message-ports.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { TicketCommand } from '../../tickets/domain/commands.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { CorrespondenceStores } from './ports.ts';

/** Records what the next station said to an attempt. */
export function recordAttempt(stores: CorrespondenceStores, messageId: string, result: AttemptResult): Promise<Outcome<null>> {
  return change(stores, messageId, (delivery, now) => afterAttempt(delivery, result, now));
}

/** Records what was heard of a message later. A report on a message that there is not changes nothing. */
export function recordReport(stores: CorrespondenceStores, messageId: string, report: DeliveryReport): Promise<Outcome<null>> {
  return change(stores, messageId, (delivery) => afterReport(delivery, report));
}

/** The customer counts as told (K7), or as not reached, in the very transaction that records the delivery. */
async function change(stores: CorrespondenceStores, messageId: string, decide: (delivery: Delivery, now: Instant) => Delivery): Promise<Outcome<null>> {
  const message = await stores.outbox.lock(messageId);
  if (message === null) return accepted(null);
  const now = await stores.now();
  const after = decide(message.delivery, now);
  const { channel, delivery: before } = message;
  const isNews = (isTold(channel, after.state) && !isTold(channel, before.state)) || (after.state === 'FAILED' && before.state !== 'FAILED');
  const interactionId = isNews ? await keepContact(stores, message, isTold(channel, after.state), now) : null;
  await stores.outbox.write(messageId, after, now, interactionId ?? undefined);
  return accepted(null);
}

/** Keeps the message as a contact on its ticket; null when its customer was erased. A ticket that has ended in the meantime keeps it and goes through no step. */
async function keepContact(stores: CorrespondenceStores, message: DueMessage, delivered: boolean, now: Instant): Promise<string | null> {
  const ticket = await stores.tickets.lock(message.ticketId);
  if (ticket === null || message.clear === null) return null;
  const { channel, kind, agentId, customerId } = message;
  const interactionId = await stores.interactions.record({
    ticketId: ticket.id, customerId, direction: 'OUT', channel, kind, agentId, delivered, text: message.clear.content.text, occurredAt: now,
  });
  await performStep(stores, behind(message, stores.rootUnitId()), { ticketId: ticket.id, command: commandOf(message, interactionId, delivered) });
  return interactionId;
}

/** Whoever wrote the message stands behind what it counts for; what they may do was asked when they wrote it. */
function behind({ composedBy, agentId }: DueMessage, rootUnitId: string): Caller {
  return { ...systemCaller('delivery', rootUnitId), actor: composedBy, agentId };
}

function commandOf({ channel, kind, givesPreliminaryReply, substantive }: DueMessage, interactionId: string, delivered: boolean): TicketCommand {
  if (kind === 'CONFIRMATION_ATTEMPT') return { name: 'recordConfirmationAttempt', channel };
  const byPerson = kind === 'HUMAN_RESPONSE';
  return { name: 'respond', interactionId, channel, delivered, byPerson, kind, givesPreliminaryReply: byPerson && givesPreliminaryReply, substantive: byPerson && substantive };
}
