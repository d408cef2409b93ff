import type { Instant } from '../../foundation/instant.ts';
import type { Logger } from '../../platform/log.ts';
import type { BreachKey, BreachRecords, PublishedSample } from '../use-cases/ports.ts';

interface Published {
  readonly breaches: readonly BreachKey[];
  readonly at: Instant;
}

/**
 * Notes beside each breach when it was handed out, behind the back of those who wait for it. One statement at a time; what
 * could not be written is written with what comes next.
 */
export class Publication {
  readonly #records: Pick<BreachRecords, 'publish'>;
  readonly #log: Logger;
  readonly #sampled: (samples: readonly PublishedSample[]) => void;
  #waiting: Published[] = [];
  #running: Promise<void> | null = null;

  /** @param sampled told of the breaches that count in lag figures */
  constructor(records: Pick<BreachRecords, 'publish'>, log: Logger, sampled: (samples: readonly PublishedSample[]) => void) {
    this.#records = records;
    this.#log = log;
    this.#sampled = sampled;
  }

  note(breaches: readonly BreachKey[], at: Instant): void {
    if (breaches.length === 0) return;
    this.#waiting.push({ breaches, at });
    this.#running ??= this.#write().finally(() => { this.#running = null; });
  }

  async close(): Promise<void> {
    await this.#running;
  }

  async #write(): Promise<void> {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      try {
        this.#sampled(await this.#records.publish(next.breaches, next.at));
        this.#waiting.shift();
      } catch (error) {
        this.#log.warn({ err: error }, 'when breaches were handed out could not be noted and is noted with the next ones');
        return;
      }
    }
  }
}
