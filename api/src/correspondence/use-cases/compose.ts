import { missingValues, render, type TemplateVariable } from '../../communications/domain/template.ts';
import type { MessageLanguage } from '../../communications/domain/words.ts';
import { LINK_MARK } from '../../communications/use-cases/message-ports.ts';
import type { Actor } from '../../foundation/event.ts';
import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { CorrespondenceStores, UsedTemplate } from './ports.ts';

/** Who writes a message, in which language, and what it counts for once the customer has it. */
export interface Composition {
  readonly template: UsedTemplate;
  readonly language: MessageLanguage;
  /** What the handler says in their own words. */
  readonly text: string | null;
  readonly composedBy: Actor;
  readonly agentId: string | null;
  readonly givesPreliminaryReply: boolean;
  readonly substantive: boolean;
}

/** Puts a message to a ticket's customer into the outbox, and answers its id; a refusal says what is missing. */
export async function compose(stores: CorrespondenceStores, ticket: Ticket, composition: Composition): Promise<Outcome<string>> {
  const { template, language } = composition;
  const { channel } = template;
  if (!stores.connected.has(channel)) {
    return refused({ code: 'CHANNEL_NOT_CONNECTED', message: `The channel ${channel} is not connected: reach the customer in another way, or have it connected.`, path: ['templateId'], clause: '4.4' });
  }
  const address = await stores.addresses.of(ticket.customerId, channel);
  if (address === null) return refused({ code: 'NO_ADDRESS', message: `No ${channel} address of the customer is known: enter one, or choose another channel.`, path: ['templateId'], clause: '4.4' });
  const values = await valuesFor(stores, ticket, composition.text);
  const missing = missingValues(template, language, values);
  if (missing.length > 0) {
    return refused({ code: 'MISSING_VALUES', message: `The message cannot be written without ${missing.map((name) => `{${name}}`).join(', ')}: ${missing.includes('text') ? 'write the text' : 'it is known once there is a result'}.`, path: ['text'], clause: '4.4' });
  }
  const now = await stores.now();
  const linkId = template.body[language].includes('{link}') ? await stores.links.open(ticket.id, ticket.customerId, now) : null;
  const id = newId();
  await stores.outbox.queue({
    id, ticketId: ticket.id, customerId: ticket.customerId, channel, kind: template.kind, templateId: template.id, language, linkId, replyToken: stores.replyTokens.of(ticket.ticketNo),
    givesPreliminaryReply: composition.givesPreliminaryReply, substantive: composition.substantive, composedBy: composition.composedBy, agentId: composition.agentId,
    interactionId: null, delivery: { state: 'QUEUED', reason: null, attempts: 0, queuedAt: now, nextTryAt: now }, address,
    content: { subject: template.subject === null ? null : render(template.subject[language], values), text: render(template.body[language], values) },
  });
  stores.sendSoon();
  return accepted(id);
}

/** The values of a ticket for the variables of a template. The link stays a mark until the message goes out. */
async function valuesFor(stores: CorrespondenceStores, ticket: Ticket, text: string | null): Promise<Partial<Record<TemplateVariable, string>>> {
  const result = ticket.resolvedAt === null ? null : await stores.results.latest(ticket.id);
  const handler = result === null ? null : await stores.workNumbers.of(result.agentId ?? ticket.ownerId);
  return {
    ticketNo: ticket.ticketNo, receivedAt: stores.siteTime(ticket.receivedAt), link: LINK_MARK,
    ...(text === null ? {} : { text: text.trim() }),
    ...(ticket.resolvedAt === null ? {} : { resolvedAt: stores.siteTime(ticket.resolvedAt) }),
    ...(result === null ? {} : { solution: result.solution }),
    ...(handler === null ? {} : { handler }),
  };
}
