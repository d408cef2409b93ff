import type { AttemptResult } from '../domain/outbox.ts';
import { signWebhook } from '../domain/webhook-signature.ts';
import type { GatewayChannel } from '../domain/words.ts';
import type { Sender } from './sender.ts';

const ANSWER_WITHIN_MS = 10_000;
/** Statuses that say something about this very message; all others may pass. */
const FINAL: Readonly<Record<number, AttemptResult>> = {
  400: { outcome: 'NEVER', reason: 'REFUSED' },
  404: { outcome: 'NEVER', reason: 'NO_SUCH_ADDRESS' },
  410: { outcome: 'NEVER', reason: 'NO_SUCH_ADDRESS' },
  413: { outcome: 'NEVER', reason: 'REFUSED' },
  422: { outcome: 'NEVER', reason: 'REFUSED' },
};

/**
 * Hands messages to the operator's own gateway of a channel as signed requests (schema/webhooks.md). The gateway tells
 * repetitions by the id and reports later what became of the message.
 * @param key the secret that the gateway shares with this house
 */
export function createGatewaySender(channel: GatewayChannel, url: string, key: Buffer): Sender {
  return {
    async send({ id, address, text, automatic }) {
      const body = JSON.stringify({ type: 'message.send', messageId: id, channel, to: address, text, automatic });
      try {
        const response = await fetch(url, {
          method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
          headers: { 'content-type': 'application/json', ...signWebhook(key, id, Date.now(), body) },
        });
        await response.body?.cancel();
        return response.ok ? { outcome: 'TAKEN' } : FINAL[response.status] ?? { outcome: 'LATER' };
      } catch {
        return { outcome: 'LATER' };
      }
    },
    close: () => {},
  };
}
