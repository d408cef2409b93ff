import { spawn } from 'node:child_process';

/** An account of the operating system. */
export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export interface Ran {
  /** The exit status; undefined when the program could not be started at all. */
  readonly status: number | undefined;
  /** Standard output and standard error, in the order they came. */
  readonly output: string;
}

/**
 * Runs a program to its end, in a clean environment so that no `PG…` variable of the caller bends it, and out of reach of
 * the terminal's Ctrl-C, which is for this process to answer.
 * @param as the OS user to run it as; absent: the user of this process
 */
export function run(file: string, args: readonly string[], as?: OsUser): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
      uid: as?.uid,
      gid: as?.gid,
      detached: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', (error) => resolve({ status: undefined, output: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, output: output.trim() }));
  });
}
