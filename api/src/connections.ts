import { createGatewaySender } from './communications/channels/gateway-sender.ts';
import type { Senders } from './communications/channels/sender.ts';
import { createSmtpSender } from './communications/channels/smtp-sender.ts';
import { GATEWAY_CHANNELS, type SendingChannel } from './communications/domain/words.ts';
import type { Settings } from './env.ts';

type ConnectionSettings = Pick<Settings, 'smtpUrl' | 'mailFrom' | 'gatewayUrls' | 'webhookSecret'>;

/** The channels on which the settings let the house send. */
export function connectedChannels({ smtpUrl, gatewayUrls }: ConnectionSettings): ReadonlySet<SendingChannel> {
  return new Set([...(smtpUrl === undefined ? [] : ['EMAIL' as const]), ...GATEWAY_CHANNELS.filter((channel) => gatewayUrls[channel] !== undefined)]);
}

/** The ways out that the settings name. Nothing is connected before the first message. */
export function openSenders({ smtpUrl, mailFrom, gatewayUrls, webhookSecret }: ConnectionSettings): Senders {
  const senders: Senders = smtpUrl === undefined || mailFrom === undefined ? {} : { EMAIL: createSmtpSender(smtpUrl, mailFrom) };
  for (const channel of GATEWAY_CHANNELS) {
    const url = gatewayUrls[channel];
    if (url !== undefined && webhookSecret !== undefined) senders[channel] = createGatewaySender(channel, url, Buffer.from(webhookSecret));
  }
  return senders;
}
