import type { Caller } from '../../access/domain/caller.ts';
import { notFound } from '../../access/domain/caller.ts';
import type { MessageLanguage } from '../../communications/domain/words.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { openStep } from '../../tickets/use-cases/perform-step.ts';
import { compose } from './compose.ts';
import type { CorrespondenceStores } from './ports.ts';

export interface MessageRequest {
  readonly ticketId: string;
  readonly expectedVersion?: number | null | undefined;
  readonly templateId: string;
  readonly language: MessageLanguage;
  readonly text?: string | null | undefined;
  readonly givesPreliminaryReply: boolean;
  readonly substantive: boolean;
}

const MAX_TEXT = 2_000;

/** Writes to a ticket's customer (§4.3, §4.4) with an approved template. It counts as an answer only once it has reached the customer (K7). */
export async function sendMessage(stores: CorrespondenceStores, caller: Caller, request: MessageRequest): Promise<Outcome<Ticket>> {
  const opened = await openStep(stores, caller, request, 'TICKET_HANDLE');
  if (!opened.ok) return opened;
  const ticket = opened.value;
  const { text = null } = request;
  if (text !== null && text.length > MAX_TEXT) return refused({ code: 'TEXT_LENGTH', message: `The text has at most ${MAX_TEXT} characters.`, path: ['text'] });
  if (!OPEN_STATES.includes(ticket.state)) return refused({ code: 'NOT_ALLOWED_IN_STATE', message: 'The ticket has ended: nothing is sent about it any more.', clause: '4.3' });
  const template = await stores.templates.lock(request.templateId);
  if (template === null) return notFound('template', ['templateId']);
  if (template.state !== 'APPROVED') return refused({ code: 'TEMPLATE_NOT_APPROVED', message: 'The template is not in use: choose one that is approved.', path: ['templateId'], clause: '2.4' });
  if (template.kind === 'CONFIRMATION_ATTEMPT' && ticket.state !== 'RESOLVED') {
    return refused({ code: 'NOT_ALLOWED_IN_STATE', message: 'The customer is asked to confirm once the ticket is resolved.', path: ['templateId'], clause: '4.4' });
  }
  const { language, givesPreliminaryReply, substantive } = request;
  const queued = await compose(stores, ticket, { template, language, text, composedBy: caller.actor, agentId: caller.agentId, givesPreliminaryReply, substantive });
  return queued.ok ? accepted(ticket) : queued;
}
