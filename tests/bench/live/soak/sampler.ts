import { setTimeout as after } from 'node:timers/promises';
import { scrape } from '../../../support/scrape.ts';
import type { BenchServer } from '../../harness/bench.ts';

/** How the server stood at one moment. */
export interface Sample {
  readonly atMs: number;
  readonly rssMiB: number;
  /** What is left after a collection. */
  readonly heapMiB: number;
  readonly externalMiB: number;
  /** The longest and the 99th percentile since the sample before; the collections of the samples themselves not counted. */
  readonly lagMaxMs: number;
  readonly lagP99Ms: number;
  readonly deliveries: number;
  readonly connections: number;
  readonly cpuMs: number;
}

const MIB = 2 ** 20;
/** A collection of some hundred megabytes takes less than that. */
const COLLECT_MS = 1_500;

/** Takes a sample, for which the server collects its garbage. */
export async function takeSample(server: BenchServer, startedAtMs: number): Promise<Sample> {
  const before = await scrape(server.url);
  process.kill(server.pid, 'SIGUSR2');
  await after(COLLECT_MS);
  const left = await scrape(server.url);
  const deliveries = [...before].filter(([name]) => name.startsWith('clausewatch_live_deliveries_total')).reduce((sum, [, value]) => sum + value, 0);
  return {
    atMs: performance.now() - startedAtMs,
    rssMiB: left.get('process_resident_memory_bytes')! / MIB,
    heapMiB: left.get('nodejs_heap_size_used_bytes')! / MIB,
    externalMiB: left.get('nodejs_external_memory_bytes')! / MIB,
    lagMaxMs: 1_000 * before.get('nodejs_eventloop_lag_max_seconds')!,
    lagP99Ms: 1_000 * before.get('nodejs_eventloop_lag_p99_seconds')!,
    deliveries, connections: before.get('clausewatch_websocket_connections')!, cpuMs: server.cpuMs(),
  };
}
