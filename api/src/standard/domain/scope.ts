import { AXIS_NAMES } from './axes.ts';
import type { Axes, AxisName, AxisValue } from './axes.ts';

/** One alternative of a scope: each axis named must have one of the values listed; an axis not named may have any. */
export type ScopeAlternative = { readonly [Axis in AxisName]?: readonly AxisValue<Axis>[] };

/** A predicate over the axes: the request is in scope when at least one alternative holds. `[{}]` is every request; never empty. */
export type Scope = readonly ScopeAlternative[];

/** Whether a request with these confirmed axes is in scope. */
export function matches(scope: Scope, axes: Axes): boolean {
  return scope.some((alternative) => AXIS_NAMES.every((axis) => allows(alternative[axis], axes[axis])));
}

function allows(allowed: readonly string[] | undefined, value: string): boolean {
  return allowed === undefined || allowed.includes(value);
}

/** Whether the scope is every request, whatever its axes. */
export function isEveryRequest(scope: Scope): boolean {
  return scope.some((alternative) => Object.keys(alternative).length === 0);
}

/**
 * Whether a clock must wait for classification to know if it runs at all. A target for every request need not: its
 * clock starts with its start event, before anything is confirmed.
 */
export function needsConfirmedAxes(target: { readonly scope: Scope }): boolean {
  return !isEveryRequest(target.scope);
}
