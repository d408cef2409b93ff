import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { limitText } from '../../standard/domain/limit.ts';
import { keyOf } from '../../standard/domain/pin.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import { warningOffsetsMs, type WarnRule } from '../../standard/domain/warnings.ts';
import type { LiveLimit } from './live-ticket.ts';

/** The clock limits of the versions that a ticket is pinned to. */
export interface PinnedLimits {
  readonly pins: readonly PolicyPin[];
  /**
   * The limit of a target; of a ticket that was migrated that of its newest version, or of the version that is named behind the target as `limitWord` does.
   * @throws Error when no pinned version has the target: this server has not read that version yet
   */
  limit(target: string): LiveLimit;
}

/** A target of one version in one word, for tickets that know it from several. */
export function limitWord(targetId: string, pin: PolicyPin): string {
  return `${targetId} ${keyOf(pin)}`;
}

/** The clock limits of every published version, each as one object that all its clocks share: there are many clocks and few limits. */
export class LimitBook {
  readonly #catalogue: PolicyCatalogue;
  readonly #pinned = new Map<string, PinnedLimits>();
  readonly #warnAt = new Map<LiveLimit, readonly WarnRule[]>();
  readonly #warnings = new Map<LiveLimit, Map<number, readonly number[]>>();

  constructor(catalogue: PolicyCatalogue) {
    this.#catalogue = catalogue;
  }

  /** The limits of these versions: the same object for all tickets that have the same pins. */
  pinned(pins: readonly PolicyPin[]): PinnedLimits {
    const key = pins.map(keyOf).join(' ');
    const known = this.#pinned.get(key) ?? this.#read(pins, key);
    this.#pinned.set(key, known);
    return known;
  }

  /** When a clock of this limit warns: ms before its due instant, the first warning in front. */
  warningsBeforeDueMs(limit: LiveLimit, budgetMs: number): readonly number[] {
    const byBudget = this.#warnings.get(limit) ?? new Map<number, readonly number[]>();
    this.#warnings.set(limit, byBudget);
    const known = byBudget.get(budgetMs) ?? warningOffsetsMs(this.#warnAt.get(limit) ?? [], budgetMs).map((offsetMs) => budgetMs - offsetMs);
    byBudget.set(budgetMs, known);
    return known;
  }

  #read(pins: readonly PolicyPin[], key: string): PinnedLimits {
    const limits = new Map<string, LiveLimit>();
    for (const { pin, target } of this.#catalogue.clockTargets(pins)) {
      const { id: targetId, clauseNo, class: clockClass, bind, family, milestone } = target;
      const limit: LiveLimit = { targetId, clauseNo, class: clockClass, bind, family, milestone, limitText: limitText(target) };
      this.#warnAt.set(limit, target.warnAt);
      limits.set(limitWord(targetId, pin), limit);
      if (!limits.has(targetId)) limits.set(targetId, limit);
    }
    return {
      pins,
      limit(target) {
        const limit = limits.get(target);
        if (limit === undefined) throw new Error(`no published version among ${key} has a clock target ${target}`);
        return limit;
      },
    };
  }
}
