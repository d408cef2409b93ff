import { join } from 'node:path';
import { median, spread } from '../harness/arithmetic.ts';
import type { Bench, BenchContext, Dataset, Measurement } from '../harness/bench.ts';
import { sizeWord } from '../harness/options.ts';
import type { HouseSettings } from './bench-house.ts';
import { Child } from './child.ts';
import type { Rebuild } from './rebuild/rebuild-once.ts';

/** The picture of so many open tickets stands again within this time. */
const [BUDGETED_TICKETS, BUDGET_MS] = [100_000, 2_000];

/** How long a server that was restarted has no picture of now: each round in a new process. */
export const bench: Bench = {
  name: 'rebuild',
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
  const rebuilds: Rebuild[] = [];
  for (let round = 1; round <= context.rounds; round += 1) {
    context.progress(`Rebuilding the picture of ${sizeWord(dataset.tickets)} tickets, round ${round} of ${context.rounds} …`);
    const child = new Child<HouseSettings, Rebuild>(join(import.meta.dirname, 'rebuild', 'rebuild-once.ts'));
    rebuilds.push(await child.ask(context.settings(dataset.url)));
    await child.end();
  }
  const startedAt = performance.now();
  const server = await context.server(dataset.url);
  const bootMs = performance.now() - startedAt;
  await server.stop();
  const size = sizeWord(dataset.tickets);
  const row = (what: string, values: readonly number[], unit: string): Measurement => ({ what, size, ours: { value: median(values), unit }, spread: spread(values) });
  return [
    {
      ...row('rebuild of the wall after a restart, until ready', rebuilds.map(({ readyMs }) => readyMs), 'ms'),
      ...(dataset.tickets === BUDGETED_TICKETS ? { budget: [{ kind: 'atMost', value: BUDGET_MS }] as const } : {}),
    },
    row('of it until the picture stands', rebuilds.map(({ pictureMs }) => pictureMs), 'ms'),
    row('memory of the process then', rebuilds.map(({ rssBytes }) => rssBytes / 2 ** 20), 'MiB'),
    { what: 'start of the whole server, from its process to its first answer', size, ours: { value: bootMs, unit: 'ms' } },
  ];
}
