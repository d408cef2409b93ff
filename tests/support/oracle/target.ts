/** A clock target as a policy document writes it. Only what the oracle reads. */
export interface OracleTarget {
  readonly id: string;
  readonly clauseNo: string;
  readonly class: string;
  readonly bind: string;
  readonly family: string;
  readonly value: number;
  readonly unit: string;
  readonly startEvent: string;
  readonly stopEvent: string;
  readonly pauseReasons: readonly { readonly reason: string; readonly detail?: string }[];
  readonly maxPauses?: number;
  readonly reopenWait: string;
  readonly scope: readonly { readonly [axis: string]: readonly string[] }[];
  readonly warnAt: readonly (number | { readonly beforeDue: number; readonly unit: string })[];
}

/** A policy document, as its JSON file holds it. */
export interface OracleDocument {
  readonly docId: string;
  readonly version: string;
  readonly targets: readonly object[];
}

const UNIT_MS: Readonly<Record<string, number>> = { s: 1_000, min: 60_000, h: 3_600_000, d: 86_400_000 };
const FIVE_MINUTES_MS = 5 * 60_000;

/** The targets of a document that time tickets. */
export function clockTargets(document: OracleDocument): readonly OracleTarget[] {
  const targets = document.targets as readonly (OracleTarget & { readonly enabled: boolean; readonly measure: string })[];
  return targets.filter((target) => target.enabled && target.measure === 'CLOCK');
}

/** Before the classification (`axes` null) only targets for every request are in scope; after it, those whose scope the axes meet. */
export function inScope(target: OracleTarget, axes: Readonly<Record<string, string>> | null): boolean {
  return target.scope.some((alternative) => Object.entries(alternative).every(([axis, values]) => axes !== null && values.includes(axes[axis] ?? '')));
}

/** The time that a target allows. */
export function budgetOf(target: OracleTarget): number {
  return inMs(target.value, target.unit);
}

/** How much of the budget is used up at each warning: as `warnAt` says, never in the last five minutes, equal ones once. */
export function warningOffsets(target: OracleTarget): readonly number[] {
  const budgetMs = budgetOf(target);
  const wanted = target.warnAt.map((rule) => (typeof rule === 'number' ? Math.round(rule * budgetMs) : budgetMs - inMs(rule.beforeDue, rule.unit)));
  const early = wanted.map((offsetMs) => (offsetMs > budgetMs - FIVE_MINUTES_MS ? budgetMs - FIVE_MINUTES_MS : offsetMs));
  return [...new Set(early)].filter((offsetMs) => offsetMs > 0).sort((a, b) => a - b);
}

function inMs(value: number, unit: string): number {
  const unitMs = UNIT_MS[unit];
  if (unitMs === undefined) throw new Error(`the oracle knows no time unit "${unit}"`);
  return value * unitMs;
}
