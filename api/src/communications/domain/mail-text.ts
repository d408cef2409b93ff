import { MAX_MESSAGE_TEXT } from './limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The words of an HTML text: no tags, no scripts, no styles, no comments. What is left is text and is shown as text. */
export function textOfHtml(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replaceAll(/<(script|style|head|title|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
    .replaceAll(/<(?:br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*(?:>|$)/g, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      return point > 0x1f && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '';
    });
}

/** A text as it is kept: no control characters, no run of empty lines, and cut with a mark when it is too long. */
export function tidyText(text: string): string {
  const tidy = text.toWellFormed().replaceAll('\r\n', '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '').replaceAll(/[ \t]+\n/g, '\n').replaceAll(/\n{3,}/g, '\n\n').trim();
  return tidy.length <= MAX_MESSAGE_TEXT ? tidy : `${tidy.slice(0, MAX_MESSAGE_TEXT - 2).toWellFormed()} …`;
}

/** Where a mail begins to repeat what it answers; what comes after is on the ticket already. */
const QUOTE = /^(?:>.*|-{2,}\s*(?:original message|原始邮件)\s*-{2,}|(?:on|am) .{5,120} (?:wrote|schrieb):|.{0,60}\d{4}年.{0,60}写道[：:]|(?:发件人|from)[：:].{3,120})$/im;

/** What the sender wrote anew. A mail that begins with its quotation is kept whole. */
export function newWords(text: string): string {
  const at = text.search(QUOTE);
  const own = at <= 0 ? text : text.slice(0, at);
  return own.trim() === '' ? text : own;
}
