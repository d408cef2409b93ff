import { createServer } from 'node:net';
import { errorCode, Fault } from './fault.ts';

/**
 * Proves that the server will be able to listen, before anything else is started.
 * @throws Fault when it will not
 */
export async function proveFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen(port, host, resolve);
    });
  } catch (error) {
    throw listenFault(error, host, port) ?? error;
  }
  await new Promise((resolve) => probe.close(resolve));
}

/** The sentence for an error of listening; absent for any other error. */
export function listenFault(error: unknown, host: string, port: number): Fault | undefined {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return new Fault(`port ${port} on ${host} is taken by another program`, 'stop that program, or set PORT to a free port (0 picks one)');
    case 'EACCES':
      return new Fault(`this account may not listen on port ${port}`, 'set PORT to 1024 or above, and put a proxy in front for the public port');
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Fault(`HOST ${host} is no address of this machine`, 'set HOST to one of its addresses, or to 0.0.0.0 for all of them');
    default:
      return undefined;
  }
}
