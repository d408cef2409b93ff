import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

/** A server process on a port of its own, which it keeps however often it is killed and started. */
export interface Member {
  readonly url: string;
  /** Whether the process is there; it may not serve yet. */
  isUp(): boolean;
  /** Starts the process. It does not wait for it to serve. */
  start(): void;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Waits until it may be sent requests. @throws Error with what it said last, when it ends instead */
  ready(): Promise<void>;
}

/** Keys of an installation, as its environment names them. */
export function newSecrets(): Readonly<Record<'CLAUSEWATCH_KEYS' | 'SESSION_SECRET', string>> {
  return { CLAUSEWATCH_KEYS: `chaos:${randomBytes(32).toString('base64')}`, SESSION_SECRET: randomBytes(32).toString('base64') };
}

/** The environment of a server of an installation, without its port. Nobody is held back: the faults are to meet as much work as possible. */
export function serverSettings(databaseUrl: string, secrets: ReturnType<typeof newSecrets>): Readonly<Record<string, string>> {
  return { NODE_ENV: 'test', DEMO: 'off', DATABASE_URL: databaseUrl, DATA_DIR: '/nonexistent', LOG_LEVEL: 'error', RATE_LIMIT: '1000000000', ...secrets };
}

/** The built server, as `npm start` runs it. */
const SERVER = join(CHECKOUT, 'api/dist/main.js');
const KEPT_CHARS = 4_000;

/**
 * @param settings the server's environment, without its port
 * @param nodeArgs arguments of Node itself
 */
export async function openMember(settings: Readonly<Record<string, string>>, nodeArgs: readonly string[] = []): Promise<Member> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let said = '';

  const isUp = (): boolean => child !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    url, isUp,
    start() {
      said = '';
      child = spawn(process.execPath, [...nodeArgs, SERVER], {
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-KEPT_CHARS)));
    },
    async kill() {
      if (!isUp()) return;
      const ended = once(child!, 'exit');
      child!.kill('SIGKILL');
      await ended;
    },
    async ready() {
      await until(`the server at ${url} to be ready`, async () => {
        if (!isUp()) throw new Error(`the server ended with status ${child?.exitCode}:\n${said}`);
        return await fetch(`${url}/health/ready`).then((response) => response.ok, () => false);
      });
    },
  };
}
