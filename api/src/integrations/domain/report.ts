/** What became of a row. DONE_BEFORE: an earlier run has dealt with it. */
export type RowOutcome =
  | { readonly rowNo: number; readonly effect: 'APPLIED' | 'DONE_BEFORE' }
  | { readonly rowNo: number; readonly effect: 'WITHOUT_EFFECT' | 'REJECTED'; readonly reason: string };

/** A row that could not be used, and why. */
export interface Reject {
  readonly rowNo: number;
  readonly reason: string;
}

/** The result of an import: the rows read are the sum of the four kinds. */
export interface ImportReport {
  readonly read: number;
  readonly subjects: number;
  readonly applied: number;
  readonly withoutEffect: number;
  readonly doneBefore: number;
  readonly rejects: readonly Reject[];
  /** How many rows were without effect, by the reason. */
  readonly idle: ReadonlyMap<string, number>;
}

/** Adds up what became of the rows. */
export class ImportTally {
  readonly #counts = { APPLIED: 0, WITHOUT_EFFECT: 0, DONE_BEFORE: 0 };
  readonly #idle = new Map<string, number>();
  readonly #rejects: Reject[] = [];

  /** @param unreadable rows that were rejected before they could say anything */
  constructor(unreadable: readonly Reject[]) {
    this.#rejects.push(...unreadable);
  }

  add(outcomes: readonly RowOutcome[]): void {
    for (const outcome of outcomes) {
      if (outcome.effect === 'REJECTED') {
        this.#rejects.push({ rowNo: outcome.rowNo, reason: outcome.reason });
        continue;
      }
      this.#counts[outcome.effect] += 1;
      if (outcome.effect === 'WITHOUT_EFFECT') this.#idle.set(outcome.reason, (this.#idle.get(outcome.reason) ?? 0) + 1);
    }
  }

  report(subjects: number): ImportReport {
    const { APPLIED: applied, WITHOUT_EFFECT: withoutEffect, DONE_BEFORE: doneBefore } = this.#counts;
    const rejects = this.#rejects.toSorted((a, b) => a.rowNo - b.rowNo);
    return { read: applied + withoutEffect + doneBefore + rejects.length, subjects, applied, withoutEffect, doneBefore, rejects, idle: this.#idle };
  }
}
