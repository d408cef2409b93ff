import type { Caller } from '../../access/domain/caller.ts';
import { textFault } from '../../foundation/text-fault.ts';
import { notFound } from '../../access/domain/caller.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../domain/ticket.ts';
import type { Channel, InteractionKind } from '../../communications/domain/words.ts';
import { performStep, type PastWork, type StepStores } from './perform-step.ts';
import type { InteractionStore } from '../../communications/use-cases/ports.ts';

export interface ContactStores extends StepStores {
  readonly interactions: InteractionStore;
}

interface Contact {
  readonly ticketId: string;
  readonly channel: Channel;
  readonly text: string;
  readonly delivered: boolean;
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
  readonly past?: PastWork;
}

export const MAX_CONTACT_TEXT = 8_000;

/** Answers the customer (transition 7): the contact is kept with the ticket, and stops the clocks that it answers. */
export async function respondToCustomer(
  stores: ContactStores, caller: Caller, contact: Contact & { readonly givesPreliminaryReply: boolean; readonly substantive: boolean },
): Promise<Outcome<Ticket>> {
  return withContact(stores, caller, contact, 'HUMAN_RESPONSE', (interactionId) =>
    performStep(stores, caller, {
      ...contact,
      command: {
        name: 'respond', interactionId, channel: contact.channel, delivered: contact.delivered, byPerson: true, kind: 'HUMAN_RESPONSE',
        givesPreliminaryReply: contact.givesPreliminaryReply, substantive: contact.substantive,
      },
    }));
}

/** Feeds the result of a complaint's investigation back to the customer (§7.1), which lifts the hold on resolving it. */
export async function feedBackResult(stores: ContactStores, caller: Caller, contact: Contact): Promise<Outcome<Ticket>> {
  return withContact(stores, caller, contact, 'RESULT_NOTICE', (interactionId) =>
    performStep(stores, caller, { ...contact, command: { name: 'feedBackResult', interactionId, delivered: contact.delivered } }));
}

/** Records an attempt to reach the customer for the confirmation (transition 14). */
export async function recordConfirmationAttempt(stores: ContactStores, caller: Caller, contact: Contact): Promise<Outcome<Ticket>> {
  return withContact(stores, caller, contact, 'CONFIRMATION_ATTEMPT', () =>
    performStep(stores, caller, { ...contact, command: { name: 'recordConfirmationAttempt', channel: contact.channel } }));
}

async function withContact(
  stores: ContactStores, caller: Caller, contact: Contact, kind: InteractionKind, step: (interactionId: string) => Promise<Outcome<Ticket>>,
): Promise<Outcome<Ticket>> {
  const fault = textFault(contact.text, MAX_CONTACT_TEXT, ['text']);
  if (fault !== null) return refused(fault);
  const ticket = await stores.tickets.lock(contact.ticketId);
  if (ticket === null || !stores.units.isWithin(ticket.unitId, caller.unitId)) return notFound('ticket', ['ticketId']);
  const interactionId = await stores.interactions.record({
    ticketId: ticket.id, customerId: ticket.customerId, direction: 'OUT', channel: contact.channel, kind, agentId: caller.agentId,
    delivered: contact.delivered, text: contact.text, occurredAt: contact.past?.at ?? (await stores.now()),
  });
  return step(interactionId);
}
