import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { limitText } from '../../standard/domain/limit.ts';
import { keyOf } from '../../standard/domain/pin.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import { warningOffsetsMs, type WarnRule } from '../../standard/domain/warnings.ts';
import type { LiveLimit } from './live-ticket.ts';

/** The clock limits of every published version, each as one object that all clocks share. */
export class LimitBook {
  readonly #warnAt = new Map<LiveLimit, readonly WarnRule[]>();
  readonly #warnings = new Map<LiveLimit, Map<number, readonly number[]>>();
  readonly #limits = new Map<string, ReadonlyMap<string, LiveLimit>>();

  constructor(catalogue: PolicyCatalogue) {
    for (const { document } of catalogue.documents) {
      const { docId, version } = document;
      const limits = catalogue.clockTargets([{ docId, version }]).map(({ target }): LiveLimit => {
        const { id: targetId, clauseNo, class: clockClass, bind, family, milestone } = target;
        const limit = { targetId, clauseNo, class: clockClass, bind, family, milestone, limitText: limitText(target) };
        this.#warnAt.set(limit, target.warnAt);
        return limit;
      });
      this.#limits.set(keyOf(document), new Map(limits.map((limit) => [limit.targetId, limit])));
    }
  }

  /**
   * The limit of a target in the first of the pinned versions that has it.
   * @throws Error when none has: this server has not read that version yet
   */
  limit(pins: readonly PolicyPin[], targetId: string): LiveLimit {
    for (const pin of pins) {
      const limit = this.#limits.get(keyOf(pin))?.get(targetId);
      if (limit !== undefined) return limit;
    }
    throw new Error(`no published version among ${pins.map(keyOf).join(', ')} has a clock target ${targetId}`);
  }

  /** When a clock of this limit warns: ms before its due instant, the first warning in front. */
  warningsBeforeDueMs(limit: LiveLimit, budgetMs: number): readonly number[] {
    const known = this.#warnings.get(limit)?.get(budgetMs);
    if (known !== undefined) return known;
    const beforeDueMs = warningOffsetsMs(this.#warnAt.get(limit) ?? [], budgetMs).map((offsetMs) => budgetMs - offsetMs);
    this.#warnings.set(limit, new Map(this.#warnings.get(limit)).set(budgetMs, beforeDueMs));
    return beforeDueMs;
  }
}
