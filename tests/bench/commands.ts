import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { median, spread } from './harness/arithmetic.ts';
import type { Bench, BenchContext, Measurement } from './harness/bench.ts';
import { sizeWord } from './harness/options.ts';

/** Checking and importing have no budget: they are reported, with how they grow. */
const GROWTH = 1.3;

/** How many clocks a core recomputes from the log in a second. */
export const verifyClocks: Bench = {
  name: 'verify-clocks',
  async run(context) {
    const measurements: Measurement[] = [];
    for (const size of context.sizes) {
      const dataset = await context.dataset(size);
      try {
        const ran = await run(context, dataset.url, ['verify-clocks'], /([\d,]+) clocks\b/);
        measurements.push(grown('verify-clocks, by CPU time', `${sizeWord(size)} tickets`, 'clocks', [ran.count / ran.cpuS], measurements[0]));
      } finally {
        await dataset.drop();
      }
    }
    return measurements;
  },
};

const SAMPLE = join(CHECKOUT, 'api/data/incident-log/incident_event_log_sample.csv');

/** How many rows of a ticket log are taken in a second, by the use-cases that people call. */
export const importLog: Bench = {
  name: 'import',
  async run(context) {
    const measurements: Measurement[] = [];
    for (const size of context.sizes) {
      const [rates, rows] = [[] as number[], await lines(SAMPLE)];
      for (let round = 0; round < Math.min(context.rounds, 3); round += 1) {
        const dataset = await context.dataset(size);
        try {
          context.progress(`Importing ${rows} rows, round ${round + 1} …`);
          const { seconds } = await run(context, dataset.url, ['import', SAMPLE], /([\d,]+)\s+applied/);
          rates.push(rows / seconds);
        } finally {
          await dataset.drop();
        }
      }
      measurements.push(grown('import of a ticket log', `beside ${sizeWord(size)} tickets`, 'rows', rates, measurements[0]));
    }
    return measurements;
  },
};

function grown(what: string, size: string, unit: string, values: readonly number[], smallest: Measurement | undefined): Measurement {
  const ours = { value: median(values), unit: `${unit}/s` };
  if (smallest === undefined) return { what, size, ours, spread: spread(values) };
  const name = `at ${smallest.size}`;
  return { what, size, ours, spread: spread(values), against: [{ name, value: smallest.ours.value }], budget: [{ kind: 'atLeastTimes', of: name, times: 1 / GROWTH }] };
}

interface Ran {
  readonly count: number;
  readonly seconds: number;
  /** Of the command's own process. */
  readonly cpuS: number;
}

/** Runs a command of the built server to its end. @param count where its words name how much it did */
async function run(context: BenchContext, databaseUrl: string, args: readonly string[], count: RegExp): Promise<Ran> {
  context.progress(`${args[0]} …`);
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', MEASURES, join(CHECKOUT, 'api/dist/main.js'), ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...context.settings(databaseUrl) }, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  let cpuMicros = 0;
  createInterface({ input: child.stdio[3] as NodeJS.ReadableStream }).on('line', (line) => (cpuMicros = Number(line)));
  await once(child, 'close');
  const found = count.exec(said)?.[1];
  if (found === undefined || child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with status ${child.exitCode}:\n${said.slice(-2_000)}`);
  return { count: Number(found.replaceAll(',', '')), seconds: (performance.now() - startedAt) / 1_000, cpuS: cpuMicros / 1e6 };
}

/** A module that says at the end how much CPU time the process took, in microseconds. */
const MEASURES = `data:text/javascript,${encodeURIComponent("import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(3, `${user + system}\\n`); });")}`;

async function lines(file: string): Promise<number> {
  let count = -1;
  for await (const _line of createInterface({ input: createReadStream(file) })) count += 1;
  return count;
}
