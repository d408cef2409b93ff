import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../api/src/communications/channels/parse-mail.ts';
import { addressOf, speakerOf } from '../../../api/src/communications/domain/inbound-mail.ts';
import { MAX_MESSAGE_TEXT } from '../../../api/src/communications/domain/limits.ts';
import { newWords, textOfHtml, tidyText } from '../../../api/src/communications/domain/mail-text.ts';
import { createReplyTokens } from '../../../api/src/communications/domain/reply-token.ts';
import { newId } from '../../../api/src/foundation/ids.ts';

const OWN = 'care@operator.example';
const speaker = (headers: Record<string, string>) => speakerOf(new Map(Object.entries({ from: 'Li <li@home.example>', subject: 'Re: your message', ...headers }).map(([name, value]) => [name, [value]])), OWN);
const parse = (text: string) => parseMail(Buffer.from(text.replaceAll('\n', '\r\n')), OWN);

describe('who speaks in a mail', () => {
  it.each<readonly [string, Record<string, string>]>([
    ['auto-replied', { 'auto-submitted': 'auto-replied' }], ['auto-generated with a comment', { 'auto-submitted': 'auto-generated; why=absent' }],
    ['of a null sender', { 'return-path': '<>' }], ['of a mail server', { from: 'MAILER-DAEMON@mx.example' }], ['bulk', { precedence: 'bulk' }], ['of a list', { 'list-id': '<news.example>' }],
    ['of an answering machine', { 'x-autoreply': 'yes' }], ['in Chinese', { subject: '自动回复：出差中' }], ['of somebody out of office', { subject: 'Out of Office until Monday' }],
  ])('is a machine when it is %s', (_what, headers) => expect(speaker(headers)).toBe('AUTO_REPLY'));

  it('is this house itself when its own mail comes back', () => {
    expect(speaker({ 'x-clausewatch': newId() })).toBe('LOOP');
    expect(speaker({ from: `"Care" <${OWN.toUpperCase()}>` })).toBe('LOOP');
  });

  it('is a mail server that reports on a delivery, and a person in every other case', () => {
    expect(speaker({ 'content-type': 'multipart/report; report-type=delivery-status; boundary=x', 'auto-submitted': 'auto-replied' })).toBe('DELIVERY_REPORT');
    expect(speaker({})).toBe('PERSON');
    expect(speaker({ 'auto-submitted': 'no' })).toBe('PERSON');
  });
});

describe('a mail', () => {
  it('is read as text: HTML loses its tags, scripts and hidden parts, and what it quotes', async () => {
    const mail = await parse('From: =?utf-8?B?5p2O5Zub?= <li@home.example>\nTo: care+x@operator.example\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<style>p{}</style><p>Still <b>down</b> &amp; out</p><script>alert(1)</script><!-- no --><img src=x onerror=alert(1)>&lt;b&gt;');
    expect(mail).toMatchObject({ kind: 'PERSON', content: { from: 'li@home.example', subject: 'Hello', text: 'Still down & out\n<b>' } });
    expect(newWords('It works.\n\nOn Tue, 24 Nov 2026 at 10:00, Care <care@operator.example> wrote:\n> old words')).toBe('It works.\n\n');
    expect(newWords('> only a quotation')).toBe('> only a quotation');
  });

  it('names the messages that it answers, and keeps of its files only name and size', async () => {
    const id = newId();
    const mail = await parse(`From: li@home.example\nIn-Reply-To: <${id}@operator.example>\nReferences: <other@elsewhere.example>\nSubject: a\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nwords\n--b\nContent-Type: application/zip; name=bomb.zip\nContent-Disposition: attachment; filename="bomb.zip"\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n`);
    expect(mail.answers).toEqual([id]);
    expect(mail.content).toMatchObject({ text: 'words', attachments: [{ name: 'bomb.zip', bytes: 3 }] });
  });

  it('that reports a failed delivery says which message', async () => {
    const id = newId();
    const report = (action: string) => parse(`From: MAILER-DAEMON@mx.example\nAuto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; li@home.example\nAction: ${action}\nStatus: 5.1.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${id}@operator.example>\nSubject: x\n--b--\n`);
    expect(await report('failed')).toMatchObject({ kind: 'DELIVERY_REPORT', delivery: 'FAILED', answers: [id], content: { attachments: [] } });
    expect(await report('delivered')).toMatchObject({ delivery: 'DELIVERED' });
    expect(await report('delayed')).toMatchObject({ delivery: null });
  });

  it('can be anything at all and is read, or refused, without harm', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      const mail = await parseMail(bytes, OWN);
      expect(mail.content.text.length).toBeLessThanOrEqual(MAX_MESSAGE_TEXT);
    }), { numRuns: 200 });
    const deep = Array.from({ length: 300 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`).join('');
    const [nested] = await Promise.allSettled([parse(`From: li@home.example\n${deep}`)]);
    expect(nested!.status === 'rejected' || nested!.value.content.text === '').toBe(true);
  });
});

describe('words from outside', () => {
  it('never keep control characters, and are cut where they are too long', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 200 }), (text, times) => {
      const tidy = tidyText(text.repeat(times));
      expect(tidy.length).toBeLessThanOrEqual(MAX_MESSAGE_TEXT);
      expect(tidy).not.toMatch(/[^\P{Cc}\n\t]/u);
      expect(tidy.isWellFormed()).toBe(true);
    }));
  });

  it('of HTML are free of tags', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<', '>', 'b', '/', '<script>', '</script>', '<!--', '-->', '&lt;', ' ', 'x')), (parts) => {
      expect(textOfHtml(parts.join(''))).not.toContain('<script');
    }));
    expect(textOfHtml('a<script>b')).toBe('a');
    expect(addressOf('not an address')).toBe('');
  });
});

describe('the mark of a ticket', () => {
  const tokens = createReplyTokens(Buffer.alloc(32, 1));

  it('is found wherever it stands, in any case, and only whole', () => {
    const token = tokens.of('261124-0007');
    expect(tokens.find(`care+${token}@operator.example`)).toEqual(['261124-0007']);
    expect(tokens.find(`RE: [${token.toUpperCase()}] [${tokens.of('261124-0008')}]`)).toEqual(['261124-0007', '261124-0008']);
    expect(tokens.find(token.slice(0, -1))).toEqual([]);
    expect(tokens.find(token.replace('0007', '0009'))).toEqual([]);
    expect(createReplyTokens(Buffer.alloc(32, 2)).find(token)).toEqual([]);
  });
});
