/** What the command line asks for. */
export interface Options {
  /** Names of benchmarks; empty: all. */
  readonly names: readonly string[];
  /** Numbers of tickets. */
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly roundMs: number;
  readonly minutes: number;
  /** Runs everything once in a small form, which shows that it runs and measures nothing. */
  readonly short: boolean;
  /** Writes the table into the README. */
  readonly write: boolean;
  /** Only says what there is. */
  readonly list: boolean;
}

export const USAGE = 'npm run bench -- [NAME …] [--sizes 10k,100k,1m] [--rounds 5] [--round-ms 4000] [--minutes 60] [--write | --list | --short]';

const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1_000, m: 1_000_000 };

/**
 * Reads the command line.
 * @param known the names of the benchmarks
 * @returns the options, or every fault found, a sentence each
 */
export function readOptions(args: readonly string[], known: readonly string[]): { readonly options: Options } | { readonly faults: readonly string[] } {
  const faults: string[] = [];
  const names: string[] = [];
  const flags = new Set<string>();
  const isShort = args.includes('--short');
  const values = new Map(isShort ? [['--sizes', '1k'], ['--rounds', '1'], ['--round-ms', '200'], ['--minutes', '1']] : [['--sizes', '10k'], ['--rounds', '5'], ['--round-ms', '4000'], ['--minutes', '60']]);
  for (let place = 0; place < args.length; place += 1) {
    const arg = args[place]!;
    if (values.has(arg)) values.set(arg, args[(place += 1)] ?? '');
    else if (arg === '--write' || arg === '--list' || arg === '--short') flags.add(arg);
    else if (known.includes(arg)) names.push(arg);
    else faults.push(`"${arg}" is neither an option nor a benchmark: there are ${known.join(', ')}`);
  }
  const whole = (name: string, least: number): number => {
    const value = Number(values.get(name));
    if (!Number.isInteger(value) || value < least) faults.push(`${name} is a whole number from ${least} up`);
    return value;
  };
  const sizes = values.get('--sizes')!.split(',').map((text) => {
    const size = readSize(text);
    if (size === null) faults.push(`"${text}" is no number of tickets: say 1k, 10k, 100k or 1m, in whole thousands`);
    return size ?? 0;
  });
  const options: Options = {
    names, sizes: sizes.toSorted((a, b) => a - b), rounds: whole('--rounds', 1), roundMs: whole('--round-ms', 100), minutes: whole('--minutes', 1),
    write: flags.has('--write') && !isShort, list: flags.has('--list'), short: isShort,
  };
  return faults.length > 0 ? { faults } : { options };
}

function readSize(text: string): number | null {
  const [, digits, letter] = /^(\d+)([km]?)$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const size = Number(digits) * FACTORS[letter!.toLowerCase()]!;
  return size >= 1_000 && size % 1_000 === 0 ? size : null;
}

/** As in `10 k` and `1 M`. */
export function sizeWord(tickets: number): string {
  if (tickets >= 1_000_000) return `${tickets / 1_000_000} M`;
  return tickets >= 1_000 ? `${tickets / 1_000} k` : String(tickets);
}
