import { createTransport } from 'nodemailer';
import { OWN_MARK } from '../domain/inbound-mail.ts';
import type { AttemptResult } from '../domain/outbox.ts';
import type { Sender } from './sender.ts';

const CONNECT_WITHIN_MS = 10_000;
const SEND_WITHIN_MS = 30_000;

/** How a mail server says that there is no such mailbox (RFC 3463: 5.1.x). */
const NO_MAILBOX = /^5\d\d[ -]5\.1\.\d/;
const NO_MAILBOX_CODES = [550, 551, 553];

/**
 * Sends over SMTP: text only, with the mark by which answers find their ticket in the subject and in the address to answer
 * to, and with a request for delivery reports where the server gives them. TLS is used wherever the server offers it.
 * @param url as `smtps://user:password@host:465`
 * @param from the address that mail comes from, whose mailbox is read for answers
 */
export function createSmtpSender(url: string, from: string): Sender {
  const [local, domain] = from.split('@') as [string, string];
  const transport = createTransport({
    url, pool: true, maxConnections: 2, connectionTimeout: CONNECT_WITHIN_MS, greetingTimeout: CONNECT_WITHIN_MS, socketTimeout: SEND_WITHIN_MS,
    disableFileAccess: true, disableUrlAccess: true,
  });
  return {
    async send({ id, address, subject, text, replyToken, automatic }) {
      try {
        await transport.sendMail({
          from, to: address, replyTo: `${local}+${replyToken}@${domain}`, subject: `${subject ?? ''} [${replyToken}]`.trimStart(), text,
          messageId: `<${id}@${domain}>`,
          headers: { [OWN_MARK]: id, ...(automatic ? { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' } : {}) },
          dsn: { id, return: 'headers', notify: ['success', 'failure'], recipient: address },
        });
        return { outcome: 'TAKEN' };
      } catch (error) {
        return resultOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A permanent "no" (5xx) to this very message is final; whatever else is wrong may be right later. */
function resultOf(error: unknown): AttemptResult {
  const { responseCode, response, command } = error as { readonly responseCode?: number; readonly response?: string; readonly command?: string };
  // A refused sign-in says nothing about the message.
  if (responseCode === undefined || responseCode < 500 || command?.startsWith('AUTH')) return { outcome: 'LATER' };
  const isMailbox = command === 'RCPT TO' && (NO_MAILBOX.test(response ?? '') || NO_MAILBOX_CODES.includes(responseCode));
  return { outcome: 'NEVER', reason: isMailbox ? 'NO_SUCH_ADDRESS' : 'REFUSED' };
}
