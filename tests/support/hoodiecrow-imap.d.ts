declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Mailbox {
    readonly messages: readonly { readonly flags: readonly string[] }[];
  }

  interface ImapServer {
    readonly server: Server;
    listen(port: number, host: string, listening: () => void): void;
    appendMessage(mailbox: string, flags: readonly string[], date: Date, source: string): void;
    getMailbox(path: string): Mailbox;
    close(closed: () => void): void;
  }

  export default function hoodiecrow(options: { readonly plugins?: readonly string[]; readonly storage?: object }): ImapServer;
}
