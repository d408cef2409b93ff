import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What a cable does with what is sent through it. */
export type CableState =
  | 'whole'
  /** Connections end, and none can be made. */
  | 'cut'
  /** Connections stay and are taken, and nothing comes through: neither side is told. */
  | 'frozen'
  /** The viewer reads some hundred bytes a second. */
  | 'slow';

/** The way from a viewer to a server, in the hands of the story. */
export interface Cable {
  readonly url: string;
  set(state: CableState): void;
  close(): Promise<void>;
}

const SLOW_BYTES = 100;
const SLOW_EVERY_MS = 200;

/** @param to where the server is */
export async function openCable(to: string): Promise<Cable> {
  const { port, hostname } = new URL(to);
  let state: CableState = 'whole';
  const pairs = new Set<readonly [Socket, Socket]>();

  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect(Number(port), hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.on('close', end).on('error', end);
    near.on('data', (bytes) => void far.write(bytes));
    far.on('data', (bytes) => void near.write(bytes));
    apply(pair);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');

  const slowly = setInterval(() => {
    if (state !== 'slow') return;
    // What is read is handed on by the listener, as what comes by itself is.
    for (const [, far] of pairs) far.read(Math.min(SLOW_BYTES, far.readableLength));
  }, SLOW_EVERY_MS);

  function apply([near, far]: readonly [Socket, Socket]): void {
    if (state === 'cut') return void near.destroy();
    for (const socket of [near, far]) {
      if (state === 'frozen' || (state === 'slow' && socket === far)) socket.pause();
      else socket.resume();
    }
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    set(next) {
      state = next;
      for (const pair of pairs) apply(pair);
    },
    async close() {
      clearInterval(slowly);
      server.close();
      for (const [near] of pairs) near.destroy();
      await once(server, 'close');
    },
  };
}
