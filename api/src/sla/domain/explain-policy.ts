import type { StoredClock } from './clock.ts';
import { AXIS_NAMES, type Axes, type AxisName } from '../../standard/domain/axes.ts';
import type { PinnedTarget } from '../../standard/domain/catalogue.ts';
import { isEveryRequest } from '../../standard/domain/scope.ts';

/** Why a limit does or does not time a ticket. LEFT_SCOPE: it did, until the request was reclassified. NOT_STARTED: its start event has not happened. */
export const SCOPE_VERDICTS = ['IN_SCOPE', 'OUT_OF_SCOPE', 'LEFT_SCOPE', 'AWAITS_CLASSIFICATION', 'NOT_STARTED'] as const;
export type ScopeVerdict = (typeof SCOPE_VERDICTS)[number];

/** What a clock is to its family: it sets the due time, is shown beside it as assessment, stands behind the one that does, or is over. */
export const CLOCK_ROLES = ['GOVERNS', 'ASSESSES', 'STANDS_BEHIND', 'OVER', 'NONE'] as const;
export type ClockRole = (typeof CLOCK_ROLES)[number];

/** An axis on which a request does not meet the nearest alternative of a scope. */
export interface ScopeMismatch {
  readonly axis: AxisName;
  readonly allowed: readonly string[];
  readonly actual: string;
}

/** One limit of the versions a ticket is measured by, and what it is to the ticket. */
export interface PolicyLine {
  readonly pinned: PinnedTarget;
  readonly verdict: ScopeVerdict;
  /** Of the alternative that is nearest to being met; empty when the limit is in scope or every request is. */
  readonly mismatches: readonly ScopeMismatch[];
  readonly role: ClockRole;
  readonly clock: StoredClock | null;
}

/**
 * Explains which limits apply to a ticket, which do not and why, and which of its family governs (standard as data, items 4 and 5).
 * @param axes the confirmed axes; null before the classification
 */
export function explainPolicy(targets: readonly PinnedTarget[], axes: Axes | null, clocks: readonly StoredClock[]): readonly PolicyLine[] {
  return targets.map((pinned) => {
    const clock = clocks.find(({ targetId }) => targetId === pinned.target.id) ?? null;
    const mismatches = nearestMismatches(pinned, axes);
    return { pinned, verdict: verdictOf(pinned, axes, mismatches, clock), mismatches, role: roleOf(clock), clock };
  });
}

function verdictOf({ target }: PinnedTarget, axes: Axes | null, mismatches: readonly ScopeMismatch[], clock: StoredClock | null): ScopeVerdict {
  if (axes === null && !isEveryRequest(target.scope)) return 'AWAITS_CLASSIFICATION';
  if (mismatches.length > 0) return clock === null ? 'OUT_OF_SCOPE' : 'LEFT_SCOPE';
  return clock === null ? 'NOT_STARTED' : 'IN_SCOPE';
}

function roleOf(clock: StoredClock | null): ClockRole {
  if (clock === null) return 'NONE';
  if (clock.governing) return 'GOVERNS';
  if (clock.assessmentGoverning) return 'ASSESSES';
  return clock.run === 'RUNNING' || clock.run === 'PAUSED' ? 'STANDS_BEHIND' : 'OVER';
}

function nearestMismatches({ target }: PinnedTarget, axes: Axes | null): readonly ScopeMismatch[] {
  if (axes === null) return [];
  const each = target.scope.map((alternative) => AXIS_NAMES.flatMap((axis): readonly ScopeMismatch[] => {
    const allowed: readonly string[] | undefined = alternative[axis];
    return allowed === undefined || allowed.includes(axes[axis]) ? [] : [{ axis, allowed, actual: axes[axis] }];
  }));
  return each.reduce((nearest, mismatches) => (mismatches.length < nearest.length ? mismatches : nearest));
}
