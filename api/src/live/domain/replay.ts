import type { LiveBatch } from './notices.ts';
import type { LiveSettings } from './settings.ts';

/** What was handed out lately, for viewers who come back: by age and by number of events the oldest is forgotten first. */
export class Replay {
  readonly #batches: LiveBatch[] = [];
  readonly #settings: Pick<LiveSettings, 'replayMs' | 'replayEvents'>;
  /** Everything after this place is still here. */
  #from: number;

  constructor(settings: Pick<LiveSettings, 'replayMs' | 'replayEvents'>, from: number) {
    this.#settings = settings;
    this.#from = from;
  }

  push(batch: LiveBatch): void {
    this.#batches.push(batch);
    let forgotten = 0;
    for (const old of this.#batches) {
      if (batch.at - old.at <= this.#settings.replayMs && batch.seq - old.after <= this.#settings.replayEvents) break;
      this.#from = old.seq;
      forgotten += 1;
    }
    this.#batches.splice(0, forgotten);
  }

  /**
   * What was handed out after a place, one kind of it; null when some of it is forgotten.
   * @param pick the notices of a batch that are wanted
   */
  since<Notice extends { readonly seq: number }>(after: number, pick: (batch: LiveBatch) => readonly Notice[]): readonly Notice[] | null {
    if (after < this.#from) return null;
    return this.#batches.filter(({ seq }) => seq > after).flatMap((batch) => pick(batch).filter(({ seq }) => seq > after));
  }
}
