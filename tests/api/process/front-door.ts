import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What stands before two servers, as a proxy does: each new connection goes to the first that is ready. */
export interface FrontDoor extends AsyncDisposable {
  readonly url: string;
  /** How many connections went to each server so far, by its address. */
  readonly taken: ReadonlyMap<string, number>;
}

/** @param told the address of the server to which a connection goes, before it goes there */
export async function openFrontDoor(servers: readonly string[], told: (server: string) => void): Promise<FrontDoor> {
  const taken = new Map<string, number>();
  const open = new Set<Socket>();
  const door = createServer({ pauseOnConnect: true }, (client) => {
    void firstReady(servers).then((server) => {
      if (server === null) return client.destroy();
      taken.set(server, (taken.get(server) ?? 0) + 1);
      told(server);
      const upstream = connect(Number(new URL(server).port), '127.0.0.1');
      for (const [from, to] of [[client, upstream], [upstream, client]] as const) {
        open.add(from);
        from.on('error', () => to.destroy()).on('close', () => { open.delete(from); to.destroy(); });
        from.pipe(to);
      }
      client.resume();
      return client;
    });
  });
  await once(door.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(door.address() as AddressInfo).port}`,
    taken,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}

async function firstReady(servers: readonly string[]): Promise<string | null> {
  for (const server of servers) {
    if (await fetch(`${server}/health/ready`).then(({ ok }) => ok, () => false)) return server;
  }
  return null;
}
