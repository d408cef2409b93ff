import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import type { Agent } from './agent.ts';

/** Who answers for a unit when the console does not: the steps of the ladder, lowest first (催办 → 督办 → 通报). */
export const DUTIES = ['TEAM_LEAD', 'DUTY_MANAGER', 'DEPARTMENT_HEAD'] as const;
export type Duty = (typeof DUTIES)[number];

/** Why nobody answers for a duty: no unit up to the root has a roster of it, the roster has a hole, or who is planned is not there. */
export const ABSENCES = ['NO_ROSTER', 'NOBODY_PLANNED', 'NOT_THERE'] as const;
export type Absence = (typeof ABSENCES)[number];

/** Somebody's turn, from `from` up to and without `to`. */
export interface Shift {
  readonly agentId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** A turn as it is planned; `agentId` null says that nobody is meant to be there. */
export interface PlannedShift {
  readonly agentId: string | null;
  readonly from: Instant;
  readonly to: Instant;
}

/** Who is on duty in a unit for one duty, turn by turn, without overlaps. */
export interface Roster {
  readonly id: string;
  readonly unitId: string;
  readonly duty: Duty;
  readonly shifts: readonly Shift[];
  /** How often it was planned. */
  readonly version: number;
}

/** Who answers for a duty at an instant, or why nobody does. */
export type OnDuty =
  | { readonly agentId: string; readonly absence: null }
  /** With the agent who is planned and not there. */
  | { readonly agentId: string | null; readonly absence: Absence };

export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Whether turns cover a period: each instant exactly once. Holes must be said (`agentId` null), so that nobody forgets a night;
 * overlaps are refused, so that there is one who answers.
 * @returns the turns in order, or every hole and overlap
 */
export function checkPlan(period: Interval, planned: readonly PlannedShift[]): Outcome<readonly PlannedShift[]> {
  if (period.to <= period.from) return refused({ code: 'ROSTER_PERIOD', path: ['to'], message: 'The period must end after it begins.' });
  const shifts = planned.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const refusals: Refusal[] = [];
  let covered = period.from;
  for (const { from, to } of shifts) {
    if (to <= from) refusals.push({ code: 'ROSTER_SHIFT', path: ['shifts'], message: `A turn must end after it begins: ${span({ from, to })} does not.` });
    else if (from < period.from || to > period.to) refusals.push({ code: 'ROSTER_OUTSIDE', path: ['shifts'], message: `The turn ${span({ from, to })} lies outside the period that is planned.` });
    else {
      if (from < covered) refusals.push({ code: 'ROSTER_OVERLAP', path: ['shifts'], message: `Two turns overlap in ${span({ from, to: Math.min(covered, to) })}: one person answers at a time.` });
      if (from > covered) refusals.push(hole({ from: covered, to: from }));
      covered = Math.max(covered, to);
    }
  }
  if (covered < period.to) refusals.push(hole({ from: covered, to: period.to }));
  const [first, ...rest] = refusals;
  return first === undefined ? accepted(shifts) : refused(first, ...rest);
}

/** The roster with a period planned anew: turns that reach into it are cut at its edges. */
export function replan(shifts: readonly Shift[], period: Interval, planned: readonly PlannedShift[]): readonly Shift[] {
  const kept = shifts.flatMap((shift): readonly Shift[] => {
    const before = { ...shift, to: Math.min(shift.to, period.from) };
    const after = { ...shift, from: Math.max(shift.from, period.to) };
    return [before, after].filter(({ from, to }) => to > from);
  });
  const taken = planned.flatMap(({ agentId, from, to }) => (agentId === null ? [] : [{ agentId, from, to }]));
  return [...kept, ...taken].toSorted((a, b) => a.from - b.from);
}

/** What of a period nobody covers, in order. */
export function holesOf(shifts: readonly Shift[], period: Interval): readonly Interval[] {
  const holes: Interval[] = [];
  let covered = period.from;
  for (const { from, to } of shifts.toSorted((a, b) => a.from - b.from)) {
    if (from > covered) holes.push({ from: covered, to: Math.min(from, period.to) });
    covered = Math.max(covered, to);
    if (covered >= period.to) break;
  }
  if (covered < period.to) holes.push({ from: covered, to: period.to });
  return holes.filter(({ from, to }) => to > from);
}

/**
 * Who answers for a duty now. The nearest unit from the one concerned upwards that has a roster of the duty decides.
 * @param rosters of that duty, for units on the path, with the turns around the instant
 * @param path ids from the root down to the unit concerned
 * @param agents by id: those who left or are off duty are not there
 */
export function onDuty(rosters: readonly Pick<Roster, 'unitId' | 'shifts'>[], path: readonly string[], at: Instant, agents: ReadonlyMap<string, Pick<Agent, 'onDuty'>>): OnDuty {
  const nearest = path.toReversed().map((unitId) => rosters.find((roster) => roster.unitId === unitId)).find((roster) => roster !== undefined);
  if (nearest === undefined) return { agentId: null, absence: 'NO_ROSTER' };
  const shift = nearest.shifts.find(({ from, to }) => from <= at && at < to);
  if (shift === undefined) return { agentId: null, absence: 'NOBODY_PLANNED' };
  return agents.get(shift.agentId)?.onDuty === true ? { agentId: shift.agentId, absence: null } : { agentId: shift.agentId, absence: 'NOT_THERE' };
}

function hole(interval: Interval): Refusal {
  return { code: 'ROSTER_HOLE', path: ['shifts'], message: `Nobody is planned for ${span(interval)}: name somebody, or say with an empty turn that nobody is meant to be there.` };
}

function span({ from, to }: Interval): string {
  return `${new Date(from).toISOString()} to ${new Date(to).toISOString()}`;
}
