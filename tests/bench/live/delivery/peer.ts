import type { Wall } from '../../../../api/src/live/domain/wall.ts';

/** What a peer is told to send: one payload a round to everybody of each scope. */
export interface Task {
  readonly wall: Wall;
  readonly scopes: readonly string[];
  readonly rounds: number;
}

/** A server that is measured. */
export interface Peer {
  readonly port: number;
  /** Sends the payload of a round, once to each viewer of each scope. */
  publish(round: number): void;
}

export type ToPeer = { readonly begin: Task } | { readonly publish: number } | 'usage';
export type FromPeer = { readonly port: number } | { readonly cpuMs: number };

/** Runs a peer in a process of its own, by the word of the process that started it. */
export function servePeer(start: (task: Task) => Promise<Peer>): void {
  let peer: Peer | null = null;
  const answer = (message: FromPeer): void => void process.send!(message);
  process.on('message', (message: ToPeer) => {
    if (message === 'usage') {
      const { user, system } = process.cpuUsage();
      answer({ cpuMs: (user + system) / 1_000 });
    } else if ('publish' in message) {
      peer!.publish(message.publish);
    } else {
      void start(message.begin).then((started) => {
        peer = started;
        answer({ port: started.port });
      });
    }
  });
  process.on('disconnect', () => process.exit());
}
