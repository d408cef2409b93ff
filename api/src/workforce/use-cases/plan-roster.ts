import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { DAY_MS } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { checkPlan, replan, type Duty, type Interval, type PlannedShift, type Roster } from '../domain/roster.ts';
import type { AgentStore, RosterStore } from './ports.ts';

export interface RosterStores {
  readonly rosters: RosterStore;
  readonly agentStore: Pick<AgentStore, 'teamOf'>;
  readonly units: UnitTree;
}

export interface RosterPlan {
  readonly unitId: string;
  readonly duty: Duty;
  readonly period: Interval;
  /** In any order; together they cover the period, each instant once. */
  readonly shifts: readonly PlannedShift[];
  readonly reason?: string | null | undefined;
  /** The version that the caller has seen; another one is refused. */
  readonly expectedVersion?: number | null | undefined;
}

/** The longest period that is planned at once, and the most turns in it. */
export const MOST_PLANNED_MS = 93 * DAY_MS;
export const MOST_SHIFTS = 400;

/**
 * Plans who is on duty in a unit for a period, in place of what was planned for it before (§1.4: a named person for each link).
 * Nobody may be missing or doubled by accident: a hole or an overlap is refused.
 */
export async function planRoster(stores: RosterStores, caller: Caller, plan: RosterPlan): Promise<Outcome<Roster>> {
  const forbidden = missingPermission(caller, 'ROSTER_PLAN');
  if (forbidden !== null) return forbidden;
  const { unitId, duty, period } = plan;
  if (!stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);
  if (period.to - period.from > MOST_PLANNED_MS) return refused({ code: 'ROSTER_PERIOD', path: ['to'], message: `At most ${MOST_PLANNED_MS / DAY_MS} days are planned at once.` });
  if (plan.shifts.length > MOST_SHIFTS) return refused({ code: 'TOO_MANY', path: ['shifts'], message: `At most ${MOST_SHIFTS} turns are planned at once.` });
  const checked = checkPlan(period, plan.shifts);
  if (!checked.ok) return checked;
  for (const agentId of new Set(checked.value.map((shift) => shift.agentId))) {
    if (agentId === null) continue;
    const teamId = await stores.agentStore.teamOf(agentId);
    if (teamId === null || !stores.units.isWithin(teamId, caller.unitId)) return notFound('agent', ['shifts']);
  }
  const roster = await stores.rosters.lock(unitId, duty);
  if (plan.expectedVersion != null && plan.expectedVersion !== roster.version) {
    return refused({
      code: 'VERSION_CONFLICT', path: ['expectedVersion'],
      message: `Somebody planned this roster meanwhile: you saw version ${plan.expectedVersion}, it is at ${roster.version}. Look at it again before you go on.`,
    });
  }
  const shifts = replan(roster.shifts, period, checked.value);
  return accepted(await stores.rosters.change({ ...roster, shifts }, { period, shifts: checked.value }, { actor: caller.actor, reason: plan.reason ?? null }));
}
