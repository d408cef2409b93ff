import type { Bench, Measurement } from '../harness/bench.ts';
import { sizeWord } from '../harness/options.ts';
import { measureEventLog, type EventLogFigures } from './event-log/measure.ts';
import type { Spread } from './percentiles.ts';

const [PER_SECOND, SECONDS, MOMENT] = [100, 10, 1];
const GROWTH = 1.3;

/** How soon a committed event is received by who follows the log, alone and while somebody else's transaction stays open. */
export const bench: Bench = {
  name: 'event-log',
  async run(context) {
    const seconds = context.short ? MOMENT : SECONDS;
    const measurements: Measurement[] = [];
    let smallest: { readonly name: string; readonly figures: EventLogFigures } | null = null;
    for (const size of context.sizes) {
      const dataset = await context.dataset(size);
      try {
        context.progress(`Following a log of ${sizeWord(size)} tickets …`);
        const figures = await measureEventLog(context.settings(dataset.url), { perSecond: PER_SECOND, seconds });
        const { alone, beside, held } = figures;
        const row = (what: string, { p50, p99, max }: Spread): Measurement => ({ what: `commit → ordered → received, 100 commits/s, ${what}: p99 (p50–max)`, size: sizeWord(size), ours: { value: p99, unit: 'ms' }, spread: [p50, max] });
        measurements.push(
          row('alone', alone),
          row(`beside a transaction that stays open for ${seconds} s with an event in it`, beside),
          { what: 'commit → received, of that transaction\'s own event', size: sizeWord(size), ours: { value: held, unit: 'ms' } },
        );
        if (smallest !== null) {
          measurements.push({
            what: 'commit → ordered → received: p50, against the smallest', size: sizeWord(size), ours: { value: alone.p50, unit: 'ms' },
            against: [{ name: smallest.name, value: smallest.figures.alone.p50 }], budget: [{ kind: 'atMostTimes', of: smallest.name, times: GROWTH }],
          });
        }
        smallest ??= { name: `at ${sizeWord(size)}`, figures };
      } finally {
        await dataset.drop();
      }
    }
    return measurements;
  },
};
