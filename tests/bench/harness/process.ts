import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ServerProcess } from './bench.ts';

/** What a program says when it serves; the group is its address. */
const READY = /ready at ([^\s"]+)/;

/** How long a program may take to drain before it is killed, in ms. */
const STOP_MS = 20_000;

/** Linux counts the CPU time of processes in hundredths of a second, whatever the kernel's own tick is. */
const TICK_MS = 10;
const PAGE_BYTES = Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }));

/**
 * Starts a Node program and waits until it serves.
 * @param args of Node: options, the script, its arguments
 * @param env all of its environment but PATH and HOME
 * @throws Error with what it said, when it ends instead
 */
export async function startProcess(args: readonly string[], env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ended = once(child, 'close');
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        if (said.length < 100_000) said += text;
        const found = READY.exec(said);
        if (found) resolve(found[1]!);
      });
    }
    void ended.then(() => reject(new Error(`${args.join(' ')} ended before it served:\n${said}`)));
  });
  const pid = child.pid!;
  return {
    url,
    pid,
    cpuMs: () => readCpuMs(pid),
    rssBytes: () => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES,
    async stop() {
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(kill);
    },
  };
}

/** The fields behind the name, which stands in brackets and may hold anything: the 12th and 13th are the time in user and in kernel mode. */
function readCpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
