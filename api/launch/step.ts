import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** A program to run. */
export interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A step that failed; what its programs said was printed. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';
}

const LIVE_MS = 250;
const PLAIN_MS = 10_000;
/** For a terminal that does not tell its width. */
const NARROW = 80;

/**
 * Runs programs side by side as one step of a longer way. Meanwhile a line says for how long, and what was said last: it is
 * rewritten on a terminal, and repeated every ten seconds elsewhere. What a failed program said is printed whole.
 * @param label what is done, as in `Installing the packages`
 * @throws StepFailed when one of them exits with another status than 0
 */
export async function step(label: string, programs: readonly Program[]): Promise<void> {
  const { stdout, stderr } = process;
  const startedAt = Date.now();
  const elapsed = (): string => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  let last = '';

  function show(): void {
    const line = `${label} … ${elapsed()}  ${last}`;
    stdout.write(stdout.isTTY ? `\r\u001B[K${line.slice(0, (stdout.columns || NARROW) - 1)}` : `${line}\n`);
  }

  if (!stdout.isTTY) stdout.write(`${label} …\n`);
  const shown = setInterval(show, stdout.isTTY ? LIVE_MS : PLAIN_MS);
  const ends = await Promise.all(programs.map(async (program) => await run(program, (line) => (last = line))));
  clearInterval(shown);
  if (stdout.isTTY) stdout.write('\r\u001B[K');

  const failed = ends.filter(({ status }) => status !== 0);
  for (const { said } of failed) stderr.write(`${said.trim()}\n`);
  if (failed.length > 0) throw new StepFailed(`${label} failed after ${elapsed()}`);
  stdout.write(`${label}: done in ${elapsed()}\n`);
}

interface End {
  readonly status: number;
  readonly said: string;
}

/** Without NODE_ENV: it would make pnpm leave out what the build needs, or Vite build for development. */
function run({ file, args, cwd, env = process.env }: Program, hear: (lastLine: string) => void): Promise<End> {
  const { NODE_ENV: _, ...rest } = env;
  return new Promise((resolve) => {
    let said = '';
    const child = spawn(file, args, { cwd, env: rest, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        hear(lastLine(said));
      });
    }
    child.on('error', (error) => resolve({ status: 1, said: error.message }));
    child.on('close', (status) => resolve({ status: status ?? 1, said }));
  });
}

function lastLine(said: string): string {
  return stripVTControlCharacters(said.trimEnd().split('\n').at(-1) ?? '').trim();
}
