import type { FastifyInstance } from 'fastify';
import { MAX_MESSAGE_TEXT } from '../../communications/domain/limits.ts';
import { tidyText } from '../../communications/domain/mail-text.ts';
import { webhookFault } from '../../communications/domain/webhook-signature.ts';
import { GATEWAY_CHANNELS, type GatewayChannel } from '../../communications/domain/words.ts';
import type { WebhookReceipts } from '../../communications/use-cases/message-ports.ts';
import { isId } from '../../foundation/ids.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import type { CorrespondenceStores } from '../use-cases/ports.ts';
import { recordReport } from '../use-cases/record-delivery.ts';
import { takeInbound } from '../use-cases/take-inbound.ts';

type Stores = CorrespondenceStores & { readonly webhookReceipts: WebhookReceipts };

const MAX_BODY_BYTES = 64 * 1024;
const MAX_FROM = 200;

/** What a gateway may tell. */
type GatewayEvent =
  | { readonly type: 'message.received'; readonly from: string; readonly text: string; readonly inReplyTo: string | null }
  | { readonly type: 'message.delivered'; readonly messageId: string }
  | { readonly type: 'message.failed'; readonly messageId: string; readonly reason: 'NO_SUCH_ADDRESS' | 'REFUSED' | 'UNANSWERED' };

const REASONS = ['NO_SUCH_ADDRESS', 'REFUSED', 'UNANSWERED'] as const;

/**
 * Takes what the operator's gateways post (schema/webhooks.md): signed, fresh, and each id once.
 * @param secret null when no secret is set: then everything is refused, and says so
 */
export function addWebhookRoutes(server: FastifyInstance, perform: Perform<Stores>, secret: string | null): void {
  void server.register(async (scope) => {
    // The signature is over the bytes of the body.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: MAX_BODY_BYTES }, (_request, body, done) => { done(null, body); });
    scope.post<{ Params: { channel: string } }>('/webhooks/channels/:channel', { bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
      const refuse = (status: number, code: string, message: string) => reply.code(status).send({ userErrors: [{ code, message }] });
      const channel = GATEWAY_CHANNELS.find((each) => each === request.params.channel.toUpperCase());
      if (channel === undefined) return refuse(404, 'NOT_FOUND', `There is no such channel: use one of ${GATEWAY_CHANNELS.join(', ').toLowerCase()}.`);
      if (secret === null) return refuse(503, 'NOT_CONNECTED', 'No gateway is connected: WEBHOOK_SECRET is not set.');
      const body = typeof request.body === 'string' ? request.body : '';
      const fault = webhookFault(Buffer.from(secret), request.headers, body, Date.now());
      if (fault !== null) return refuse(fault === 'MALFORMED' ? 400 : 401, fault, FAULTS[fault]);
      const event = readEvent(body);
      if (event === null) return refuse(422, 'BAD_EVENT', 'The body is none of the events in schema/webhooks.md.');
      const id = `${channel}/${String(request.headers['webhook-id'])}`;
      const outcome = await perform<{ readonly repeated: boolean }>(async (stores) => {
        if (!(await stores.webhookReceipts.note(id))) return accepted({ repeated: true });
        const taken = await take(stores, channel, id, event);
        return taken.ok ? accepted({ repeated: false }) : taken;
      });
      return outcome.ok ? reply.code(200).send(outcome.value) : refuse(422, outcome.refusals[0]!.code, outcome.refusals[0]!.message);
    });
  });
}

const FAULTS = {
  MALFORMED: 'The headers webhook-id, webhook-timestamp and webhook-signature are needed.',
  FORGED: 'The signature is not that of the body.',
  STALE: 'The request is older, or newer, than five minutes: sign it anew.',
} as const;

function take(stores: Stores, channel: GatewayChannel, id: string, event: GatewayEvent): Promise<Outcome<null>> {
  if (event.type === 'message.delivered') return recordReport(stores, event.messageId, { outcome: 'DELIVERED' });
  if (event.type === 'message.failed') return recordReport(stores, event.messageId, { outcome: 'FAILED', reason: event.reason });
  const { from, text, inReplyTo } = event;
  return takeInbound(stores, {
    source: id, channel, kind: 'PERSON', content: { from, subject: null, text, attachments: [] }, marks: '', answers: inReplyTo === null ? [] : [inReplyTo], delivery: null,
  });
}

function readEvent(body: string): GatewayEvent | null {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const { type, from, text, inReplyTo, messageId, reason } = read as Readonly<Record<string, unknown>>;
  const isOurs = (id: unknown): id is string => typeof id === 'string' && isId(id);
  if (type === 'message.received' && typeof from === 'string' && typeof text === 'string') {
    const words = tidyText(text);
    const sender = tidyText(from);
    if (words === '' || sender === '' || sender.length > MAX_FROM || text.length > MAX_MESSAGE_TEXT) return null;
    return { type, from: sender, text: words, inReplyTo: isOurs(inReplyTo) ? inReplyTo : null };
  }
  if (type === 'message.delivered' && isOurs(messageId)) return { type, messageId };
  if (type === 'message.failed' && isOurs(messageId)) return { type, messageId, reason: REASONS.find((each) => each === reason) ?? 'REFUSED' };
  return null;
}
