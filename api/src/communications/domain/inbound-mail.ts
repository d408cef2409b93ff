import type { InboundKind } from './words.ts';

/** The header of a mail: names in lower case, each with its values in their order. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>;

/** The header by which a mail of this house is known when it comes back. */
export const OWN_MARK = 'x-clausewatch';

/** Words that answering machines put into their subject and nobody else begins with. */
const MACHINE_SUBJECT = /^\s*(?:auto(?:matic|mated)?[- ]?(?:reply|response|antwort)|out of (?:the )?office|自动回复|自动答复|休假通知|不在办公室)/i;
const MACHINE_SENDER = /(?:^|<)(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?(?:[+-][^@]*)?)@/i;

/**
 * Who speaks in a mail (RFC 3834, RFC 3464): a person, an answering machine, a mail server that reports on a delivery, or
 * this house itself. Only a person's words are a reply.
 * @param ownAddress the address that the house sends from, in lower case
 */
export function speakerOf(headers: MailHeaders, ownAddress: string): Exclude<InboundKind, 'TOO_LARGE'> {
  const one = (name: string): string => (headers.get(name)?.[0] ?? '').trim().toLowerCase();
  if (/^multipart\/report\b.*report-type="?delivery-status/s.test(one('content-type'))) return 'DELIVERY_REPORT';
  if (headers.has(OWN_MARK) || addressOf(one('from')) === ownAddress) return 'LOOP';
  const autoSubmitted = one('auto-submitted').split(';')[0]!.trim();
  if (autoSubmitted !== '' && autoSubmitted !== 'no') return 'AUTO_REPLY';
  if (one('return-path') === '<>' || MACHINE_SENDER.test(one('from'))) return 'AUTO_REPLY';
  if (['bulk', 'junk', 'list', 'auto_reply', 'auto-reply'].includes(one('precedence'))) return 'AUTO_REPLY';
  if (['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => headers.has(name))) return 'AUTO_REPLY';
  return MACHINE_SUBJECT.test(one('subject')) ? 'AUTO_REPLY' : 'PERSON';
}

/** The address inside `Name <address>`, in lower case; empty when there is none. */
export function addressOf(written: string): string {
  const address = /<([^<>\s]{3,254})>\s*$/.exec(written)?.[1] ?? written.trim();
  return isMailAddress(address) ? address.toLowerCase() : '';
}

/** Whether a text is a mail address that can be written to; deliberately narrower than what the standards allow. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[A-Za-z0-9._%+'=~-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/.test(text);
}

/** What a delivery report (RFC 3464) says of the message it is about: whether it arrived; null when it says neither, as of a delay. */
export function readDeliveryStatus(part: string): 'DELIVERED' | 'FAILED' | null {
  const action = /^action:\s*([a-z]+)/im.exec(part)?.[1]?.toLowerCase();
  if (action === 'failed') return 'FAILED';
  return action === 'delivered' ? 'DELIVERED' : null;
}

const OWN_MESSAGE = /<?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@([A-Za-z0-9.-]+)>?/g;

/** Ids of our own messages that a text names as their Message-ID. @param domain of the address that the house sends from */
export function ownMessageIds(text: string, domain: string): readonly string[] {
  return [...text.matchAll(OWN_MESSAGE)].filter((match) => match[2]!.toLowerCase() === domain.toLowerCase()).map((match) => match[1]!);
}
