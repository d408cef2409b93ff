import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { percentile } from '../harness/arithmetic.ts';
import type { Bench, BenchContext, BenchServer, Measurement } from '../harness/bench.ts';
import { sizeWord } from '../harness/options.ts';
import { openBenchHouse } from './bench-house.ts';
import { receiveLate } from './breach/due-tickets.ts';
import { Child } from './child.ts';
import { takeSample, type Sample } from './soak/sampler.ts';
import { sparkline, trendOf } from './soak/trend.ts';
import type { SoakViewersCount, ToSoakViewers } from './soak/viewers.ts';
import { startTraffic } from './traffic/start-traffic.ts';

const [VIEWERS, PER_SECOND] = [1_000, 50];
const [SAMPLES, LEAST_INTERVAL_MS] = [240, 5_000];
/** Caches fill and compilers work at first: that is no trend. */
const WARM_UP_SHARE = 0.15;
/** A thousand walls are sent some 17 million payloads in an hour: not even a byte of each may stay. */
const MOST_MIB_PER_HOUR = 10;

/** Whether the server stays as it is: a thousand open walls, fifty updates a second, for as long as `--minutes` says. */
export const bench: Bench = {
  name: 'soak',
  onlyWhenNamed: true,
  async run(context) {
    const [tickets] = context.sizes;
    const dataset = await context.dataset(tickets!);
    const settings = context.settings(dataset.url);
    const house = await openBenchHouse(settings);
    await receiveLate(house);
    await house.close();
    const server = await context.server(dataset.url, { NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'soak', 'collect-on-signal.ts')).href}` });
    const viewers = new Child<ToSoakViewers | 'count', 'ready' | SoakViewersCount>(join(import.meta.dirname, 'soak', 'viewers.ts'));
    const traffic = await startTraffic(settings, PER_SECOND);
    try {
      context.progress(`Opening ${VIEWERS} walls …`);
      await viewers.ask({ port: Number(new URL(server.url).port), token: await server.token('SUPERVISOR'), viewers: VIEWERS });
      const before = await traffic.count();
      const samples = await sampleFor(context, server);
      const { made, refused } = await traffic.count();
      const seen = (await viewers.ask('count')) as SoakViewersCount;
      print(samples, seen);
      if (refused > 0) throw new Error(`${refused} of the updates were refused: fewer were made than are reported`);
      return rows(samples, sizeWord(tickets!), made - before.made, seen);
    } finally {
      await traffic.end();
      await viewers.end();
      await server.stop();
      await dataset.drop();
    }
  },
};

/** Samples until the time is over, each written at once to a file that is still there when something goes wrong. */
async function sampleFor({ minutes, progress }: BenchContext, server: BenchServer): Promise<readonly Sample[]> {
  const file = join(mkdtempSync(join(tmpdir(), 'clausewatch-soak-')), 'samples.csv');
  process.stdout.write(`Samples: ${file}\n`);
  const totalMs = minutes * 60_000;
  const intervalMs = Math.max(LEAST_INTERVAL_MS, totalMs / SAMPLES);
  const startedAt = performance.now();
  const samples: Sample[] = [];
  for (let nextMs = intervalMs; nextMs <= totalMs; nextMs += intervalMs) {
    await after(Math.max(0, nextMs - (performance.now() - startedAt)));
    const sample = await takeSample(server, startedAt);
    if (samples.length === 0) appendFileSync(file, `${Object.keys(sample).join(',')}\n`);
    appendFileSync(file, `${Object.values(sample).map((value: number) => Number(value.toFixed(3))).join(',')}\n`);
    samples.push(sample);
    progress(`Soaking: ${(sample.atMs / 60_000).toFixed(1)} of ${minutes} min, heap ${sample.heapMiB.toFixed(0)} MiB, ${sample.connections} walls`);
  }
  return samples;
}

function settled(samples: readonly Sample[]): readonly Sample[] {
  return samples.slice(Math.floor(samples.length * WARM_UP_SHARE));
}

function print(samples: readonly Sample[], seen: SoakViewersCount): void {
  const line = (name: string, unit: string, read: (sample: Sample) => number): string => {
    const values = samples.map(read);
    return `${name.padEnd(26)} ${sparkline(values, 60)}  ${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)} ${unit}`;
  };
  const { perHour, interval: [low, high] } = trendOf(settled(samples).map(({ atMs, heapMiB }) => ({ atMs, value: heapMiB })));
  const range = `${perHour.toFixed(1)} MiB/h, 95 % between ${low.toFixed(1)} and ${high.toFixed(1)}`;
  process.stdout.write(`${[
    line('heap after collection', 'MiB', ({ heapMiB }) => heapMiB),
    line('memory outside the heap', 'MiB', ({ externalMiB }) => externalMiB),
    line('resident memory', 'MiB', ({ rssMiB }) => rssMiB),
    line('event loop, longest delay', 'ms', ({ lagMaxMs }) => lagMaxMs),
    line('walls connected', '', ({ connections }) => connections),
    `${seen.received.toLocaleString('en')} payloads received, ${(seen.bytes / 2 ** 30).toFixed(1)} GiB, ${seen.closed} connections closed by the server`,
    `Verdict: ${verdict(low, high)}: ${range}.`,
  ].join('\n')}\n`);
}

function verdict(low: number, high: number): string {
  if (high <= MOST_MIB_PER_HOUR) return 'the heap does not grow';
  return low > MOST_MIB_PER_HOUR ? 'THE HEAP GROWS' : 'not decided, measure for longer';
}

function rows(samples: readonly Sample[], size: string, updates: number, seen: SoakViewersCount): readonly Measurement[] {
  const calm = settled(samples);
  const [first, last] = [calm[0]!, calm.at(-1)!];
  const seconds = (last.atMs - first.atMs) / 1_000;
  const trend = (what: string, read: (sample: Sample) => number): Measurement => {
    const { perHour, interval } = trendOf(calm.map((sample) => ({ atMs: sample.atMs, value: read(sample) })));
    return { what: `soak of ${(last.atMs / 60_000).toFixed(0)} min, 1,000 walls: growth of ${what} (95 % confidence)`, size, ours: { value: perHour, unit: 'MiB/h' }, spread: interval };
  };
  return [
    { ...trend('the heap after collection', ({ heapMiB }) => heapMiB), budget: [{ kind: 'atMost', value: MOST_MIB_PER_HOUR }] },
    trend('resident memory', ({ rssMiB }) => rssMiB),
    { what: 'soak: updates made', size, ours: { value: updates / (last.atMs / 1_000), unit: '/s' } },
    { what: 'soak: payloads delivered', size, ours: { value: (last.deliveries - first.deliveries) / seconds, unit: '/s' } },
    { what: 'soak: server CPU', size, ours: { value: (last.cpuMs - first.cpuMs) / seconds / 10, unit: '% of a core' } },
    { what: 'soak: longest delay of the event loop between samples, median of them (p99)', size, ours: { value: percentile(calm.map(({ lagMaxMs }) => lagMaxMs), 0.5), unit: 'ms' }, spread: [percentile(calm.map(({ lagMaxMs }) => lagMaxMs), 0.5), percentile(calm.map(({ lagMaxMs }) => lagMaxMs), 0.99)] },
    { what: 'soak: connections closed by the server', size, ours: { value: seen.closed, unit: 'connections' } },
  ];
}
