import type { AttemptResult } from '../domain/outbox.ts';
import { LINK_MARK, type DueMessage } from '../use-cases/message-ports.ts';
import type { Senders } from './sender.ts';

/** What the sending of a batch works with. */
export interface OutboxRun {
  readonly senders: Senders;
  /** Claims messages that are due, in a transaction of its own. */
  claim(): Promise<readonly DueMessage[]>;
  /** Records what became of an attempt, in a transaction of its own. */
  record(messageId: string, result: AttemptResult): Promise<void>;
  /** The private link of an id, in full. */
  linkUrl(linkId: string): string;
}

/**
 * Sends what is due. A message is claimed before it is sent and settled after it: whoever dies in between leaves it to be
 * sent once more, under the same id, by which the next station tells the repetition.
 * @returns how many were sent or tried
 */
export async function runOutbox({ senders, claim, record, linkUrl }: OutboxRun): Promise<number> {
  const due = await claim();
  await Promise.all(due.map(async (message) => record(message.id, await attempt(message, senders, linkUrl))));
  return due.length;
}

async function attempt({ id, channel, kind, clear, linkId, replyToken }: DueMessage, senders: Senders, linkUrl: (linkId: string) => string): Promise<AttemptResult> {
  const sender = senders[channel];
  if (sender === undefined) return { outcome: 'NEVER', reason: 'NOT_CONNECTED' };
  if (clear === null) return { outcome: 'NEVER', reason: 'CUSTOMER_ERASED' };
  const { address, content } = clear;
  const text = linkId === null ? content.text : content.text.replaceAll(LINK_MARK, () => linkUrl(linkId));
  return sender.send({ id, address, subject: content.subject, text, replyToken, automatic: kind === 'AUTO_ACKNOWLEDGEMENT' || kind === 'RESULT_NOTICE' });
}
