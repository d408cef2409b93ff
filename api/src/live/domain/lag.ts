import { percentile } from '../../foundation/percentile.ts';
import type { Instant } from '../../foundation/instant.ts';

/** The three instants of a breach that the timekeeper found: due, found, handed out. */
export interface LagSample {
  readonly ticketId: string;
  readonly targetId: string;
  readonly dueAt: Instant;
  readonly detectedAt: Instant;
  readonly publishedAt: Instant;
}

/** Detection (found − due) and publication (handed out − found) in ms; null without samples. */
export interface LagFigures {
  readonly detectP50Ms: number | null;
  readonly detectP99Ms: number | null;
  readonly publishP50Ms: number | null;
  readonly publishP99Ms: number | null;
  readonly samples: number;
}

/** How many of the latest breaches the figures are drawn from. */
export const LAG_SAMPLES = 1_000;

/** The latest samples and their percentiles. Breaches found in retrospect and imported ones never get here; one that comes twice counts once. */
export class LagMeter {
  readonly #samples = new Map<string, LagSample>();
  #figures: LagFigures | null = null;

  /** @param samples the later ones behind the earlier */
  add(samples: readonly LagSample[]): void {
    if (samples.length === 0) return;
    for (const sample of samples) this.#samples.set(`${sample.ticketId}/${sample.targetId}/${sample.dueAt}`, sample);
    for (const key of this.#samples.keys()) {
      if (this.#samples.size <= LAG_SAMPLES) break;
      this.#samples.delete(key);
    }
    this.#figures = null;
  }

  figures(): LagFigures {
    this.#figures ??= this.#compute();
    return this.#figures;
  }

  #compute(): LagFigures {
    const samples = [...this.#samples.values()];
    const detect = samples.map(({ dueAt, detectedAt }) => detectedAt - dueAt).sort((a, b) => a - b);
    const publish = samples.map(({ detectedAt, publishedAt }) => publishedAt - detectedAt).sort((a, b) => a - b);
    return {
      detectP50Ms: percentile(detect, 0.5), detectP99Ms: percentile(detect, 0.99),
      publishP50Ms: percentile(publish, 0.5), publishP99Ms: percentile(publish, 0.99), samples: samples.length,
    };
  }
}
