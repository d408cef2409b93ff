import PostalMime from 'postal-mime';
import { addressOf, ownMessageIds, readDeliveryStatus, speakerOf, type MailHeaders } from '../domain/inbound-mail.ts';
import { newWords, textOfHtml, tidyText } from '../domain/mail-text.ts';
import type { InboundKind } from '../domain/words.ts';
import type { InboundContent } from '../use-cases/message-ports.ts';

/** A mail as it concerns this house. */
export interface ParsedMail {
  readonly kind: InboundKind;
  readonly content: InboundContent;
  /** Where marks of tickets may stand: the addresses it is to and its subject. */
  readonly marks: string;
  /** Our own messages that it answers or reports on. */
  readonly answers: readonly string[];
  /** Of a delivery report: what became of the message. */
  readonly delivery: 'DELIVERED' | 'FAILED' | null;
}

const MAX_NESTING = 20;
const MAX_HEADER_BYTES = 256 * 1024;
const MAX_ATTACHMENTS = 50;
const MAX_NAME = 120;
/** Within this much of an HTML part its words are looked for. */
const MAX_HTML = 512 * 1024;

/**
 * Reads a mail: its words as text, never as HTML; attachments by name and size, never opened. A mail that is nested too
 * deeply or cannot be read is taken by its header alone.
 * @param ownAddress the address that the house sends from
 */
export async function parseMail(source: Uint8Array, ownAddress: string): Promise<ParsedMail> {
  const mail = await PostalMime.parse(source, { maxNestingDepth: MAX_NESTING, maxHeadersSize: MAX_HEADER_BYTES, attachmentEncoding: 'arraybuffer' });
  const headers: MailHeaders = new Map([...Map.groupBy(mail.headers, ({ key }) => key.toLowerCase())].map(([key, values]) => [key, values.map(({ value }) => value)]));
  const all = (name: string): string => (headers.get(name) ?? []).join(' ');
  const domain = ownAddress.split('@')[1] ?? '';
  const kind = speakerOf(headers, ownAddress.toLowerCase());
  const reported = kind === 'DELIVERY_REPORT' ? mail.attachments.map(({ content, mimeType }) => (/^(?:message|text)\//.test(mimeType) ? textOf(content) : '')).join('\n') : '';
  const words = (mail.text ?? '').trim() === '' ? textOfHtml((mail.html ?? '').slice(0, MAX_HTML)) : mail.text!;
  return {
    kind,
    content: {
      from: addressOf(all('from')), subject: mail.subject === undefined ? null : tidyText(mail.subject).replaceAll('\n', ' ').slice(0, 300),
      text: tidyText(newWords(words)),
      attachments: kind === 'DELIVERY_REPORT' ? [] : mail.attachments.slice(0, MAX_ATTACHMENTS).map(({ filename, content }) => ({ name: tidyText(filename ?? '').slice(0, MAX_NAME), bytes: sizeOf(content) })),
    },
    marks: [all('to'), all('cc'), all('delivered-to'), all('x-original-to'), mail.subject ?? ''].join(' '),
    answers: ownMessageIds([all('in-reply-to'), all('references'), reported].join(' '), domain),
    delivery: kind === 'DELIVERY_REPORT' ? readDeliveryStatus(reported) : null,
  };
}

function textOf(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function sizeOf(content: ArrayBuffer | Uint8Array | string): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
}
