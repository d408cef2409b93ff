import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../api/launch/prepare.ts';
import { CHECKOUT } from '../../../api/launch/checkout.ts';
import { findPostmaster } from '../../../api/src/platform/postgres/postmaster.ts';

/** The built server, or one of its subcommands, as a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** All it has said so far. */
  readonly said: () => { readonly stdout: string; readonly stderr: string };
  /**
   * Waits until standard output matches.
   * @throws Error with what was said, when the process ends without
   */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves with the exit status, or the name of the signal that ended the process. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** What the server says when it serves, to its last line; the first group is the address. */
export const READY = /ready at (\S+)[^]*Stop with/;

const alive = new Set<ServerProcess>();

/** Builds the server if its sources have changed. */
export async function buildServer(): Promise<void> {
  await build('api');
}

/** Starts the built server with nothing in its environment but what is given; without the demo, on any free port. */
export function startServer(env: Readonly<Record<string, string>>, ...args: readonly string[]): ServerProcess {
  const child = spawn(process.execPath, [join(CHECKOUT, 'api/dist/main.js'), ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close').then(([status, signal]) => (status ?? signal) as number | NodeJS.Signals);

  async function until(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(stdout);
      if (found) return found;
      const more = once(child.stdout, 'data').then(() => true);
      if (!(await Promise.race([more, ended.then(() => false)]))) {
        throw new Error(`the server ended without saying ${pattern}:\n${stdout}${stderr}`);
      }
    }
  }

  const server: ServerProcess = { pid: child.pid!, said: () => ({ stdout, stderr }), until, kill: (signal) => child.kill(signal), ended };
  alive.add(server);
  void ended.then(() => alive.delete(server));
  return server;
}

/** Runs the built server to its end. */
export async function runServer(
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ readonly status: number | NodeJS.Signals; readonly stdout: string; readonly stderr: string }> {
  const server = startServer(env, ...args);
  const status = await server.ended;
  return { status, ...server.said() };
}

export interface ScratchFolder {
  readonly path: string;
  /** Removes it, after ending what a failed test has left running. */
  readonly remove: () => Promise<void>;
}

/** A folder of one's own for data folders, which the database's account can enter. */
export async function scratchFolder(): Promise<ScratchFolder> {
  const path = await mkdtemp(join(tmpdir(), 'clausewatch-process-'));
  await chmod(path, 0o755);
  return {
    path,
    async remove() {
      for (const server of alive) server.kill('SIGKILL');
      const postmaster = await findPostmaster(join(path, 'postgres'));
      if (postmaster) process.kill(postmaster.pid, 'SIGQUIT');
      await rm(path, { recursive: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
