import type { WriteStream } from 'node:tty';

/** What is said to the person at the terminal, beside the log. */
export interface Terminal {
  /** A line that stays. */
  readonly say: (line: string) => void;
  /** A line about a step under way: on a terminal the next one overwrites it, elsewhere each stays. */
  readonly progress: (line: string) => void;
}

/** Speaks on a stream. */
export function createTerminal(stream: Pick<WriteStream, 'write' | 'isTTY' | 'columns'>): Terminal {
  let open = false;
  const clear = (): string => (open ? '\r\u001B[K' : '');
  return {
    say(line) {
      stream.write(`${clear()}${line}\n`);
      open = false;
    },
    progress(line) {
      if (!stream.isTTY) return void stream.write(`${line}\n`);
      stream.write(`${clear()}${line.slice(0, stream.columns - 1)}`);
      open = true;
    },
  };
}
