import type { AddressInfo } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';
import { SMTPServer } from 'smtp-server';

/** A mail that a test's mail server has taken. */
export interface TakenMail {
  readonly to: string;
  readonly source: string;
}

export interface TestSmtp {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** What the next recipients are answered with, e.g. `550 5.1.1 no such mailbox`; null: they are taken. */
  refuseWith(answer: { readonly code: number; readonly text: string } | null): void;
  close(): Promise<void>;
}

/** A real SMTP server on a port of its own. */
export async function startSmtp(): Promise<TestSmtp> {
  const taken: TakenMail[] = [];
  let refusal: { readonly code: number; readonly text: string } | null = null;
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onRcptTo(_address, _session, done) {
      done(refusal === null ? null : Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(','), source: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`, taken,
    refuseWith: (answer) => { refusal = answer; },
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}

export interface TestImap {
  readonly url: string;
  /** Puts a mail into the inbox, as a mail server would. */
  deliver(source: string): void;
  /** How many mails of the inbox nobody has seen. */
  unseen(): number;
  close(): Promise<void>;
}

/** A real IMAP server on a port of its own. */
export async function startImap(): Promise<TestImap> {
  const server = hoodiecrow({ plugins: ['ID', 'IDLE', 'UNSELECT', 'ENABLE', 'LITERALPLUS'], storage: { INBOX: { messages: [] } } });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `imap://testuser:testpass@127.0.0.1:${port}/INBOX`,
    // It keeps the bytes of a mail as one character each.
    deliver: (source) => { server.appendMessage('INBOX', [], new Date(), Buffer.from(source.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')).toString('latin1')); },
    unseen: () => server.getMailbox('INBOX').messages.filter(({ flags }) => !flags.includes('\\Seen')).length,
    close: () => new Promise((resolve) => { server.close(() => resolve()); }),
  };
}
