import { SENDING_CHANNELS, type MessageKind, type SendingChannel } from '../../communications/domain/words.ts';
import { systemActor } from '../../foundation/event.ts';
import { compose } from './compose.ts';
import type { CorrespondenceStores } from './ports.ts';

/** Nobody is called up by a machine: the telephone is for people. */
const BY_ITSELF: readonly SendingChannel[] = ['EMAIL', 'SMS', 'ONLINE'];

/**
 * Tells a ticket's customer something by itself, on the first of the connected channels on which they can be reached, the one
 * that the request came through before all others, in the customer's language. Where there is none, nothing is sent: people tell them, and record it.
 */
export async function queueNotice(stores: CorrespondenceStores, ticketId: string, kind: Extract<MessageKind, 'AUTO_ACKNOWLEDGEMENT' | 'RESULT_NOTICE'>): Promise<void> {
  const ticket = await stores.tickets.lock(ticketId);
  if (ticket === null || (kind === 'RESULT_NOTICE' && ticket.state !== 'RESOLVED')) return;
  const language = await stores.languageOf(ticket.customerId);
  const preferred = SENDING_CHANNELS.filter((channel) => channel === ticket.channel);
  for (const channel of new Set([...preferred, ...BY_ITSELF])) {
    if (!BY_ITSELF.includes(channel) || !stores.connected.has(channel)) continue;
    const template = await stores.templates.inUse(kind, channel);
    if (template === null) continue;
    const queued = await compose(stores, ticket, {
      template, language, text: null, composedBy: systemActor('notices'), agentId: null, givesPreliminaryReply: false, substantive: false,
    });
    if (queued.ok) return;
  }
}
