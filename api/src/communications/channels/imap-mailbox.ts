import { ImapFlow, type FetchMessageObject } from 'imapflow';
import { Bell } from '../../platform/bell.ts';
import type { Logger } from '../../platform/log.ts';
import { addressOf } from '../domain/inbound-mail.ts';
import { MAX_MAIL_BYTES } from '../domain/limits.ts';
import { tidyText } from '../domain/mail-text.ts';
import { parseMail, type ParsedMail } from './parse-mail.ts';

/** A mail that was found, and where: the same mail found again has the same source. */
export interface FoundMail extends ParsedMail {
  readonly source: string;
}

export interface Mailbox {
  /** Whether it is connected at this moment. */
  isConnected(): boolean;
  close(): Promise<void>;
}

/** The net under the server's own word that something came. */
const LOOK_EVERY_MS = 30_000;
const RETRY_FIRST_MS = 1_000;
const RETRY_LAST_MS = 60_000;

/**
 * Reads a mailbox: every unseen mail is given to `take`, and marked as seen once that has kept it. A mail whose keeping fails
 * stays unseen and comes again; the connection is opened anew whenever it is lost.
 * @param url as `imaps://user:password@host:993/INBOX`
 * @param ownAddress the address that the house sends from
 * @param take keeps a mail; the same source may come twice
 */
export function watchMailbox(url: string, ownAddress: string, log: Logger, take: (mail: FoundMail) => Promise<void>): Mailbox {
  const { hostname, port, protocol, username, password, pathname } = new URL(url);
  const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX';
  const secure = protocol === 'imaps:';
  const bell = new Bell();
  let closed = false;
  let client: ImapFlow | null = null;

  async function read(connection: ImapFlow, validity: string): Promise<void> {
    const unseen = await connection.search({ seen: false }, { uid: true });
    for (const uid of unseen || []) {
      const head = await connection.fetchOne(String(uid), { uid: true, size: true, envelope: true }, { uid: true });
      if (!head) continue;
      const source = `${username}/${folder}/${validity}/${uid}`;
      const isTooLarge = (head.size ?? 0) > MAX_MAIL_BYTES;
      const whole = isTooLarge ? null : await connection.fetchOne(String(uid), { uid: true, source: { start: 0, maxLength: MAX_MAIL_BYTES } }, { uid: true });
      const parsed = whole && whole.source ? await parseMail(whole.source, ownAddress).catch(() => byHead(head)) : byHead(head);
      await take({ ...parsed, source });
      await connection.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    }
  }

  async function stay(): Promise<void> {
    const connection = new ImapFlow({ host: hostname, port: Number(port) || (secure ? 993 : 143), secure, auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) }, logger: false });
    client = connection;
    // Without a listener an error of the connection would end the process; what it breaks off says so by itself.
    connection.on('error', () => bell.ring());
    connection.on('close', () => bell.ring());
    connection.on('exists', () => bell.ring());
    try {
      await connection.connect();
      const box = await connection.mailboxOpen(folder);
      while (!closed && connection.usable) {
        await read(connection, String(box.uidValidity));
        if (!closed && connection.usable) await bell.wait(LOOK_EVERY_MS);
      }
    } finally {
      client = null;
      connection.close();
    }
  }

  async function run(): Promise<void> {
    let retryMs = RETRY_FIRST_MS;
    while (!closed) {
      const since = performance.now();
      try {
        await stay();
      } catch (error) {
        // The library's errors may hold what was sent: their code is enough.
        if (!closed) log.warn({ code: (error as { readonly code?: string }).code ?? 'unknown' }, 'the mailbox cannot be read just now and is tried again');
      }
      retryMs = performance.now() - since > RETRY_LAST_MS ? RETRY_FIRST_MS : Math.min(RETRY_LAST_MS, retryMs * 2);
      if (!closed) await bell.wait(retryMs);
    }
  }

  const running = run();
  return {
    isConnected: () => client?.usable === true,
    async close() {
      closed = true;
      client?.close();
      bell.ring();
      await running;
    },
  };
}

/** A mail that is too large, or cannot be read, by what the server says of it. */
function byHead({ envelope }: FetchMessageObject): ParsedMail {
  return {
    kind: 'TOO_LARGE',
    content: { from: addressOf(envelope?.from?.[0]?.address ?? ''), subject: tidyText(envelope?.subject ?? '').replaceAll('\n', ' ').slice(0, 300) || null, text: '', attachments: [] },
    marks: [...(envelope?.to ?? []).map(({ address }) => address ?? ''), envelope?.subject ?? ''].join(' '),
    answers: [], delivery: null,
  };
}
