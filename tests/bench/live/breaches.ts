import type { Bench, Measurement } from '../harness/bench.ts';
import { sizeWord } from '../harness/options.ts';
import { measureBreaches, type BreachFigures } from './breach/measure.ts';

const PER_SECOND = 50;
const [FULL, SHORT] = [{ viewers: 1_000, seconds: 30, arrivalMs: 30_000 }, { viewers: 50, seconds: 2, arrivalMs: 8_000 }];
const WORST_MS = 250;
const GROWTH = 1.3;

/** How soon a thousand viewers know of a broken promise, while fifty are broken each second: real server, real database. */
export const bench: Bench = {
  name: 'breaches',
  async run(context) {
    const plan = context.short ? SHORT : FULL;
    const measurements: Measurement[] = [];
    let smallest: { readonly name: string; readonly figures: BreachFigures } | null = null;
    for (const size of context.sizes) {
      const dataset = await context.dataset(size);
      try {
        for (const page of [false, true]) {
          const figures = await measureBreaches(context, dataset, { ...plan, page, perSecond: PER_SECOND });
          measurements.push(...rows(figures, plan.viewers, sizeWord(size), page, page ? null : smallest));
          if (!page) smallest ??= { name: `at ${sizeWord(size)}`, figures };
        }
      } finally {
        await dataset.drop();
      }
    }
    return measurements;
  },
};

function rows({ dueToAll, detection, publication, cpuShare }: BreachFigures, viewers: number, size: string, page: boolean, smallest: { readonly name: string; readonly figures: BreachFigures } | null): readonly Measurement[] {
  const what = `breach due → received by all of ${viewers.toLocaleString('en')} ${page ? 'open pages of the wall' : 'viewers'}, 50 breaches/s`;
  const inMs = (value: number) => ({ value, unit: 'ms' });
  return [
    { what: `${what}: p99`, size, ours: inMs(dueToAll.p99), budget: [{ kind: 'atMost', value: WORST_MS }] },
    { what: `${what}: p50 (to max)`, size, ours: inMs(dueToAll.p50), spread: [dueToAll.p50, dueToAll.max] },
    { what: `${what}: due → on record, p99 (p50–max)`, size, ours: inMs(detection.p99), spread: [detection.p50, detection.max] },
    { what: `${what}: on record → handed out, p99 (p50–max)`, size, ours: inMs(publication.p99), spread: [publication.p50, publication.max] },
    { what: `${what}: server CPU`, size, ours: { value: 100 * cpuShare, unit: '% of a core' } },
    ...(smallest === null ? [] : [{
      what: `${what}: p50, against the smallest`, size, ours: inMs(dueToAll.p50), against: [{ name: smallest.name, value: smallest.figures.dueToAll.p50 }],
      budget: [{ kind: 'atMostTimes', of: smallest.name, times: GROWTH } as const],
    }]),
  ];
}
