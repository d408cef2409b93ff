import { Counter, Gauge, type Registry } from 'prom-client';

/** Values of one metric by the words of its label; null: it cannot be told now, and is left out. */
export type Labelled = ReadonlyMap<string, number> | null;

/** A figure that is read when the metrics are. */
export function addGauge(registry: Registry, name: string, help: string, read: () => number | null | Promise<number | null>): void {
  registry.registerMetric(new Gauge({
    name, help, registers: [],
    async collect() {
      const value = await read();
      if (value === null) this.remove();
      else this.set(value);
    },
  }));
}

/** A figure for each word of a label, read when the metrics are. */
export function addGauges(registry: Registry, name: string, help: string, label: string, read: () => Labelled | Promise<Labelled>): void {
  registry.registerMetric(new Gauge({
    name, help, labelNames: [label], registers: [],
    async collect() {
      const values = await read();
      this.reset();
      for (const [word, value] of values ?? []) this.set({ [label]: word }, value);
    },
  }));
}

/** A count that is kept elsewhere, where counting must cost nothing, and read when the metrics are. */
export function addCounts(registry: Registry, name: string, help: string, labels: readonly string[], read: () => Iterable<readonly [words: readonly string[], count: number]>): void {
  registry.registerMetric(new Counter({
    name, help, labelNames: [...labels], registers: [],
    collect() {
      this.reset();
      for (const [words, count] of read()) this.inc(Object.fromEntries(labels.map((label, index) => [label, words[index]!])), count);
    },
  }));
}
