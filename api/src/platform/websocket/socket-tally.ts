import { CLOSE, type Closing } from './close-codes.ts';

/** Why a connection was not taken. */
export type SocketRefusal = 'stopping' | 'full';

/** What became of connections, since the process began. */
export class SocketTally {
  opened = 0;
  readonly refused: Record<SocketRefusal, number> = { stopping: 0, full: 0 };
  /** Those that this side ended, by why: the name of a close code of ours, `protocol`, `silent` or `backlog`. */
  readonly ended = new Map<string, number>();

  close(closing: Closing): void {
    this.end(NAMES.get(closing) ?? 'protocol');
  }

  end(reason: string, count = 1): void {
    if (count > 0) this.ended.set(reason, (this.ended.get(reason) ?? 0) + count);
  }
}

/** graphql-ws closes for reasons of its own, all of them breaches of the protocol. */
const NAMES = new Map<Closing, string>(Object.entries(CLOSE).map(([name, closing]) => [closing, name]));
