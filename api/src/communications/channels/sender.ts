import type { AttemptResult } from '../domain/outbox.ts';
import type { SendingChannel } from '../domain/words.ts';

/** A message as it goes out. */
export interface OutgoingMessage {
  /** The same at every attempt, so that the next station can tell a repetition. */
  readonly id: string;
  readonly address: string;
  readonly subject: string | null;
  readonly text: string;
  /** By which an answer finds its ticket. */
  readonly replyToken: string;
  /** Whether no person wrote it. */
  readonly automatic: boolean;
}

/** The way out on one channel. */
export interface Sender {
  /** Hands a message to the next station. Whatever goes wrong is a result; it never throws. */
  send(message: OutgoingMessage): Promise<AttemptResult>;
  close(): void;
}

/** The channels that are connected. */
export type Senders = Partial<Record<SendingChannel, Sender>>;
