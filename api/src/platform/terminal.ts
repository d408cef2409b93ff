import type { WriteStream } from 'node:tty';

/** What is said to the person at the terminal, beside the log. */
export interface Terminal {
  /** Whether a line can be overwritten: on a terminal, not in a file or a pipe. */
  readonly live: boolean;
  /** A line that stays. */
  readonly say: (line: string) => void;
  /** A line about a step under way. Where it can be overwritten the next line does; elsewhere it stays. */
  readonly progress: (line: string) => void;
  /** Ends the talk about a step: what comes next begins on a line of its own. */
  readonly settle: () => void;
}

/** For a terminal that does not tell its width. */
const NARROW = 80;

/** Speaks on a stream. */
export function createTerminal(stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>): Terminal {
  const live = stream.isTTY;
  let open = false;

  function settle(): void {
    if (open) stream.write('\r\u001B[K');
    open = false;
  }

  function say(line: string): void {
    settle();
    stream.write(`${line}\n`);
  }

  function progress(line: string): void {
    if (!live) return say(line);
    settle();
    stream.write(line.slice(0, (stream.columns || NARROW) - 1));
    open = true;
  }

  return { live, say, progress, settle };
}
