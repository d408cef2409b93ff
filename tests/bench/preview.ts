import { join } from 'node:path';
import { median, spread } from './harness/arithmetic.ts';
import type { Bench, BenchContext, Dataset, Measurement } from './harness/bench.ts';
import { sizeWord } from './harness/options.ts';
import type { HouseSettings } from './live/bench-house.ts';
import { Child } from './live/child.ts';
import type { PreviewRun } from './preview/preview-once.ts';

/** A draft is measured on so many open tickets, about a million clocks, within this time. */
const [BUDGETED_TICKETS, BUDGET_S] = [100_000, 30];

/** How long it takes to see what a draft does to the open tickets, and how long its batches keep others of the process waiting. */
export const bench: Bench = {
  name: 'preview',
  async run(context) {
    const measurements: Measurement[] = [];
    for (const size of context.sizes) {
      const dataset = await context.dataset(size);
      try {
        measurements.push(...(await measure(context, dataset)));
      } finally {
        await dataset.drop();
      }
    }
    return measurements;
  },
};

async function measure(context: BenchContext, dataset: Dataset): Promise<readonly Measurement[]> {
  const runs: PreviewRun[] = [];
  const child = new Child<HouseSettings, PreviewRun>(join(import.meta.dirname, 'preview', 'preview-once.ts'));
  for (let round = 1; round <= context.rounds; round += 1) {
    context.progress(`Previewing a draft on ${sizeWord(dataset.tickets)} tickets, round ${round} of ${context.rounds} …`);
    runs.push(await child.ask(context.settings(dataset.url)));
  }
  await child.end();
  const size = sizeWord(dataset.tickets);
  const row = (what: string, values: readonly number[], unit: string): Measurement => ({ what, size, ours: { value: median(values), unit }, spread: spread(values) });
  return [
    {
      ...row('preview of a draft that changes every limit, until done', runs.map(({ seconds }) => seconds), 's'),
      ...(dataset.tickets === BUDGETED_TICKETS ? { budget: [{ kind: 'atMost', value: BUDGET_S }] as const } : {}),
    },
    row('clocks that it measures', runs.map(({ clocks }) => clocks), 'clocks'),
    row('longest that it keeps the process from others, p99', runs.map(({ heldMs }) => heldMs), 'ms'),
  ];
}
