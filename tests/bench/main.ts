import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { createTerminal, type Terminal } from '../../api/src/platform/terminal.ts';
import { BENCHES } from './benches.ts';
import type { Measurement } from './harness/bench.ts';
import { openContext, type OpenContext } from './harness/context.ts';
import { readOptions, USAGE, type Options } from './harness/options.ts';
import { isMet, markdownTable } from './harness/table.ts';

const README = join(import.meta.dirname, 'README.md');
/** What the tool writes stands between these. */
const [BEGIN, END] = ['<!-- measured: begin -->', '<!-- measured: end -->'];

async function main(args: readonly string[]): Promise<number> {
  const read = readOptions(args, Object.keys(BENCHES));
  if ('faults' in read) {
    process.stderr.write(`${read.faults.map((fault) => `  ${fault}.\n`).join('')}${USAGE}\n`);
    return 1;
  }
  const { options } = read;
  const loaded = await Promise.all(chosen(options).map((name) => BENCHES[name]!()));
  if (options.list) {
    for (const { name } of loaded) process.stdout.write(`${name}\n`);
    return 0;
  }
  const benches = loaded.filter(({ onlyWhenNamed }) => onlyWhenNamed !== true || options.names.length > 0);
  const terminal = createTerminal(process.stderr);
  const measurements: Measurement[] = [];
  const failed: string[] = [];
  const context = await openContext(options, terminal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void context.close().finally(() => process.exit(1)));
  try {
    for (const bench of benches) {
      terminal.progress(`${bench.name} …`);
      try {
        measurements.push(...(await bench.run(context)));
      } catch (error) {
        // What the others have measured is not lost with it.
        failed.push(bench.name);
        terminal.say(`${bench.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
  } finally {
    terminal.settle();
    await context.close();
  }
  const report = `${options.short ? 'A short form: it shows that everything runs, and its figures say nothing.\n' : ''}${machine(context)}\n\n${markdownTable(measurements)}\n`;
  process.stdout.write(report);
  if (failed.length > 0) {
    process.stderr.write(`Not measured: ${failed.join(', ')}.\n`);
    return 1;
  }
  if (options.write) writeReadme(options, report, terminal);
  return options.short || measurements.every(isMet) ? 0 : 2;
}

function chosen({ names }: Options): readonly string[] {
  return names.length === 0 ? Object.keys(BENCHES) : names;
}

/** What the numbers hold for. */
function machine({ postgresVersion }: OpenContext): string {
  const [first] = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day} · ${cpus().length} × ${first?.model.trim() ?? 'CPU'} · ${Math.round(totalmem() / 2 ** 30)} GiB · Node ${process.versions.node} · PostgreSQL ${postgresVersion} with the embedded one's settings`;
}

/** Puts the table in the README's place for it; a run of a part would leave the others out. */
function writeReadme({ names }: Options, report: string, { say }: Terminal): void {
  if (names.length > 0) return say('The README keeps its table: it is written by a run of all benchmarks.');
  const text = readFileSync(README, 'utf8');
  const [before, rest] = text.split(BEGIN);
  writeFileSync(README, `${before}${BEGIN}\n${report}${END}${rest!.split(END)[1]}`);
}

process.exit(await main(process.argv.slice(2)));
